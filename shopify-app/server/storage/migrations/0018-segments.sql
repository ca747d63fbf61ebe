-- What a shop's visitors have in common, and what is told of them (docs/decisions/0022).

-- The clustering in use. One row: a new one takes the place of the old.
create table segmentations (
  shop_id bigint primary key references shops on delete cascade,
  -- Counts up with each clustering.
  version integer not null,
  fitted_at timestamptz not null,
  -- models/segmentation/model.ts; sums over at least 200 visitors.
  model jsonb not null,
  -- ONNX: tells a device's segment from what the device knows. Null where that cannot be told.
  device_model bytea,
  -- Somebody whom it was made with was erased: it is made anew in the next night.
  must_forget boolean not null default false
);
select kindred_protect('segmentations');

-- Segments keep their row as long as clusterings find them again, and after that while weeks speak of them.
create table segments (
  shop_id bigint not null references shops on delete cascade,
  segment_id uuid not null,
  -- Said: made of what stands out.
  name jsonb not null,
  -- The merchant's own.
  given_name text,
  merged_into uuid,
  -- The merchant's conditions; null for a segment that was found.
  rule jsonb,
  -- shared/api/understanding.ts, DefiningFeature[]
  defining jsonb not null,
  -- Rounded, as of the last night; null: too few to tell.
  visitors integer,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (shop_id, segment_id)
);
select kindred_protect('segments');

-- Who is in which segment, as of the last night.
create table visitor_segments (
  shop_id bigint not null references shops on delete cascade,
  visitor_id text not null,
  -- What the clustering says; what is counted may be a rule or what it is merged into.
  cluster_id uuid,
  segment_id uuid,
  -- Log of the odds of the best segment against the next.
  gap real not null,
  assigned_at timestamptz not null,
  primary key (shop_id, visitor_id)
);
select kindred_protect('visitor_segments');

-- The last night of a shop.
create table segment_nights (
  shop_id bigint primary key references shops on delete cascade,
  ran_at timestamptz not null,
  visitors integer not null,
  -- Share of visitors in no segment.
  unassigned real not null,
  -- {index, feature: Said}; null: too few visitors to tell.
  drift jsonb
);
select kindred_protect('segment_nights');

-- Weeks and blocks of four that were counted: never again.
create table counted_weeks (
  shop_id bigint not null references shops on delete cascade,
  -- A Monday.
  from_day date not null,
  weeks smallint not null check (weeks in (1, 4)),
  counted_at timestamptz not null,
  primary key (shop_id, from_day, weeks)
);
select kindred_protect('counted_weeks');

-- What may be told of groups (segments/publication.ts), and nothing else: no row is about fewer than 25 visitors.
create table group_cells (
  shop_id bigint not null,
  from_day date not null,
  weeks smallint not null,
  subject text not null check (subject in ('shop', 'product', 'type', 'placement')),
  key text not null,
  -- Empty: everyone else.
  segment text not null,
  visitors integer not null,
  visits integer not null,
  viewed integer not null,
  added integer not null,
  saw_cart integer not null,
  bought integer not null,
  orders integer not null,
  revenue_minor_units double precision not null,
  revenue_squared double precision not null,
  impressions integer not null,
  clicks integer not null,
  primary key (shop_id, subject, from_day, weeks, key, segment),
  foreign key (shop_id, from_day, weeks) references counted_weeks on delete cascade
);
select kindred_protect('group_cells');
