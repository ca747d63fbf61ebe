-- Contents that are drawn by what they bring, within bounds (docs/decisions/0025).

create table campaigns (
  shop_id bigint not null references shops on delete cascade,
  campaign_id text not null,
  -- NewCampaign of shared/api/campaigns.ts; fixed once it runs.
  definition jsonb not null,
  state text not null check (state in ('draft', 'scheduled', 'running', 'paused', 'stopped', 'archived')),
  -- Of the hash that devices draw with.
  seed text not null,
  created_at timestamptz not null,
  -- Who meets it from then on counts, until `stopped_at`; a pause changes nothing of it.
  started_at timestamptz,
  stopped_at timestamptz,
  -- Minor units: of who spent more within a day, this much counts. Frozen at the start; null: whatever was spent.
  revenue_cap double precision,
  -- Days before are not counted any more: what was drawn then was forgotten.
  counts_from date,
  -- What was done on days before is told, and not learned from.
  learns_from date,
  counted_at timestamptz,
  primary key (shop_id, campaign_id)
);
select kindred_protect('campaigns');

-- What devices drew by, from `valid_from` to the next row. Deleted when the agreement to training is withdrawn.
create table campaign_weights (
  shop_id bigint not null,
  campaign_id text not null,
  valid_from timestamptz not null,
  -- Since when the weights are these: in the rows after it segments only have other numbers.
  held_since timestamptz not null,
  state text not null check (state in ('learning', 'adapted')),
  -- Of each content, adding up to 1.
  weights jsonb not null,
  -- The same by segment id.
  by_segment jsonb not null,
  -- Segment ids by the number under which devices knew them.
  numbers jsonb not null,
  primary key (shop_id, campaign_id, valid_from),
  foreign key (shop_id, campaign_id) references campaigns on delete cascade
);
select kindred_protect('campaign_weights');

-- Sums over visitors' days: of those that met a content, drawn in a segment with a probability.
create table campaign_days (
  shop_id bigint not null,
  campaign_id text not null,
  day date not null,
  entry_id bigint generated always as identity,
  content smallint not null,
  -- Null: in no segment that weights of its own are kept for.
  segment_id uuid,
  propensity double precision not null,
  -- Visitors, and of them those whose 24 hours are over: the sums are of these.
  met integer not null,
  n integer not null,
  -- By `aim` and guardrail: y, yy, x, xx, xy as in experiment_sums.
  sums jsonb not null,
  primary key (shop_id, campaign_id, day, entry_id),
  foreign key (shop_id, campaign_id) references campaigns on delete cascade
);
select kindred_protect('campaign_days');

-- What came of recommendations that were seen, by day, place and segment; each is part of the one before.
create table campaign_funnels (
  shop_id bigint not null references shops on delete cascade,
  day date not null,
  entry_id bigint generated always as identity,
  -- Empty: without a campaign.
  campaign_id text not null,
  placement_id text not null,
  segment_id uuid,
  impressions integer not null,
  clicks integer not null,
  -- Of products that can be bought.
  available integer not null,
  carts integer not null,
  orders integer not null,
  primary key (shop_id, day, entry_id)
);
select kindred_protect('campaign_funnels');

-- What Kindred and the merchant did.
create table campaign_log (
  shop_id bigint not null,
  campaign_id text not null,
  entry_id bigint generated always as identity,
  at timestamptz not null,
  -- Said of shared/said.ts.
  words jsonb not null,
  primary key (shop_id, campaign_id, entry_id),
  foreign key (shop_id, campaign_id) references campaigns on delete cascade
);
select kindred_protect('campaign_log');

-- Contents of campaigns may be ranked otherwise, too.
alter table experiment_manifests drop constraint experiment_manifests_shop_id_experiment_id_fkey;
alter table experiment_manifests add foreign key (shop_id) references shops on delete cascade;

-- What stands in slots where something runs.
create view running_variations with (security_invoker) as
select shop_id, experiment_id, definition->'variations' as variations from experiments where state = 'running'
union all
select shop_id, campaign_id, definition->'contents' from campaigns where state = 'running';
grant select on running_variations to kindred_app;
