-- What lists for people are found by (specification 4.2, 4.3). Only of those that are rare: a claim and a result rewrite a
-- row each and pay for every index that the row stands in. Built without locking writers, as in V4.
do $$
declare
  broken record;
begin
  set local lock_timeout = '5s';
  for broken in
    select c.oid::regclass as index_name
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = 'party_verifications'::regclass and not i.indisvalid
      and c.relname ~ '^party_verifications_((drfo|dracs_death|mvs_passport|dms_passport)_(unverified|not_verified)|any_unverified)$'
  loop
    execute format('drop index %s', broken.index_name);
  end loop;
end
$$;

-- When a stream became NOT_VERIFIED: kept through claims and resets.
create index concurrently if not exists party_verifications_drfo_unverified
  on party_verifications (drfo_unverified_at, party_id)
  where drfo_unverified_at is not null;
create index concurrently if not exists party_verifications_dracs_death_unverified
  on party_verifications (dracs_death_unverified_at, party_id)
  where dracs_death_unverified_at is not null;
create index concurrently if not exists party_verifications_mvs_passport_unverified
  on party_verifications (mvs_passport_unverified_at, party_id)
  where mvs_passport_unverified_at is not null;
create index concurrently if not exists party_verifications_dms_passport_unverified
  on party_verifications (dms_passport_unverified_at, party_id)
  where dms_passport_unverified_at is not null;
create index concurrently if not exists party_verifications_any_unverified
  on party_verifications (
    (greatest(drfo_unverified_at, dracs_death_unverified_at, mvs_passport_unverified_at, dms_passport_unverified_at)),
    party_id)
  where greatest(drfo_unverified_at, dracs_death_unverified_at, mvs_passport_unverified_at, dms_passport_unverified_at) is not null;

create index concurrently if not exists party_verifications_drfo_not_verified
  on party_verifications (party_id) where drfo_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists party_verifications_dracs_death_not_verified
  on party_verifications (party_id) where dracs_death_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists party_verifications_mvs_passport_not_verified
  on party_verifications (party_id) where mvs_passport_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists party_verifications_dms_passport_not_verified
  on party_verifications (party_id) where dms_passport_verification_status = 'NOT_VERIFIED';
