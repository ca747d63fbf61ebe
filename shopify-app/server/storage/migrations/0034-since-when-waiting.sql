-- What is counted is told of no later moment than this of the first that waits.
alter table experiment_inbox add column noted_at timestamptz not null default now();
