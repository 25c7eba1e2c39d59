-- Specification 2.3: a lease stands for a batch of claims; its token only grows.
create table verification_leases (
  token bigint generated always as identity primary key,
  stream text not null,
  owner uuid not null,
  expires_at timestamptz not null
);

-- Specification 1.6: append-only, a partition a month; the default one only so that no row is ever refused.
create table verification_history (
  id uuid not null,
  subject_id uuid not null,
  stream text not null,
  cause text not null,
  caused_by uuid not null,
  from_status text,
  from_reason text,
  to_status text not null,
  to_reason text not null,
  register_code smallint,
  rule_version text not null,
  cleared_value text,
  request_id text,
  run_id uuid,
  occurred_at timestamptz not null,
  primary key (id, occurred_at)
) partition by range (occurred_at);
create index verification_history_subject_id_occurred_at_index
  on verification_history (subject_id, occurred_at);
create table verification_history_default partition of verification_history default;

-- Specification 1.6: changes of a cumulative status, to be published.
create table status_change_events (
  id uuid primary key,
  event_type text not null,
  entity_type text not null,
  entity_id uuid not null,
  properties jsonb not null,
  event_time timestamptz not null,
  changed_by uuid not null,
  published_at timestamptz
);
create index status_change_events_unpublished on status_change_events (id) where published_at is null;

-- Specification 2.5: who may have a document (normalised number), to find the others with the same one.
create table document_holders (
  document_type text not null,
  document_number text not null,
  party_id uuid not null,
  primary key (document_type, document_number, party_id)
);
create index document_holders_party_id_index on document_holders (party_id);

-- How far that table has been built, in key order.
create table document_index_progress (
  singleton boolean primary key default true
    constraint document_index_progress_singleton_check check (singleton),
  built_to uuid,
  completed_at timestamptz
);
