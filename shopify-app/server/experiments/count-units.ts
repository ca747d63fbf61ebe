import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { FOLLOWED_DAYS, ORDER_HISTORY_DAYS } from '../orders/rules.ts';
import type { Sql } from '../ports.ts';
import { COUNTED_NAMES, STEPS } from './steps.ts';
import { addDifference, UNIT_COLUMNS } from './sums.ts';

/** What a visitor did so long before meeting an experiment says how much of the rest was to be expected. */
const DAYS_BEFORE = 14;

/** How fast a page was for a visitor: of these alone it is known for certain that each comes once. */
interface MeasuredPage {
  visitorId: string;
  at: Date;
  milliseconds: number;
}

const LOCK = `hashtextextended('experiments:' || $1::text, 0)`;

/** Held to the end of the transaction: whoever counts a shop's units does so alone. */
export async function lockUnits(sql: Sql, shopId: number): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(${LOCK})`, [shopId]);
}

/** As `lockUnits`, without waiting: false where somebody else holds it. */
export async function tryLockUnits(sql: Sql, shopId: number): Promise<boolean> {
  const [row] = await sql.query<{ isMine: boolean }>(
    `select pg_try_advisory_xact_lock(${LOCK}) as "isMine"`,
    [shopId],
  );
  return row!.isMine;
}

/** Of experiments it is told by segment no more. */
export async function forgetSegmentsMet(sql: Sql, shopId: number): Promise<void> {
  await lockUnits(sql, shopId);
  await sql.query(
    'update experiment_units set segment_id = null where shop_id = $1 and segment_id is not null',
    [shopId],
  );
  await sql.query(`delete from experiment_sums where shop_id = $1 and segment <> ''`, [shopId]);
}

/**
 * Makes the units of these visitors, in each experiment that still counts, what their events say now, and the sums follow.
 * So events may come late, twice and in any order. `now` is the server's time. Under lockUnits.
 */
export async function recount(
  sql: Sql,
  shopId: number,
  visitorIds: readonly string[],
  now: number,
  pages: readonly MeasuredPage[] = [],
): Promise<void> {
  const since = new Date(now - FOLLOWED_DAYS * 86_400_000);
  const [counting] = await sql.query<{ from: Date | null }>(
    `select min(started_at) - interval '${DAYS_BEFORE} days' as from from experiments where shop_id = $1 and ${COUNTS}`,
    [shopId, since],
  );
  if (!counting?.from || visitorIds.length === 0) return;
  // Of what was just written the planner knows nothing, takes it for a row or two, and would read all of it once for each.
  await sql.query(`select set_config('enable_nestloop', 'off', true)`);
  await sql.query(RECOUNTED, [
    shopId,
    since,
    [...new Set(visitorIds)],
    counting.from,
    // Of an older one, units may be past their time: who is met again would be counted twice.
    new Date(now - EVENT_RETENTION_DAYS * 86_400_000),
    pages.map(({ visitorId }) => visitorId),
    pages.map(({ at }) => at),
    pages.map(({ milliseconds }) => milliseconds),
    new Date(now - ORDER_HISTORY_DAYS * 86_400_000),
  ]);
  await sql.query(`select set_config('enable_nestloop', 'on', true)`);
}

const COUNTS = `started_at is not null and coalesce(stopped_at, ends_at) > $2`;

const COLUMNS = UNIT_COLUMNS.join(', ');

/** Of the steps of a visitor. */
const SINCE = ['orders', 'priced', 'revenue', 'margin', 'cancelled', 'added', 'clicked'];
const BEFORE = ['orders', 'revenue', 'added', 'clicked'];

/** Who met the holdout may have been in it for years: what they did before is what it did to them. */
const IS_BEFORE = `at < first_exposed and experiment_id <> '${HOLDOUT_ID}'`;

/** Events of what they did before are past their time: as it was counted when these were there. */
const ARE_GONE = `met.first_exposed - interval '${DAYS_BEFORE} days' < $5 and met.first_exposed = before.first_exposed`;

/** Shopify's side of their first orders is past its time: what it said of these stays. */
const ORDERS_ARE_GONE = `met.first_exposed < $9 and met.first_exposed = before.first_exposed`;

/** A device keeps what it drew once; what another holdout's weights gave it is no draw of this one. */
const DRAWN_AS_PLANNED = `abs((data->>'propensity')::float8
  - (variations->(data->>'variation')::int->>'weight')::float8) < 0.0001`;

const RECOUNTED = `
  with counting as materialized (
    select experiment_id, started_at, coalesce(stopped_at, ends_at) as until,
      definition->'variations' as variations, started_at > $5 as meets_new
    from experiments where shop_id = $1 and ${COUNTS}
  ), before as materialized (
    select ${COLUMNS} from experiment_units
    where shop_id = $1 and visitor_id = any($3::text[]) and experiment_id in (select experiment_id from counting)
  ), read as materialized (
    select visitor_id, occurred_at as at, event_id, name, data from events
    where shop_id = $1 and visitor_id = any($3::text[]) and occurred_at >= $4 and name in ${COUNTED_NAMES}
  ), met as materialized (
    select experiment_id, visitor_id, until, min(at) as first_exposed,
      (array_agg((data->>'variation')::smallint order by at, event_id))[1] as variation,
      count(distinct data->>'variation') > 1 as crossed
    from read join counting on experiment_id = data->>'experimentId' and at >= started_at and at < until
    where name = 'experiment_exposed' and ${DRAWN_AS_PLANNED}
      and (meets_new or (experiment_id, visitor_id) in (select experiment_id, visitor_id from before))
    group by 1, 2, 3
  ), ${STEPS}, pages as (
    select experiment_id, visitor_id, sum(milliseconds) as milliseconds, count(*) as pages
    from met join unnest($6::text[], $7::timestamptz[], $8::float8[]) as page(visitor_id, at, milliseconds) using (visitor_id)
    where at >= first_exposed and at < until group by 1, 2
  ), did as (
    select experiment_id, met.visitor_id,
      ${SINCE.map((name) => `coalesce(sum(${name}) filter (where at >= first_exposed), 0) as ${name}`).join(', ')},
      ${BEFORE.map((name) => `coalesce(sum(${name}) filter (where ${IS_BEFORE}), 0) as ${name}_before`).join(', ')}
    from met left join steps on steps.visitor_id = met.visitor_id and at < until
      and at >= first_exposed - interval '${DAYS_BEFORE} days'
    group by 1, 2
  ), after as materialized (
    select experiment_id, visitor_id, met.variation, met.crossed, coalesce(before.is_bot, false) as is_bot, met.first_exposed,
      case when before.experiment_id is null then visitor_segments.segment_id else before.segment_id end as segment_id,
      did.orders, did.priced as priced_orders, did.revenue as revenue_minor_units, did.margin as margin_minor_units,
      case when ${ORDERS_ARE_GONE} then greatest(before.cancelled_orders, did.cancelled) else did.cancelled end as cancelled_orders,
      did.added, did.clicked,
      coalesce(before.lcp_milliseconds, 0) + coalesce(pages.milliseconds, 0) as lcp_milliseconds,
      coalesce(before.lcp_pages, 0) + coalesce(pages.pages, 0) as lcp_pages,
      ${BEFORE.map((name) => `case when ${ARE_GONE} then before.${name}_before else did.${name}_before end as ${name}_before`).join(', ')}
    from met join did using (experiment_id, visitor_id) left join before using (experiment_id, visitor_id)
      left join pages using (experiment_id, visitor_id)
      left join (select visitor_id, segment_id from visitor_segments where shop_id = $1) as visitor_segments using (visitor_id)
  ), former as materialized (
    select ${COLUMNS} from before except select ${COLUMNS} from after
  ), changed as materialized (
    select ${COLUMNS} from after except select ${COLUMNS} from before
  ), gone as (
    delete from experiment_units where shop_id = $1
      and (experiment_id, visitor_id) in (
        select experiment_id, visitor_id from former except select experiment_id, visitor_id from changed)
  ), kept as (
    insert into experiment_units (shop_id, ${COLUMNS}) select $1, ${COLUMNS} from changed
    on conflict (shop_id, experiment_id, visitor_id) do update set
      ${UNIT_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  )
  ${addDifference('former', 'changed')}`;
