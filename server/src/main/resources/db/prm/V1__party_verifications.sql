-- Specification 1.4. In production the table exists: what is there is kept, what is missing is added. Defaults are
-- constants, so that adding a column rewrites nothing; a busy table makes this script fail and not others wait.
set local lock_timeout = '5s';
set local client_min_messages = warning;

create table if not exists party_verifications (
  id uuid primary key,
  party_id uuid not null,
  inserted_at timestamptz not null default now(),
  inserted_by uuid not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null
);

-- The streams of other processes.
alter table party_verifications
  add column if not exists drfo_data_id uuid,
  add column if not exists drfo_data_result smallint,
  add column if not exists drfo_synced_at timestamptz,
  add column if not exists drfo_verification_status text not null default 'VERIFICATION_NEEDED',
  add column if not exists drfo_verification_reason text not null default 'INITIAL',
  add column if not exists drfo_unverified_at timestamptz,
  add column if not exists dracs_death_online_status text not null default 'READY',
  add column if not exists dracs_death_verification_status text not null default 'VERIFICATION_NEEDED',
  add column if not exists dracs_death_verification_reason text not null default 'INITIAL',
  add column if not exists dracs_death_verification_comment text,
  add column if not exists dracs_death_unverified_at timestamptz;

-- The streams that are ours to write.
alter table party_verifications
  add column if not exists mvs_passport_data_id uuid,
  add column if not exists mvs_passport_data_status smallint,
  add column if not exists mvs_passport_synced_at timestamptz,
  add column if not exists mvs_passport_verification_status text not null default 'VERIFICATION_NEEDED',
  add column if not exists mvs_passport_verification_reason text not null default 'INITIAL',
  add column if not exists mvs_passport_unverified_at timestamptz;

alter table party_verifications
  add column if not exists dms_passport_data_id uuid,
  add column if not exists dms_passport_data_status smallint,
  add column if not exists dms_passport_synced_at timestamptz,
  add column if not exists dms_passport_verification_status text not null default 'VERIFICATION_NEEDED',
  add column if not exists dms_passport_verification_reason text not null default 'INITIAL',
  add column if not exists dms_passport_unverified_at timestamptz;

-- What a claim and a wait need: claim is the token of the lease under which the stream is IN_REVIEW, then what it was
-- before; not_before is when a subject that waits for a retry or is set aside comes back; answer_after (after a
-- re-submit by hand) is when an answer must have been obtained, at the earliest, to count.
alter table party_verifications
  add column if not exists mvs_passport_claim bigint,
  add column if not exists mvs_passport_status_before text,
  add column if not exists mvs_passport_reason_before text,
  add column if not exists mvs_passport_not_before timestamptz,
  add column if not exists mvs_passport_attempts smallint not null default 0,
  add column if not exists mvs_passport_answer_after timestamptz;

alter table party_verifications
  add column if not exists dms_passport_claim bigint,
  add column if not exists dms_passport_status_before text,
  add column if not exists dms_passport_reason_before text,
  add column if not exists dms_passport_not_before timestamptz,
  add column if not exists dms_passport_attempts smallint not null default 0,
  add column if not exists dms_passport_answer_after timestamptz;

-- A claim and a result rewrite a row each: room for them on the page, and dead rows swept early.
alter table party_verifications set (
  fillfactor = 80,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_cost_delay = 0
);
