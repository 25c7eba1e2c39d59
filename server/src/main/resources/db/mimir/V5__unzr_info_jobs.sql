-- Specification 2.8. The rows of unzr_info that wait for an answer, beside them and in their transactions. A job is
-- taken by pushing its time ahead, under a token of its own: whoever has lost it, because its node was thought dead,
-- finds another token there, of another taking or of a later job of the row.
create sequence if not exists unzr_info_job_tokens;
create table if not exists unzr_info_jobs (
  id uuid primary key references unzr_info (id),
  due_at timestamptz not null,
  token bigint not null,
  -- Calls without an answer.
  attempts smallint not null default 0,
  -- For whom the call is made, and what the journal says of its end.
  asked_by uuid not null,
  asked_for uuid not null,
  request_id text not null,
  inserted_at timestamptz not null default now()
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
create index if not exists unzr_info_jobs_due_at on unzr_info_jobs (due_at);

-- For the erasing of what is old: unzr_info may be large, so it is built without locking writers, and this script runs
-- outside a transaction. A build that was cut short leaves an invalid index under the name.
do $$
begin
  set local lock_timeout = '5s';
  if exists (
    select from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = 'unzr_info'::regclass and not i.indisvalid and c.relname = 'unzr_info_kept'
  ) then
    drop index unzr_info_kept;
  end if;
end
$$;
create index concurrently if not exists unzr_info_kept
  on unzr_info ((coalesce(synced_at, updated_at))) where info is not null;
