-- Conventions for every later migration.
--   A table with rows of one shop has a column `shop_id bigint not null` and ends with
--     select kindred_protect('its_name');
--   A table that belongs to no shop has no such column and ends with
--     select kindred_share('its_name');
--   A table with neither is out of the app's reach. Unqualified names are in schema kindred.

-- The shop of this transaction; null (which equals nothing) when there is none.
create function current_shop_id() returns bigint language sql stable parallel safe
return nullif(current_setting('app.shop_id', true), '')::bigint;

-- Whether this transaction asked for what belongs to no single shop.
create function is_system() returns boolean language sql stable parallel safe
return coalesce(current_setting('app.scope', true) = 'system', false);

-- Only the rows of the transaction's shop can be seen or written, by anyone but a superuser.
create function kindred_protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy of_this_shop on %s
    using (shop_id = kindred.current_shop_id()) with check (shop_id = kindred.current_shop_id())', target);
  execute format('grant select, insert, update, delete on %s to kindred_app', target);
end $$;

create function kindred_share(target regclass) returns void language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to kindred_app', target);
end $$;

create table shops (
  shop_id bigint generated always as identity primary key,
  domain text not null unique,
  -- Public: it stands in the pixel's settings and in the addresses of manifests.
  public_key text not null unique,
  -- ISO 4217; null until the catalogue was synced.
  currency text,
  installed_at timestamptz not null default now(),
  uninstalled_at timestamptz
);
select kindred_protect('shops');
create policy to_the_system on shops using (is_system()) with check (is_system());

-- Immutable bytes by their hash. Anyone who knows a hash may read: artifacts are public.
create table blobs (
  shop_id bigint not null references shops on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (shop_id, sha256)
);
alter table blobs alter column bytes set storage external;
create index blobs_by_hash on blobs (sha256);
select kindred_protect('blobs');
create policy read_by_hash on blobs for select using (is_system());

-- One row an event. The key begins with shop and time, so that inserts are nearly appends and
-- reading one shop in order needs no other index. No foreign key: it would lock the shop's row for
-- every insert; erasing a shop deletes here explicitly.
create table events (
  shop_id bigint not null,
  occurred_at timestamptz not null,
  event_id uuid not null,
  visitor_id text not null,
  session_id text not null,
  name text not null,
  -- Bits: 1 analytics, 2 preferences, 4 marketing.
  consent smallint not null,
  data jsonb not null,
  primary key (shop_id, occurred_at, event_id)
) partition by range (occurred_at);
select kindred_protect('events');

-- Partitions are one UTC day each. The app owns no table, so these two functions run as the owner.
create function ensure_event_partitions(first_day date, last_day date) returns integer
language plpgsql security definer set search_path = kindred, pg_temp as $$
declare
  day date;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(7205311943);
  for day in select generate_series(first_day, last_day, interval '1 day')::date loop
    if to_regclass(format('kindred.events_%s', to_char(day, 'YYYYMMDD'))) is null then
      execute format('create table events_%s partition of events for values from (%L) to (%L)',
        to_char(day, 'YYYYMMDD'), day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- Drops the partitions whose every event is older than `keep_from`.
create function drop_event_partitions(keep_from date) returns integer
language plpgsql security definer set search_path = kindred, pg_temp as $$
declare
  partition regclass;
  dropped integer := 0;
begin
  perform pg_advisory_xact_lock(7205311943);
  for partition in
    select inhrelid::regclass from pg_inherits
    where inhparent = 'events'::regclass and to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') < keep_from
  loop
    execute format('drop table %s', partition);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
revoke all on function ensure_event_partitions, drop_event_partitions from public;
grant execute on function ensure_event_partitions, drop_event_partitions to kindred_app;

-- What ingest decided, a minute and an outcome ('accepted', 'duplicate' or a refusal's reason).
create table ingest_counts (
  shop_id bigint not null references shops on delete cascade,
  minute timestamptz not null,
  outcome text not null,
  count bigint not null,
  primary key (shop_id, minute, outcome)
);
select kindred_protect('ingest_counts');

-- The job queue makes its own tables here. Jobs name shops and things, never people.
create schema pgboss;
grant usage, create on schema pgboss to kindred_app;
