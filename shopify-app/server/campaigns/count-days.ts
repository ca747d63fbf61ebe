import type { MeasuredSums } from '@kindred/models/experiment';
import { MAX_INTERACTIONS_PER_VISIT, MAX_VIEWS_PER_MINUTE } from '@kindred/models/features';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { STEPS } from '../experiments/steps.ts';
import type { Sql } from '../ports.ts';

/** What is counted of a visitor's day: the campaign's aim, and what must not become worse. */
export const MEASURES = ['aim', 'margin', 'cancelled', 'lcp'] as const;
export type Measure = (typeof MEASURES)[number];

/** Visitors' days in which the same content was met, drawn in the same segment with the same probability. */
export interface CampaignDay {
  campaignId: string;
  day: string;
  content: number;
  segmentId: string | null;
  propensity: number;
  /** With which each content was drawn there. */
  weights: number[];
  /** Visitors; `n` of them have had their 24 hours, and the sums are of these. */
  met: number;
  n: number;
  sums: Record<Measure, Omit<MeasuredSums, 'n'>>;
}

/** What came of recommendations that were seen; without a campaign its id is empty. */
export interface FunnelDay {
  day: string;
  campaignId: string;
  placementId: string;
  segmentId: string | null;
  impressions: number;
  clicks: number;
  available: number;
  carts: number;
  orders: number;
}

/** `YYYY-MM-DD`, the first days that are counted anew. */
export interface CountedFrom {
  days: string;
  /** Not before `days`: nothing of what rows brought changes later. */
  funnels: string;
}

/**
 * Counts UTC days from `from` on, from the events. A visitor's day is the day's first meeting with a campaign, and what
 * followed within 24 hours of it, or until they met it on the next day: what is done once counts once. By whatever content
 * came first, so that nothing depends on what was seen later. Only what was drawn by weights that the server gave out
 * counts. Reads every event of these days, like kpis/count-days.ts.
 */
export async function countDays(
  sql: Sql,
  shopId: number,
  from: CountedFrom,
  now: number,
): Promise<{ days: CampaignDay[]; funnels: FunnelDay[] }> {
  // Of what was just written the planner knows nothing: see kpis/count-days.ts.
  await sql.query(`select set_config('enable_nestloop', 'off', true)`);
  const [counting] = await sql.query(`select from campaigns where shop_id = $1 and ${COUNTS} limit 1`, [
    shopId,
    from.days,
  ]);
  const days = counting ? await sql.query<CampaignDay>(DAYS, [shopId, from.days, new Date(now)]) : [];
  const funnels = await sql.query<FunnelDay>(FUNNELS, [shopId, from.funnels]);
  await sql.query(`select set_config('enable_nestloop', 'on', true)`);
  return { days, funnels };
}

/** Of a campaign that could be met on the day $2 or later. */
export const COUNTS = `started_at is not null and coalesce(stopped_at, 'infinity') > $2::date::timestamp at time zone 'UTC'`;

/** Where a device's clock is behind, it drew by weights that by its own time did not hold yet. */
const CLOCKS_DIFFER = `interval '10 minutes'`;

/** A page tells of a campaign when the first of its rows is seen; rows further down are seen a little later. */
const SAME_PAGE = `interval '1 minute'`;

