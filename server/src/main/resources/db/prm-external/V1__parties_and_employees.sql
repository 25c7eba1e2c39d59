-- Specification 1.4. Other services own these tables; here they are made for the demo and the tests only.
create table if not exists parties (
  id uuid primary key,
  first_name text not null,
  last_name text not null,
  second_name text,
  birth_date date not null,
  gender text,
  tax_id text,
  no_tax_id boolean default false,
  documents jsonb,
  verification_status text default 'VERIFICATION_NEEDED',
  inserted_at timestamptz default now(),
  inserted_by uuid,
  updated_at timestamptz default now(),
  updated_by uuid
);

create table if not exists legal_entities (
  id uuid primary key,
  name text not null,
  type text,
  status text,
  is_active boolean default true,
  inserted_at timestamptz default now(),
  updated_at timestamptz default now()
);

create table if not exists employees (
  id uuid primary key,
  party_id uuid not null,
  legal_entity_id uuid not null,
  division_id uuid,
  employee_type text,
  position text,
  status text,
  is_active boolean default true,
  start_date date,
  end_date date,
  inserted_at timestamptz default now(),
  updated_at timestamptz default now()
);

create index if not exists employees_party_id_index on employees (party_id);
create index if not exists employees_legal_entity_id_index on employees (legal_entity_id);
