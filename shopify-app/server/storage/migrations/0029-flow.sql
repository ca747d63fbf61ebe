-- What Shopify Flow was told of: `<id> <cause>`, by when in epoch milliseconds. Each is told once.
alter table shop_setup add column flow_told jsonb not null default '{}';
