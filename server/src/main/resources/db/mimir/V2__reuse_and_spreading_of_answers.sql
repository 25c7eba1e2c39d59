-- Specification 2.5. Every definite answer by the keyed hash of its question, and who is asking now.
create table register_answers (
  register smallint not null,
  question_hash bytea not null,
  code smallint constraint register_answers_code_check check (code in (1, 0, -1)),
  answered_at timestamptz,
  asked_by uuid,
  asking_until timestamptz,
  primary key (register, question_hash)
) with (fillfactor = 80);
-- The nightly erasing of old answers reads this one.
create index register_answers_answered_at_index on register_answers (answered_at);

-- What is still to be spread to others with the same document: it names registers and questions, never a subject.
create table spread_batches (
  id uuid primary key,
  created_at timestamptz not null default now(),
  mpi_done boolean not null default false,
  prm_done boolean not null default false
);

create table answers_to_spread (
  batch_id uuid not null,
  position int not null,
  register smallint not null,
  pass_type text not null,
  pas_serial text,
  pas_number text not null,
  code smallint not null,
  data_id uuid,
  answered_at timestamptz not null,
  primary key (batch_id, position)
);

-- Keys that every node of the cluster must share, such as the one of the question hashes.
create table deployment_keys (
  name text primary key,
  key bytea not null,
  inserted_at timestamptz not null default now()
);