const MET = `
  with campaign as materialized (
    select campaign_id, definition->>'aim' as aim, revenue_cap, started_at, coalesce(stopped_at, 'infinity') as until,
      greatest(counts_from, $2::date) as from_day, jsonb_array_length(definition->'contents') as contents,
      definition->'audience'->'placements' as placements
    from campaigns where shop_id = $1 and ${COUNTS}
  ), told_events as materialized (
    select visitor_id, session_id, occurred_at as at, event_id, name, case when name <> 'product_viewed' then data end as data
    from events where shop_id = $1 and occurred_at >= $2::date::timestamp at time zone 'UTC' and name in
      ('experiment_exposed', 'slate_viewed', 'recommendation_clicked', 'product_viewed', 'product_added_to_cart',
       'checkout_completed', 'page_measured')
  ), busy as materialized (
    select visitor_id, session_id, count(*) as interactions from told_events
    where name in ('product_viewed', 'product_added_to_cart') group by 1, 2 having count(*) > ${MAX_VIEWS_PER_MINUTE}
  ), programs as materialized (
    select visitor_id from busy where interactions > ${MAX_INTERACTIONS_PER_VISIT}
    union
    select visitor_id from (
      select visitor_id, at - lag(at, ${MAX_VIEWS_PER_MINUTE}) over (partition by visitor_id, session_id order by at) as took
      from told_events join busy using (visitor_id, session_id) where name = 'product_viewed'
    ) as view where took < interval '60 seconds'
  ), read as materialized (
    select * from told_events where visitor_id not in (select visitor_id from programs)
  ), exposed as materialized (
    select distinct on (campaign_id, visitor_id, day) campaign_id, visitor_id, day, at as met_at,
      (data->>'variation')::smallint as content, (data->>'propensity')::numeric as propensity, data->>'segment' as number
    from read cross join lateral (select (at at time zone 'UTC')::date as day) as own
      join campaign on campaign_id = data->>'experimentId' and at >= started_at and at < until and day >= from_day
    where name = 'experiment_exposed' and (data->>'variation')::smallint < contents
    order by campaign_id, visitor_id, day, at, event_id
  ), followed_up as materialized (
    select *, least(met_at + interval '24 hours', lead(met_at) over (partition by campaign_id, visitor_id order by met_at)) as closed_at
    from exposed
  ), drawn as materialized (
    select followed_up.*, (numbers->>number)::uuid as segment_id, given.weights
    from followed_up cross join lateral (
      select numbers, own.weights from campaign_weights cross join lateral (
        select case when number is null then campaign_weights.weights else by_segment->(numbers->>number) end as weights) as own
      where shop_id = $1 and campaign_weights.campaign_id = followed_up.campaign_id and valid_from <= met_at + ${CLOCKS_DIFFER}
        and propensity = (own.weights->>content)::numeric
      order by valid_from desc limit 1
    ) as given
  ), ${STEPS}`;

export const SUMS = ['y', 'yy', 'x', 'xx', 'xy'] as const;

const DAYS = `${MET}, did as (
    select campaign_id, visitor_id, day, sum(orders) as orders, sum(revenue) as revenue, sum(margin) as margin,
      sum(cancelled) as cancelled, sum(added) as added, sum(clicked) as clicked
    from drawn join steps using (visitor_id) where at >= met_at and at < closed_at group by 1, 2, 3
  ), pages as (
    select campaign_id, visitor_id, day, sum((data->>'lcpMilliseconds')::float8) as milliseconds, count(*) as pages
    from drawn join read using (visitor_id)
    where name = 'page_measured' and data ? 'lcpMilliseconds' and at >= met_at and at < closed_at
    group by 1, 2, 3
  ), measured as (
    select drawn.*, met_at + interval '24 hours' <= $3 as over, coalesce(orders, 0)::float8 as orders,
      coalesce(case aim when 'clicked' then sign(clicked) when 'added' then sign(added) when 'bought' then sign(orders)
        -- Of nothing and a cap the least is the cap.
        else least(coalesce(revenue, 0), revenue_cap) end, 0)::float8 as aimed,
      coalesce(margin, 0)::float8 as margin, coalesce(cancelled, 0)::float8 as cancelled,
      coalesce(milliseconds, 0) as milliseconds, coalesce(pages, 0)::float8 as pages
    from drawn join campaign using (campaign_id) left join did using (campaign_id, visitor_id, day)
      left join pages using (campaign_id, visitor_id, day)
  )
  select campaign_id as "campaignId", to_char(day, 'YYYY-MM-DD') as day, content, segment_id as "segmentId",
    propensity::float8 as propensity, weights, count(*) as met, count(*) filter (where over) as n,
    jsonb_build_object(${[
      sumsOf('aim', 'aimed', '1'),
      sumsOf('margin', 'margin', '1'),
      sumsOf('cancelled', 'cancelled', 'orders'),
      sumsOf('lcp', 'milliseconds', 'pages'),
    ].join(', ')}) as sums
  from measured group by campaign_id, measured.day, content, segment_id, measured.propensity, weights`;

