-- What was asked about shoppers' data, by Shopify or by the merchant, and the proof that it was done. No row says
-- whose data it was; `data_requests` becomes the first kind.
alter table data_requests rename to privacy_requests;
alter table privacy_requests
  alter column orders type jsonb using jsonb_build_object('orders', orders, 'events', events);
-- Rows a table: found for a data request, deleted for an erasure. Null until it is done.
alter table privacy_requests rename column orders to receipt;
alter table privacy_requests alter column receipt drop not null;
alter table privacy_requests
  drop column events,
  add column kind text not null default 'data_request'
    check (kind in ('data_request', 'customer_redact', 'order_erasure', 'visitor_erasure')),
  add column done_at timestamptz default now(),
  add column downloaded_at timestamptz,
  -- Shopify's id of the staff member who asked; null when Shopify did.
  add column requested_by text;
alter table privacy_requests alter column kind drop default, alter column done_at drop default;

-- Which orders a data request is about, so that its answer can be made when the merchant asks for it. An erasure of
-- the order takes its row, too.
create table data_request_orders (
  shop_id bigint not null,
  request_id text not null,
  order_id text not null,
  received_at timestamptz not null,
  primary key (shop_id, request_id, order_id),
  foreign key (shop_id, request_id) references privacy_requests on delete cascade
);
select kindred_protect('data_request_orders');

-- The last night in which what was past its time was deleted, and how much that was, a class.
create table retention_runs (
  shop_id bigint primary key references shops on delete cascade,
  ran_at timestamptz not null,
  deleted jsonb not null
);
select kindred_protect('retention_runs');

-- Addresses that a merchant's browser may fetch once, within a minute: a download cannot carry a session token.
create table download_links (
  shop_id bigint not null references shops on delete cascade,
  -- sha256 of the secret in the address
  secret_sha256 text not null,
  wanted jsonb not null,
  expires_at timestamptz not null,
  primary key (shop_id, secret_sha256)
);
select kindred_protect('download_links');
