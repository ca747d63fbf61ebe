import type { MetricId } from '@kindred/shared/api/experiments';
import type { Sql } from '../ports.ts';

/** Of experiment_units, without the shop. */
export const UNIT_COLUMNS = [
  'experiment_id',
  'visitor_id',
  'variation',
  'crossed',
  'is_bot',
  'first_exposed',
  'segment_id',
  'orders',
  'priced_orders',
  'revenue_minor_units',
  'margin_minor_units',
  'cancelled_orders',
  'added',
  'clicked',
  'lcp_milliseconds',
  'lcp_pages',
  'orders_before',
  'revenue_before',
  'added_before',
  'clicked_before',
] as const;

/** Of a unit: what is measured, and beside it what it is divided by, or else the same in the fourteen days before. */
interface Measured {
  y: string;
  x: string;
}

const REVENUE = 'least(revenue_minor_units, revenue_cap)';

/** In columns of experiment_units, and `revenue_cap` of its experiment. */
export const MEASURED: Record<MetricId, Measured> = {
  bought: { y: 'sign(orders)', x: 'sign(orders_before)' },
  revenue: { y: REVENUE, x: 'least(revenue_before, revenue_cap)' },
  orders: { y: 'orders', x: 'orders_before' },
  order_value: { y: REVENUE, x: 'priced_orders' },
  added: { y: 'sign(added)', x: 'sign(added_before)' },
  clicked: { y: 'sign(clicked)', x: 'sign(clicked_before)' },
  margin: { y: 'margin_minor_units', x: '0' },
  cancelled: { y: 'cancelled_orders', x: 'orders' },
  lcp: { y: 'lcp_milliseconds', x: 'lcp_pages' },
};

/** y and x of the average order value, and v and u, the same in the fourteen days before. */
const ORDER_VALUE = {
  ...MEASURED.order_value,
  v: 'least(revenue_before, revenue_cap)',
  u: 'orders_before',
};
/** Two of these in the places of y and x, and so in the place of a metric. Only of who ordered before. */
export const BEFORE_PAIRS = ['vu', 'yv', 'yu', 'xv', 'xu'] as const;
const PAIRED = Object.fromEntries(
  BEFORE_PAIRS.map((pair): [string, Measured] => {
    const [first, second] = [...pair] as ('y' | 'x' | 'v' | 'u')[];
    return [pair, { y: ORDER_VALUE[first!], x: ORDER_VALUE[second!] }];
  }),
);

/**
 * In the place of a metric: how many met more than one variation. In all sums they count with the first that they met: to
 * leave them out would leave out who comes back, and of a small variation more of them than of a large one.
 */
export const CROSSED = 'crossed';

const COLUMNS = ['n', 'y', 'yy', 'x', 'xx', 'xy'] as const;
const KEY = 'experiment_id, segment, metric, day, variation';

/**
 * The end of a statement that adds to the sums what units `after` have and units `before` had not; both are names of
 * queries with the columns of experiment_units. Each visitor is among everyone and, where they are in one, in a segment.
 */
export function addDifference(before: string, after: string): string {
  const metrics = Object.entries({ ...MEASURED, ...PAIRED }).map(
    ([id, { y, x }]) => `('${id}', (${y})::float8, (${x})::float8)`,
  );
  const columns = 'experiment_id, segment, metric, day, variation, n, y, yy, x, xx, xy';
  const unit = (from: string, sign: number) =>
    `select ${UNIT_COLUMNS.join(', ')}, ${sign} as sign from ${from}`;
  return `
    insert into experiment_sums (shop_id, ${columns})
    select current_shop_id(), experiment_id, segment, metric, (first_exposed at time zone 'UTC')::date as day, variation, sum(sign),
      sum(sign * y), sum(sign * y * y), sum(sign * x), sum(sign * x * x), sum(sign * x * y)
    from (${unit(before, -1)} union all ${unit(after, 1)}) as unit
      join (select experiment_id, revenue_cap from experiments where shop_id = current_shop_id()) as its using (experiment_id)
      cross join lateral (values (''), (segment_id::text)) as told(segment)
      cross join lateral (values ${metrics.join(', ')}, ('${CROSSED}', 0, 0)) as of_metric(metric, y, x)
    where not is_bot and (crossed or metric <> '${CROSSED}') and segment is not null
      and (orders_before > 0 or metric not in (${BEFORE_PAIRS.map((pair) => `'${pair}'`).join(', ')}))
    group by ${KEY}
    having sum(sign) <> 0 or sum(sign * y) <> 0 or sum(sign * y * y) <> 0 or sum(sign * x) <> 0
      or sum(sign * x * x) <> 0 or sum(sign * x * y) <> 0
    -- Whoever counts beside it waits in the same order.
    order by ${KEY}
    on conflict (shop_id, ${KEY}) do update set
      ${COLUMNS.map((column) => `${column} = experiment_sums.${column} + excluded.${column}`).join(', ')}`;
}

/** Takes units out of the sums, and away. `condition` is of experiment_units. Under lockUnits. Answers how many went. */
export async function removeUnits(sql: Sql, condition: string, values: unknown[]): Promise<number> {
  return await takeOut(
    sql,
    `with gone as (delete from experiment_units where ${OF_SHOP} and ${condition} returning *)`,
    values,
  );
}

/** They stay, so that they are known the next time, and count no more. Under lockUnits. Answers how many there were. */
export async function leaveOutBots(sql: Sql, visitorIds: string[]): Promise<number> {
  const bots = `${OF_SHOP} and visitor_id = any($1::text[]) and not is_bot`;
  return await takeOut(
    sql,
    `with gone as materialized (select * from experiment_units where ${bots}),
       marked as (update experiment_units set is_bot = true where ${bots})`,
    [visitorIds],
  );
}

const OF_SHOP = 'shop_id = current_shop_id()';

async function takeOut(sql: Sql, gone: string, values: unknown[]): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `${gone}, nobody as (select * from gone where false), sums as (${addDifference('gone', 'nobody')})
     select count(*) from gone`,
    values,
  );
  return row?.count ?? 0;
}
