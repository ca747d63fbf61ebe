-- Product types that the merchant wants no segment to be made of, beside those that never are.
create table sensitive_types (
  shop_id bigint not null references shops on delete cascade,
  product_type text not null,
  primary key (shop_id, product_type)
);
select kindred_protect('sensitive_types');
