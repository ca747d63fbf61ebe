-- What the active release was made of, in parts of 1 MB: from it the next training refreshes the model or takes
-- visits out of it. No visitor and no session is named in it. It goes with its release, and is served to nobody.
create table learned_parts (
  shop_id bigint not null references shops on delete cascade,
  release_id uuid not null references releases on delete cascade,
  part integer not null,
  bytes bytea not null,
  primary key (release_id, part)
);
alter table learned_parts alter column bytes set storage external;
select kindred_protect('learned_parts');

-- Up to when the last training that searched settings anew had seen the shop; refreshes hand it on. Null before one did.
alter table releases add column fully_trained_at timestamptz;
