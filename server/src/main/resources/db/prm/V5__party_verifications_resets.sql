-- Other services reset a stream by plain SQL and know nothing of our columns, yet any reset ends its waiting
-- (specification 2.6). Mimir itself, giving a subject back to wait, always sets another not_before than before.
set local lock_timeout = '5s';

create or replace function party_verifications_mvs_passport_reset() returns trigger language plpgsql as $$
begin
  new.mvs_passport_not_before := null;
  new.mvs_passport_attempts := 0;
  return new;
end
$$;

create or replace trigger party_verifications_mvs_passport_reset
  before update of mvs_passport_verification_status, mvs_passport_verification_reason on party_verifications
  for each row
  when (new.mvs_passport_verification_status = 'VERIFICATION_NEEDED'
    and new.mvs_passport_not_before is not null
    and new.mvs_passport_not_before is not distinct from old.mvs_passport_not_before)
  execute function party_verifications_mvs_passport_reset();

create or replace function party_verifications_dms_passport_reset() returns trigger language plpgsql as $$
begin
  new.dms_passport_not_before := null;
  new.dms_passport_attempts := 0;
  return new;
end
$$;

create or replace trigger party_verifications_dms_passport_reset
  before update of dms_passport_verification_status, dms_passport_verification_reason on party_verifications
  for each row
  when (new.dms_passport_verification_status = 'VERIFICATION_NEEDED'
    and new.dms_passport_not_before is not null
    and new.dms_passport_not_before is not distinct from old.dms_passport_not_before)
  execute function party_verifications_dms_passport_reset();
