-- How far set-up has come for the present install.
create table shop_setup (
  shop_id bigint primary key references shops on delete cascade,
  name text,
  app_installation_gid text,
  pixel_gid text,
  storefront_config_at timestamptz,
  related_definition_at timestamptz,
  products_synced_at timestamptz,
  orders_synced_at timestamptz,
  -- A sentence for the merchant when a step failed for good.
  problem text
);
select kindred_protect('shop_setup');

-- Sealed with AES-256-GCM; see shopify/token-cipher.ts.
create table shop_tokens (
  shop_id bigint primary key references shops on delete cascade,
  access_token bytea not null,
  refresh_token bytea,
  expires_at timestamptz,
  refresh_expires_at timestamptz,
  scopes text not null
);
select kindred_protect('shop_tokens');

-- Deliveries of Shopify, each once. `subject` holds ids only and is emptied when the work is done.
create table webhook_deliveries (
  webhook_id text primary key,
  shop_domain text not null,
  topic text not null,
  subject jsonb not null,
  received_at timestamptz not null default now(),
  settled_at timestamptz,
  attempts integer not null default 0,
  failure text
);
create index webhook_deliveries_pending on webhook_deliveries (shop_domain, received_at)
  where settled_at is null;
create index webhook_deliveries_by_age on webhook_deliveries (received_at);
select kindred_share('webhook_deliveries');

-- The export that Shopify is working on, so that a restarted server goes on with it.
create table bulk_operations (
  shop_id bigint not null references shops on delete cascade,
  kind text not null check (kind in ('products', 'orders')),
  operation_id text not null,
  started_at timestamptz not null default now(),
  primary key (shop_id, kind)
);
select kindred_protect('bulk_operations');

create table products (
  shop_id bigint not null references shops on delete cascade,
  product_id text not null,
  -- Shopify's time of the state below: an older state never replaces a newer one.
  updated_at timestamptz not null,
  product jsonb not null,
  seen_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (shop_id, product_id)
);
select kindred_protect('products');

-- What was bought together and when; no column says by whom.
create table orders (
  shop_id bigint not null references shops on delete cascade,
  order_id text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cancelled_at timestamptz,
  lines jsonb not null,
  primary key (shop_id, order_id)
);
create index orders_by_time on orders (shop_id, created_at);
select kindred_protect('orders');

-- Append-only: what a merchant agreed to, in which words, until when.
create table training_consents (
  shop_id bigint not null references shops on delete cascade,
  changed_at timestamptz not null default now(),
  granted boolean not null,
  text_version text not null,
  -- Shopify's id of the staff member who decided; no name.
  decided_by text,
  primary key (shop_id, changed_at)
);
select kindred_protect('training_consents');
-- Rows go only with the shop itself (shop/redact), never change.
revoke update on training_consents from kindred_app;

create table training_runs (
  run_id uuid primary key,
  shop_id bigint not null references shops on delete cascade,
  state text not null check (state in ('queued', 'running', 'done', 'refused', 'failed')),
  -- 0..1
  progress real not null default 0,
  message text not null default '',
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  -- Beats while a server works on it; an old one means that the server is gone.
  heartbeat_at timestamptz not null default now(),
  finished_at timestamptz,
  sessions integer
);
create index training_runs_newest on training_runs (shop_id, created_at desc);
create unique index training_runs_one_open on training_runs (shop_id) where state in ('queued', 'running');
select kindred_protect('training_runs');

-- Every candidate that the gate judged. Only one that it released has a manifest and blobs.
create table releases (
  release_id uuid primary key,
  shop_id bigint not null references shops on delete cascade,
  created_at timestamptz not null,
  family text not null,
  artifact_sha256 text not null,
  artifact_bytes integer not null,
  items integer not null,
  report jsonb not null,
  manifest jsonb,
  related jsonb not null
);
create index releases_newest on releases (shop_id, created_at desc);
select kindred_protect('releases');

-- The pointer that activating and rolling back move.
create table active_releases (
  shop_id bigint primary key references shops on delete cascade,
  release_id uuid not null references releases on delete cascade,
  activated_at timestamptz not null default now(),
  -- The release whose related products Liquid shows by now.
  related_release_id uuid
);
select kindred_protect('active_releases');

-- customers/data_request: what was held when a customer asked, for the merchant's answer. No person is named.
create table data_requests (
  shop_id bigint not null references shops on delete cascade,
  request_id text not null,
  received_at timestamptz not null default now(),
  orders integer not null,
  events integer not null,
  primary key (shop_id, request_id)
);
select kindred_protect('data_requests');