function sumsOf(name: Measure, y: string, x: string): string {
  const products = { y, yy: `${y} * ${y}`, x, xx: `${x} * ${x}`, xy: `${x} * ${y}` };
  const sums = SUMS.map((sum) => `'${sum}', coalesce(sum(${products[sum]}) filter (where over), 0)`);
  return `'${name}', jsonb_build_object(${sums.join(', ')})`;
}

/**
 * Of impressions, not of visitors. Whether a product could be bought at the moment of the click nobody noted: it can now,
 * or it was put into a cart. Segments are those of the night before, so that places without a campaign have them, too.
 */
const FUNNELS = `${MET}, slates as materialized (
    select distinct on (visitor_id, impression_id) visitor_id, at, (at at time zone 'UTC')::date as day,
      data->>'placementId' as placement_id, data->>'impressionId' as impression_id
    from read cross join lateral (select data->>'impressionId' as impression_id) as own where name = 'slate_viewed'
    order by visitor_id, impression_id, at, event_id
  ), clicks as materialized (
    select visitor_id, data->>'impressionId' as impression_id, data->>'productId' as product_id, at as clicked_at
    from read where name = 'recommendation_clicked'
  ), wanted as (
    select visitor_id, data->>'productId' as product_id, at, false as bought from read where name = 'product_added_to_cart'
    union all
    select visitor_id, line->>'productId', at, true from told cross join jsonb_array_elements(lines) as line
  ), followed as (
    select visitor_id, impression_id, product_id, count(at) > 0 as carted, coalesce(bool_or(bought), false) as bought
    from clicks left join wanted using (visitor_id, product_id)
    where at is null or at >= clicked_at and at < clicked_at + interval '24 hours' group by 1, 2, 3
  ), clicked as materialized (
    select visitor_id, impression_id, coalesce(bool_or(carted), false) as carted, coalesce(bool_or(bought), false) as bought,
      bool_or(coalesce(carted, false) or coalesce((product->'available')::boolean, false)) as available
    from (select distinct visitor_id, impression_id, product_id from clicks) as each
      left join followed using (visitor_id, impression_id, product_id)
      left join (select product_id, product from products where shop_id = $1 and deleted_at is null) as its using (product_id)
    group by 1, 2
  ), decides as materialized (
    select campaign_id as experiment_id, campaign_id, started_at as rank, started_at, until, placements from campaign
    union all
    select experiment_id, null, '-infinity', started_at, coalesce(stopped_at, 'infinity'), definition->'audience'->'placements'
    from experiments where shop_id = $1 and started_at is not null and experiment_id <> '${HOLDOUT_ID}'
  ), decided as materialized (
    select visitor_id, at as met_at, campaign_id, rank, placements
    from read join decides on experiment_id = data->>'experimentId' and at >= started_at and at < until
    where name = 'experiment_exposed'
  ), within as materialized (
    select distinct on (visitor_id, impression_id) visitor_id, impression_id, campaign_id
    from slates join decided using (visitor_id)
    -- Each page tells of what decides on it, by the moment in which rows are seen, in either order: on one beyond the daily
    -- cap, nothing. Where several fit, devices ask experiments first, and then campaigns as they started.
    where met_at between at - ${SAME_PAGE} and at + ${SAME_PAGE} and (placements is null or placements ? placement_id)
    order by visitor_id, impression_id, rank, campaign_id
  )
  select to_char(day, 'YYYY-MM-DD') as day, coalesce(campaign_id, '') as "campaignId", placement_id as "placementId",
    segment_id as "segmentId", count(*) as impressions, count(clicked.visitor_id) as clicks,
    count(*) filter (where available) as available, count(*) filter (where carted) as carts,
    count(*) filter (where bought) as orders
  from slates left join within using (visitor_id, impression_id) left join clicked using (visitor_id, impression_id)
    left join (select visitor_id, segment_id from visitor_segments where shop_id = $1) as its using (visitor_id)
  group by slates.day, 2, 3, 4`;
