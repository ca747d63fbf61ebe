-- What the checks of the data counted of a UTC day that is over, each day once. Sums, which name nobody.
create table quality_days (
  shop_id bigint not null references shops on delete cascade,
  -- A check's id (data-quality/registry.ts).
  check_id text not null,
  day date not null,
  -- {all, found, …}; what is missing is 0.
  counts jsonb not null,
  counted_at timestamptz not null,
  primary key (shop_id, check_id, day)
);
select kindred_protect('quality_days');
