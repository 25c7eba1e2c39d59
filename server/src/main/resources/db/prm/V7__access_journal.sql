-- Specification 2.8, 4.1: who looked at whose data, append-only; a partition a month, the default one
-- only so that no row is ever refused.
create table access_journal (
  id uuid not null,
  occurred_at timestamptz not null,
  user_id uuid not null,
  client_id uuid,
  operation text not null,
  -- Never an id or a value: whoever reads the journal alone learns of nobody.
  pseudonym text not null
    constraint access_journal_pseudonym_check check (pseudonym ~ '^k[0-9a-f]{4}:[0-9a-f]{32}$'),
  outcome text not null,
  request_id text,
  primary key (occurred_at, id)
) partition by range (occurred_at);
create index access_journal_pseudonym_index on access_journal (pseudonym, occurred_at, id);
create index access_journal_user_id_index on access_journal (user_id, occurred_at, id);
create table access_journal_default partition of access_journal default;

-- Retention says so, for its own transaction, when it deletes; nothing ever updates.
create function access_journal_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('mimir.retention', true) = 'on' then
    return old;
  end if;
  raise exception 'access_journal is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger access_journal_append_only before update or delete on access_journal
  for each row execute function access_journal_append_only();
create trigger access_journal_no_truncate before truncate on access_journal
  for each statement execute function access_journal_append_only();
