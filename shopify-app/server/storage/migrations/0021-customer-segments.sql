-- Segments as Shopify's customers carry them, where the merchant wants it (docs/decisions/0023).

-- One row once the merchant has switched it on.
create table customer_segment_settings (
  shop_id bigint primary key references shops on delete cascade,
  -- `ending`: what was written is being removed.
  state text not null check (state in ('on', 'ending', 'off')),
  -- Why it ended without the merchant: the agreement to segments was withdrawn, or Shopify lets us do it no longer.
  lost text check (lost in ('permission', 'scopes')),
  changed_at timestamptz not null,
  -- Shopify's id of the staff member.
  decided_by text,
  -- Something changed since: customers are to be looked at again.
  due_at timestamptz,
  -- When all of it was last written.
  written_at timestamptz
);
select kindred_protect('customer_segment_settings');

-- Customers whose metafield names a segment, and the device that tells it.
create table customer_segments (
  shop_id bigint not null references shops on delete cascade,
  customer_id text not null,
  visitor_id text not null,
  segment_id uuid not null,
  -- Null: not written yet.
  written_at timestamptz,
  primary key (shop_id, customer_id)
);
create index customer_segments_of_visitor on customer_segments (shop_id, visitor_id);
select kindred_protect('customer_segments');

-- Customers whose metafield has to go.
create table customer_segment_removals (
  shop_id bigint not null references shops on delete cascade,
  customer_id text not null,
  since timestamptz not null,
  primary key (shop_id, customer_id)
);
select kindred_protect('customer_segment_removals');

-- The segments that were made in Shopify.
create table shopify_segments (
  shop_id bigint not null references shops on delete cascade,
  segment_id uuid not null,
  shopify_gid text not null,
  -- As it was last told to Shopify.
  name text not null,
  primary key (shop_id, segment_id)
);
select kindred_protect('shopify_segments');
