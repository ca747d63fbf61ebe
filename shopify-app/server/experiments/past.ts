import { capQuantile, type MeasuredSums } from '@kindred/models/experiment';
import { METRIC_IDS, type MetricId, type NewExperiment } from '@kindred/shared/api/experiments';
import type { Sql } from '../ports.ts';
import { STEPS } from './steps.ts';
import { MEASURED } from './sums.ts';

/** What is looked at before the start, at most; a shorter experiment looks back over as many days as it will run. */
const MOST_DAYS = 28;

/** Visitors who met a place with recommendations, and what they did from then on, as in an experiment with them. */
export interface Past {
  days: number;
  visitors: number;
  sums: Record<MetricId, MeasuredSums>;
  /** Minor units: of whom spent more, so much counts. Null: nobody spent anything. */
  revenueCap: number | null;
}

/** Reads the events of these days: a quarter of a million take half a second. */
export async function pastOf(
  sql: Sql,
  shopId: number,
  { audience, days: planned }: Pick<NewExperiment, 'audience' | 'days'>,
  now: number,
): Promise<Past> {
  const days = Math.min(planned, MOST_DAYS);
  // Of what was just written the planner knows nothing, and would take minutes: see kpis/count-days.ts.
  await sql.query(`select set_config('enable_nestloop', 'off', true)`);
  const [row] = await sql.query<PastRow>(PAST, [
    shopId,
    new Date(now - days * 86_400_000),
    new Date(now),
    audience.placements ?? null,
    audience.segments ?? null,
  ]);
  await sql.query(`select set_config('enable_nestloop', 'on', true)`);
  const { visitors, spent, ...figures } = row!;
  const sums = Object.fromEntries(
    METRIC_IDS.map((id) => {
      const of = (name: string): number => figures[`${id}_${name}`] ?? 0;
      return [id, { n: visitors, y: of('y'), yy: of('yy'), x: of('x'), xx: of('xx'), xy: of('xy') }];
    }),
  ) as Past['sums'];
  const revenueCap = capOf(spent ?? [], visitors);
  return { days, visitors, sums: { ...sums, ...cappedSums(spent ?? [], sums, revenueCap) }, revenueCap };
}

type PastRow = { visitors: number; spent: Spent[] | null } & Record<string, number>;
/** Of each who paid anything. */
type Spent = [revenue: number, orders: number];

/** Whole minor units, so that sums stay exact. */
function capOf(spent: readonly Spent[], visitors: number): number | null {
  const revenues = spent.map(([revenue]) => revenue).sort((a, b) => a - b);
  const place = (revenues.length - 1) * capQuantile(revenues.length, visitors);
  return revenues.length === 0 ? null : Math.round(revenues[Math.round(place)]!);
}

function cappedSums(
  spent: readonly Spent[],
  { revenue, order_value: orderValue }: Past['sums'],
  cap: number | null,
): Pick<Past['sums'], 'revenue' | 'order_value'> {
  let [y, yy, xy] = [0, 0, 0];
  for (const [own, orders] of spent) {
    const counted = Math.min(own, cap ?? own);
    y += counted;
    yy += counted * counted;
    xy += counted * orders;
  }
  return { revenue: { ...revenue, y, yy }, order_value: { ...orderValue, y, yy, xy } };
}

const PAST = `
  with read as materialized (
    select visitor_id, occurred_at as at, event_id, name, data from events
    where shop_id = $1 and occurred_at >= $2 and occurred_at < $3 and name in
      ('slate_viewed', 'recommendation_clicked', 'product_added_to_cart', 'checkout_completed', 'page_measured')
  ), met as materialized (
    select visitor_id, min(at) as first_exposed from read
    where name = 'slate_viewed' and ($4::text[] is null or data->>'placementId' = any($4))
      and ($5::uuid[] is null or visitor_id in (
        select visitor_id from visitor_segments where shop_id = $1 and segment_id = any($5)))
    group by 1
  ), ${STEPS}, did as (
    select visitor_id, coalesce(sum(orders), 0) as orders, coalesce(sum(priced), 0) as priced_orders,
      coalesce(sum(revenue), 0) as revenue_minor_units, coalesce(sum(margin), 0) as margin_minor_units,
      coalesce(sum(cancelled), 0) as cancelled_orders, coalesce(sum(added), 0) as added, coalesce(sum(clicked), 0) as clicked
    from met left join steps using (visitor_id) where at is null or at >= first_exposed group by 1
  ), pages as (
    select visitor_id, sum((data->>'lcpMilliseconds')::float8) as lcp_milliseconds, count(data->>'lcpMilliseconds') as lcp_pages
    from met join read using (visitor_id) where name = 'page_measured' and at >= first_exposed group by 1
  ), unit as (
    select coalesce(orders, 0) as orders, coalesce(priced_orders, 0) as priced_orders,
      coalesce(revenue_minor_units, 0) as revenue_minor_units, coalesce(margin_minor_units, 0) as margin_minor_units,
      coalesce(cancelled_orders, 0) as cancelled_orders, coalesce(added, 0) as added, coalesce(clicked, 0) as clicked,
      coalesce(lcp_milliseconds, 0) as lcp_milliseconds, coalesce(lcp_pages, 0) as lcp_pages,
      0 as orders_before, 0 as revenue_before, 0 as added_before, 0 as clicked_before, null::float8 as revenue_cap
    from met left join did using (visitor_id) left join pages using (visitor_id)
  )
  select count(*) as visitors,
    json_agg(json_build_array(revenue_minor_units, priced_orders)) filter (where revenue_minor_units > 0) as spent,
    ${Object.entries(MEASURED)
      .flatMap(([id, { y, x }]) => {
        const products = { y, yy: `(${y}) * (${y})`, x, xx: `(${x}) * (${x})`, xy: `(${x}) * (${y})` };
        return Object.entries(products).map(
          ([name, of]) => `coalesce(sum((${of})::float8), 0) as "${id}_${name}"`,
        );
      })
      .join(',\n    ')}
  from unit`;
