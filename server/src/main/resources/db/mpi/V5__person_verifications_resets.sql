-- Other services reset a stream by plain SQL and know nothing of our columns, yet any reset ends its waiting
-- (specification 2.6). Mimir itself, giving a subject back to wait, always sets another not_before than before.
set local lock_timeout = '5s';

create or replace function person_verifications_unzr_reset() returns trigger language plpgsql as $$
begin
  new.unzr_not_before := null;
  new.unzr_attempts := 0;
  return new;
end
$$;

create or replace trigger person_verifications_unzr_reset
  before update of unzr_verification_status, unzr_verification_reason on person_verifications
  for each row
  when (new.unzr_verification_status = 'VERIFICATION_NEEDED'
    and new.unzr_not_before is not null
    and new.unzr_not_before is not distinct from old.unzr_not_before)
  execute function person_verifications_unzr_reset();

create or replace function person_verifications_mvs_passport_reset() returns trigger language plpgsql as $$
begin
  new.mvs_passport_not_before := null;
  new.mvs_passport_attempts := 0;
  return new;
end
$$;

create or replace trigger person_verifications_mvs_passport_reset
  before update of mvs_passport_verification_status, mvs_passport_verification_reason on person_verifications
  for each row
  when (new.mvs_passport_verification_status = 'VERIFICATION_NEEDED'
    and new.mvs_passport_not_before is not null
    and new.mvs_passport_not_before is not distinct from old.mvs_passport_not_before)
  execute function person_verifications_mvs_passport_reset();

create or replace function person_verifications_dms_passport_reset() returns trigger language plpgsql as $$
begin
  new.dms_passport_not_before := null;
  new.dms_passport_attempts := 0;
  return new;
end
$$;

create or replace trigger person_verifications_dms_passport_reset
  before update of dms_passport_verification_status, dms_passport_verification_reason on person_verifications
  for each row
  when (new.dms_passport_verification_status = 'VERIFICATION_NEEDED'
    and new.dms_passport_not_before is not null
    and new.dms_passport_not_before is not distinct from old.dms_passport_not_before)
  execute function person_verifications_dms_passport_reset();
