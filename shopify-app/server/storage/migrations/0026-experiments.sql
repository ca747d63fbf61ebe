-- What a merchant tries, and what came of it (docs/decisions/0024).

create table experiments (
  shop_id bigint not null references shops on delete cascade,
  -- A UUID, or `holdout`.
  experiment_id text not null,
  -- NewExperiment of shared/api/experiments.ts; fixed once it runs.
  definition jsonb not null,
  state text not null check (state in ('draft', 'running', 'stopped', 'archived')),
  -- Of the hash that chooses a variation.
  seed text not null,
  -- Who takes part: from here as far as the definition's share; 0..1 of the group's hash.
  group_from double precision not null default 0,
  created_at timestamptz not null,
  -- What happens from then until `ends_at` counts; stopped before, until `stopped_at`.
  started_at timestamptz,
  ends_at timestamptz,
  stopped_at timestamptz,
  -- Minor units: of whom spent more, this much counts. Frozen at the start; null: whatever was spent.
  revenue_cap double precision,
  -- ExperimentPlan, as of the start.
  plan jsonb,
  -- What was learned, in the merchant's words.
  learned text not null default '',
  primary key (shop_id, experiment_id)
);
select kindred_protect('experiments');

-- One row for each visitor who met an experiment, and what they did from then on. The sums are made of these.
create table experiment_units (
  shop_id bigint not null,
  experiment_id text not null,
  visitor_id text not null,
  -- The first that they met.
  variation smallint not null,
  -- Met another, too.
  crossed boolean not null,
  -- A program, not a person: not counted.
  is_bot boolean not null default false,
  first_exposed timestamptz not null,
  -- Of the night before the first meeting; null: in none.
  segment_id uuid,
  orders integer not null,
  -- With prices in the shop's currency; the two that follow are of these.
  priced_orders integer not null,
  revenue_minor_units double precision not null,
  margin_minor_units double precision not null,
  cancelled_orders integer not null,
  added integer not null,
  clicked integer not null,
  lcp_milliseconds double precision not null,
  lcp_pages integer not null,
  -- In the fourteen days before.
  orders_before integer not null,
  revenue_before double precision not null,
  added_before integer not null,
  clicked_before integer not null,
  primary key (shop_id, experiment_id, visitor_id),
  foreign key (shop_id, experiment_id) references experiments on delete cascade
);
create index experiment_units_of_visitor on experiment_units (shop_id, visitor_id);
select kindred_protect('experiment_units');

-- Sums over units by day of their first meeting: all that a result is read from.
create table experiment_sums (
  shop_id bigint not null,
  experiment_id text not null,
  -- Empty: everyone.
  segment text not null,
  -- Of shared/api/experiments.ts; `crossed` counts those who met more than one variation.
  metric text not null,
  day date not null,
  variation smallint not null,
  n bigint not null,
  -- y is what is measured; x, with a ratio, what it is divided by, else y of the fourteen days before.
  y double precision not null,
  yy double precision not null,
  x double precision not null,
  xx double precision not null,
  xy double precision not null,
  primary key (shop_id, experiment_id, segment, metric, day, variation),
  foreign key (shop_id, experiment_id) references experiments on delete cascade
);
select kindred_protect('experiment_sums');

-- Visitors of whom something came in that a running experiment counts, until the job of the minute has counted it.
create table experiment_inbox (
  shop_id bigint not null references shops on delete cascade,
  entry_id bigint generated always as identity,
  visitor_id text not null,
  occurred_at timestamptz not null,
  -- Of a page that was measured; all else is read from the events.
  lcp_milliseconds double precision,
  primary key (shop_id, entry_id)
);
select kindred_protect('experiment_inbox');

-- What units are counted from: a tenth of all events.
create index events_counted_by_experiments on events (shop_id, visitor_id, occurred_at)
  where name in ('experiment_exposed', 'recommendation_clicked', 'product_added_to_cart', 'checkout_completed');

-- As in 0004; notes beside it who has to be counted anew.
create or replace function store_events(
  shop bigint, at timestamptz[], ids uuid[], visitors text[], sessions text[], names text[],
  consents smallint[], data jsonb[], out stored bigint, out made uuid[]
) language plpgsql as $$
begin
  if current_shop_id() <> shop then
    raise exception 'row-level security: this transaction belongs to another shop';
  end if;
  perform set_config('app.shop_id', shop::text, true);
  -- A shop that was erased a moment ago gets no new rows.
  insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
  select shop, given.* from unnest(at, ids, visitors, sessions, names, consents, data) given
  where exists (select from shops where shop_id = shop)
  on conflict do nothing;
  get diagnostics stored = row_count;
  -- Which rows are this transaction's own; RETURNING would cost every insert a third of its time.
  if stored < cardinality(ids) then
    select coalesce(array_agg(event_id), '{}') into made
    from events join unnest(at, ids) given (at, id) on occurred_at = given.at and event_id = given.id
    where shop_id = shop and events.xmin = pg_current_xact_id()::xid;
  end if;
  -- What devices kept while they were offline comes late: a week is waited for it.
  if exists (select from experiments where shop_id = shop
      and (state = 'running' or stopped_at > now() - interval '7 days')) then
    insert into experiment_inbox (shop_id, visitor_id, occurred_at, lcp_milliseconds)
    select shop, visitor, occurred, (of_event->>'lcpMilliseconds')::double precision
    from unnest(at, ids, visitors, names, data) given (occurred, id, visitor, name, of_event)
    where (made is null or id = any(made))
      and (name in ('experiment_exposed', 'recommendation_clicked', 'product_added_to_cart', 'checkout_completed')
        or name = 'page_measured' and of_event ? 'lcpMilliseconds');
  end if;
end $$;
