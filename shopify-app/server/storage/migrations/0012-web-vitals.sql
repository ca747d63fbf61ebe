-- How fast the embedded app was for the merchant's staff, as App Bridge measured it. Nothing says who was measured.
create table web_vitals (
  shop_id bigint not null references shops on delete cascade,
  -- App Bridge's; a later report of the same measurement takes the place of the earlier one.
  metric_id text not null,
  name text not null check (name in ('LCP', 'INP', 'CLS')),
  value real not null,
  measured_at timestamptz not null,
  primary key (shop_id, metric_id)
);
select kindred_protect('web_vitals');
