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
    where i.indrelid = 'person_verifications'::regclass and not i.indisvalid
      and c.relname ~ '^person_verifications_((drfo|dracs_death|nhs|unzr|mvs_passport|dms_passport)_(unverified|not_verified)|any_unverified|nhs_review)$'
  loop
    execute format('drop index %s', broken.index_name);
  end loop;
end
$$;

-- When a stream became NOT_VERIFIED: kept through claims and resets.
create index concurrently if not exists person_verifications_drfo_unverified
  on person_verifications (drfo_unverified_at, person_id)
  where drfo_unverified_at is not null;
create index concurrently if not exists person_verifications_dracs_death_unverified
  on person_verifications (dracs_death_unverified_at, person_id)
  where dracs_death_unverified_at is not null;
create index concurrently if not exists person_verifications_nhs_unverified
  on person_verifications (nhs_unverified_at, person_id)
  where nhs_unverified_at is not null;
create index concurrently if not exists person_verifications_unzr_unverified
  on person_verifications (unzr_unverified_at, person_id)
  where unzr_unverified_at is not null;
create index concurrently if not exists person_verifications_mvs_passport_unverified
  on person_verifications (mvs_passport_unverified_at, person_id)
  where mvs_passport_unverified_at is not null;
create index concurrently if not exists person_verifications_dms_passport_unverified
  on person_verifications (dms_passport_unverified_at, person_id)
  where dms_passport_unverified_at is not null;
create index concurrently if not exists person_verifications_any_unverified
  on person_verifications (
    (greatest(drfo_unverified_at, dracs_death_unverified_at, nhs_unverified_at, unzr_unverified_at, mvs_passport_unverified_at, dms_passport_unverified_at)),
    person_id)
  where greatest(drfo_unverified_at, dracs_death_unverified_at, nhs_unverified_at, unzr_unverified_at, mvs_passport_unverified_at, dms_passport_unverified_at) is not null;

create index concurrently if not exists person_verifications_drfo_not_verified
  on person_verifications (person_id) where drfo_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists person_verifications_dracs_death_not_verified
  on person_verifications (person_id) where dracs_death_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists person_verifications_nhs_not_verified
  on person_verifications (person_id) where nhs_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists person_verifications_unzr_not_verified
  on person_verifications (person_id) where unzr_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists person_verifications_mvs_passport_not_verified
  on person_verifications (person_id) where mvs_passport_verification_status = 'NOT_VERIFIED';
create index concurrently if not exists person_verifications_dms_passport_not_verified
  on person_verifications (person_id) where dms_passport_verification_status = 'NOT_VERIFIED';

-- Who waits for an NHS employee (specification 1.5).
create index concurrently if not exists person_verifications_nhs_review
  on person_verifications (person_id)
  where nhs_verification_status = 'IN_REVIEW' or nhs_verification_reason = 'RULES_TRIGGERED';
