-- What visits and orders of a UTC day were, as sums, so that a report need not read a million events. Names nobody.
create table kpi_days (
  shop_id bigint not null references shops on delete cascade,
  day date not null,
  -- 'shop', 'placement', 'release', 'orders' (Shopify's beside the measured ones), 'events' (how many it was counted from).
  subject text not null check (subject in ('shop', 'placement', 'release', 'orders', 'events')),
  -- The placement's or release's id; else empty.
  key text not null,
  -- ShopSums, SlateSums or OrderSums of models/kpi.
  sums jsonb not null,
  primary key (shop_id, day, subject, key)
);
select kindred_protect('kpi_days');

-- What a merchant keeps to look at again: a page of the admin with its range and comparison.
create table saved_views (
  shop_id bigint not null references shops on delete cascade,
  view_id uuid not null,
  name text not null,
  page text not null,
  query text not null,
  primary key (shop_id, view_id)
);
select kindred_protect('saved_views');
