-- Training in a process of its own: a merchant may stop it, it says how long it will take, and what it has
-- reached outlives its process.
alter table training_runs drop constraint training_runs_state_check;
alter table training_runs add constraint training_runs_state_check
  check (state in ('queued', 'running', 'done', 'refused', 'failed', 'cancelled'));
alter table training_runs
  add column remaining_seconds integer,
  -- Set when the first attempt begins: every attempt learns from the same past, or a checkpoint would not fit.
  add column data_until timestamptz,
  -- The newest erasure (removals_due.last_at) that was known when the first attempt began.
  add column forgets_until timestamptz;

-- What a training has reached, in parts of 1 MB; goes with the end of its run.
create table training_checkpoints (
  shop_id bigint not null references shops on delete cascade,
  run_id uuid not null references training_runs on delete cascade,
  name text not null,
  -- sha256 of what it was reached on: data that changed since begins anew.
  dataset text not null,
  part integer not null,
  bytes bytea not null,
  primary key (run_id, name, part)
);
alter table training_checkpoints alter column bytes set storage external;
select kindred_protect('training_checkpoints');

-- A shopper's data was erased, and models that may have learned from it are still there.
create table removals_due (
  shop_id bigint primary key references shops on delete cascade,
  first_at timestamptz not null,
  last_at timestamptz not null
);
select kindred_protect('removals_due');

-- Such a release keeps its report; its manifest and bytes are gone.
alter table releases add column forgotten_at timestamptz;
