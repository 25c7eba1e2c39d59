-- Specification 1.2. No row of this database may lead to a subject: no id, no key, no copy of one.
create table if not exists unzr_data (
  id uuid primary key,
  unzr text not null,
  family_name text not null,
  given_name text not null,
  patronymic_name text not null,
  date_birth date not null,
  status smallint not null constraint unzr_data_status_check check (status in (1, 0, -1, -2)),
  description text not null,
  inserted_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index if not exists unzr_data_unzr_index on unzr_data (unzr);

create table if not exists mvs_passport_data (
  id uuid primary key,
  pass_type text not null
    constraint mvs_passport_data_pass_type_check check (pass_type in ('0101', '0102')),
  pas_serial text,
  pas_number text not null,
  pas_status smallint not null
    constraint mvs_passport_data_pas_status_check check (pas_status in (1, 0, -1, -2)),
  inserted_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- A card has no serial, and the same card must not get in twice.
create unique index if not exists mvs_passport_data_pass_type_pas_serial_pas_number_index
  on mvs_passport_data (pass_type, pas_serial, pas_number) nulls not distinct;

create table if not exists dms_passport_data (
  id uuid primary key,
  pass_type text not null
    constraint dms_passport_data_pass_type_check check (pass_type in ('0101', '0102')),
  pas_serial text,
  pas_number text not null,
  pas_status smallint not null
    constraint dms_passport_data_pas_status_check check (pas_status in (1, 0, -1, -2)),
  inserted_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index if not exists dms_passport_data_pass_type_pas_serial_pas_number_index
  on dms_passport_data (pass_type, pas_serial, pas_number) nulls not distinct;

create table if not exists unzr_info (
  id uuid primary key,
  unzr text not null,
  job_status text not null
    constraint unzr_info_job_status_check check (job_status in ('pending', 'processed', 'failed')),
  info jsonb,
  synced_at timestamptz,
  inserted_at timestamptz not null default now(),
  inserted_by uuid not null,
  updated_at timestamptz not null default now(),
  updated_by uuid not null
);
create unique index if not exists unzr_info_unzr_index on unzr_info (unzr);
