-- A table that was here before may lack defaults that an insert of ours leans on; those it has are left as they are.
set local lock_timeout = '5s';

do $$
declare
  missing record;
begin
  for missing in
    select a.attname as column_name,
      case
        when a.attname in ('inserted_at', 'updated_at') then 'now()'
        when a.attname = 'dracs_death_online_status' then quote_literal('READY')
        when a.attname like '%\_verification\_status' then quote_literal('VERIFICATION_NEEDED')
        when a.attname like '%\_verification\_reason' then quote_literal('INITIAL')
      end as value
    from pg_attribute a
    where a.attrelid = 'party_verifications'::regclass and a.attnum > 0 and a.attnotnull and not a.atthasdef
  loop
    if missing.value is not null then
      execute format('alter table party_verifications alter column %I set default %s', missing.column_name, missing.value);
    end if;
  end loop;
end
$$;

-- Closed lists (specification 1.2) for our own streams only; not yet looked up in old rows, which V3 does without a lock.
alter table party_verifications
  drop constraint if exists party_verifications_mvs_passport_status_check,
  add constraint party_verifications_mvs_passport_status_check check (mvs_passport_verification_status in (
    'VERIFICATION_NEEDED', 'IN_REVIEW', 'VERIFIED', 'NOT_VERIFIED', 'VERIFICATION_NOT_NEEDED')) not valid;

alter table party_verifications
  drop constraint if exists party_verifications_dms_passport_status_check,
  add constraint party_verifications_dms_passport_status_check check (dms_passport_verification_status in (
    'VERIFICATION_NEEDED', 'IN_REVIEW', 'VERIFIED', 'NOT_VERIFIED', 'VERIFICATION_NOT_NEEDED')) not valid;
