-- What devices rank with in a variation that is ranked otherwise; a row as long as its experiment runs.
create table experiment_manifests (
  shop_id bigint not null,
  experiment_id text not null,
  variation smallint not null,
  -- ReleaseManifest: another release, or an item table made with other weights.
  manifest jsonb not null,
  primary key (shop_id, experiment_id, variation),
  foreign key (shop_id, experiment_id) references experiments on delete cascade
);
select kindred_protect('experiment_manifests');

-- SHA-256 of what Liquid was last told, which names what runs.
alter table shop_setup add column storefront_config_sha256 text;
