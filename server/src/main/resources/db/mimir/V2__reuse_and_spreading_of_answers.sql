-- Specification 2.5. Every definite answer by the keyed hash of its question, and who is asking now.
create table register_answers (
  register smallint not null,
  question_hash bytea not null,
  code smallint constraint register_answers_code_check check (code in (1, 0, -1)),
  answered_at timestamptz,
  -- The row of the register's answer table that the answer is in.
  data_id uuid,
  asked_by uuid,
  -- What the run in asked_by will accept: an answer later than this. It stands here so that one
  -- upsert can both look at the answer there is and reserve the question.
  wanted_since timestamptz,
  primary key (register, question_hash)
) with (
  -- A row is written three times and more, and no index but the key is on it: a page has room for
  -- every row of it being reserved and answered anew, so that no index is written twice.
  fillfactor = 40,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_cost_delay = 0
);

-- What is still to be spread to others with the same document: one row a batch, written once, read
-- and deleted whole. It names registers and questions, never a subject. Each array has one element
-- an answer.
create table spread_notes (
  id uuid primary key,
  run_id uuid not null,
  created_at timestamptz not null default now(),
  registers smallint[] not null,
  pass_types text[] not null,
  pas_serials text[] not null,
  pas_numbers text[] not null,
  codes smallint[] not null,
  data_ids uuid[] not null,
  answered_ats timestamptz[] not null
);

-- Keys that every node of the cluster must share, such as the one of the question hashes.
create table deployment_keys (
  name text primary key,
  key bytea not null,
  inserted_at timestamptz not null default now()
);
