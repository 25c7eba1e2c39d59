-- What lists for people are found by (specification 4.2, 4.3). Where other services own the tables, their owner makes these
-- (docs/adr/0012). Built without locking writers; one that was cut short is built anew.
do $$
declare
  broken record;
begin
  set local lock_timeout = '5s';
  for broken in
    select c.oid::regclass as index_name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid in ('parties'::regclass, 'employees'::regclass) and not i.indisvalid
      and c.relname ~ '_review_[a-z_]+$'
  loop
    execute format('drop index %s', broken.index_name);
  end loop;
end
$$;

create index concurrently if not exists parties_review_status on parties (verification_status, id);
create index concurrently if not exists parties_review_updated_at
  on parties (verification_status, (coalesce(updated_at, '-infinity'::timestamptz)), id)
  where verification_status <> 'VERIFIED';

create index concurrently if not exists employees_review_party on employees (party_id, id);
create index concurrently if not exists employees_review_legal_entity on employees (legal_entity_id, party_id, id);
create index concurrently if not exists employees_review_division on employees (division_id, party_id, id)
  where division_id is not null;
