-- Reads old rows while others go on writing.
alter table party_verifications validate constraint party_verifications_mvs_passport_status_check;
alter table party_verifications validate constraint party_verifications_dms_passport_status_check;
