-- Built without locking writers, therefore outside a transaction. A build that was cut short leaves an invalid index
-- under the name: it goes first, if nobody is at the table for long.
do $$
declare
  broken record;
begin
  set local lock_timeout = '5s';
  for broken in
    select c.oid::regclass as index_name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = 'party_verifications'::regclass and not i.indisvalid
      and c.relname ~ '^party_verifications_(party_id_index|(mvs_passport|dms_passport)_(needed|answered|waiting|claimed))$'
  loop
    execute format('drop index %s', broken.index_name);
  end loop;
end
$$;

create unique index concurrently if not exists party_verifications_party_id_index on party_verifications (party_id);

create index concurrently if not exists party_verifications_mvs_passport_needed
  on party_verifications ((case when mvs_passport_verification_reason = 'ONLINE_TRIGGERED' then 0 else 1 end), party_id)
  where mvs_passport_verification_status = 'VERIFICATION_NEEDED' and mvs_passport_not_before is null;
create index concurrently if not exists party_verifications_mvs_passport_answered
  on party_verifications (mvs_passport_verification_status, (coalesce(mvs_passport_synced_at, '-infinity'::timestamptz)), party_id)
  where mvs_passport_verification_status in ('VERIFIED', 'NOT_VERIFIED') and mvs_passport_not_before is null;
create index concurrently if not exists party_verifications_mvs_passport_waiting
  on party_verifications (mvs_passport_not_before, party_id)
  where mvs_passport_not_before is not null;
create index concurrently if not exists party_verifications_mvs_passport_claimed
  on party_verifications (mvs_passport_claim)
  where mvs_passport_verification_status = 'IN_REVIEW';

create index concurrently if not exists party_verifications_dms_passport_needed
  on party_verifications ((case when dms_passport_verification_reason = 'ONLINE_TRIGGERED' then 0 else 1 end), party_id)
  where dms_passport_verification_status = 'VERIFICATION_NEEDED' and dms_passport_not_before is null;
create index concurrently if not exists party_verifications_dms_passport_answered
  on party_verifications (dms_passport_verification_status, (coalesce(dms_passport_synced_at, '-infinity'::timestamptz)), party_id)
  where dms_passport_verification_status in ('VERIFIED', 'NOT_VERIFIED') and dms_passport_not_before is null;
create index concurrently if not exists party_verifications_dms_passport_waiting
  on party_verifications (dms_passport_not_before, party_id)
  where dms_passport_not_before is not null;
create index concurrently if not exists party_verifications_dms_passport_claimed
  on party_verifications (dms_passport_claim)
  where dms_passport_verification_status = 'IN_REVIEW';
