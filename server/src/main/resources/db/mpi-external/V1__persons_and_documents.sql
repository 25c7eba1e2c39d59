-- Specification 1.3. Other services own these tables; here they are made for the demo and the tests only.
create table if not exists persons (
  id uuid primary key,
  first_name text not null,
  last_name text not null,
  second_name text,
  birth_date date not null,
  gender text,
  tax_id text,
  no_tax_id boolean default false,
  unzr text,
  status text default 'active',
  is_active boolean default true,
  death_date date,
  verification_status text default 'VERIFICATION_NEEDED',
  inserted_at timestamptz default now(),
  inserted_by uuid,
  updated_at timestamptz default now(),
  updated_by uuid
);

create table if not exists person_documents (
  id uuid primary key,
  person_id uuid not null,
  type text not null,
  number text not null,
  issued_at date,
  expiration_date date,
  issued_by text,
  inserted_at timestamptz default now(),
  updated_at timestamptz default now()
);

create index if not exists person_documents_person_id_index on person_documents (person_id);
