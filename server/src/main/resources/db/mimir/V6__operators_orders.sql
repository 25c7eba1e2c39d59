-- Specification 2.1, 2.6. What an operator ordered of a run stands in its row, where the node that runs it looks every
-- second; the node writes there what the run counts.
alter table sync_runs
  drop constraint sync_runs_state_check,
  add constraint sync_runs_state_check
    check (state in ('running', 'paused', 'finished', 'stopped', 'held', 'failed', 'skipped')),
  add column order_word text
    constraint sync_runs_order_word_check check (order_word in ('pause', 'stop')),
  add column ordered_by text,
  add column order_reason text,
  add column ordered_at timestamptz,
  add column message text,
  add column due bigint,
  add column counted_at timestamptz,
  add column done_last_minute bigint not null default 0,
  add column calls_last_minute bigint not null default 0;
drop index sync_runs_running;
create index sync_runs_open on sync_runs (job) where state in ('running', 'paused');
create index sync_runs_job_id on sync_runs (job, id desc);

-- Services of the registers that nobody asks, by an operator's order.
create table register_holds (
  service text primary key,
  held_by text not null,
  reason text not null,
  held_since timestamptz not null default now()
);

-- Every order of an operator, for good.
create table operator_actions (
  id uuid primary key,
  action text not null,
  job text,
  run_id uuid,
  service text,
  ordered_by text not null,
  reason text not null,
  request_id text,
  occurred_at timestamptz not null default now()
);
create index operator_actions_occurred_at_index on operator_actions (occurred_at);

create function refuse_change_of_operator_actions() returns trigger language plpgsql as $$
begin
  raise exception 'operator_actions is append-only';
end
$$;
create trigger operator_actions_append_only before update or delete on operator_actions
  for each statement execute function refuse_change_of_operator_actions();

-- The processes of the cluster, those that only wait too.
create table cluster_nodes (
  id uuid primary key,
  name text not null,
  started_at timestamptz not null,
  alive_until timestamptz not null,
  clock_ahead_millis bigint not null
);
