-- What a release is, what it rests on and where it is weak; names no shopper and no product.
alter table releases add column model_card jsonb;

-- What a merchant lets count beside relevance, and what is never to be shown; without a row the defaults hold.
create table ranking_settings (
  shop_id bigint primary key references shops on delete cascade,
  -- RankingWeights of shared/placement
  weights jsonb not null,
  excluded_product_ids text[] not null default '{}',
  changed_at timestamptz not null default now()
);
select kindred_protect('ranking_settings');

-- What only the server knows of a product, for the merchant's weights on stock and margin. Null is unknown.
alter table products
  add column stock_units integer,
  -- (price - cost) / price, the mean of its variants
  add column margin_share real;
