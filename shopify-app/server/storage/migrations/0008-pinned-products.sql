-- What a merchant wants to stand first in every row, in this order.
alter table ranking_settings add column pinned_product_ids text[] not null default '{}';
