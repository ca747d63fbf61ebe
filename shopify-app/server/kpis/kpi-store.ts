import { type KpiDay, NO_SHOP_SUMS } from '@kindred/models/kpi';
import type { DayRange } from '@kindred/shared/api/understanding';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { NO_RELEASE } from '@kindred/shared/event';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { countDays, LOOK_BACK_DAYS } from './count-days.ts';
import { countOrders } from './count-orders.ts';
import type { KpiRow } from './kpi-row.ts';

export interface KpiDays {
  /**
   * Oldest first, without gaps, from the first day with a measured visit on: before it nothing could be measured, and
   * Shopify's orders of 60 days ago would make a new shop's days look empty.
   */
  shop: KpiDay[];
  /** By day, the release that nine in ten or more of its recommendations came from; null: of none. */
  releases: Map<string, string | null>;
}

/**
 * Counts the days whose number of events has changed since they were counted, and the day before each, whose visits may
 * go on after midnight. So the present day follows, one that is over is counted once, and what came late, was erased, or
 * was missed while the server stood still is made good by itself. Looks at so many days; at all where none was counted.
 */
export async function countKpis(
  sql: Sql,
  shopId: number,
  now: number,
  days = EVENT_RETENTION_DAYS,
): Promise<void> {
  const [counted] = await sql.query(COUNTED_SO_FAR, [shopId, utcDay(now, 0)]);
  const oldest = utcDay(now, counted ? -days : -EVENT_RETENTION_DAYS);
  const events = await countEvents(sql, shopId, oldest);
  const range = changedRange(events, await eventsCounted(sql, shopId, oldest));
  if (range !== null) {
    if (range.from > oldest) range.from = utcDay(Date.parse(range.from), -1);
    await sql.query(
      `delete from kpi_days where shop_id = $1 and day between $2 and $3 and subject <> 'orders'`,
      [shopId, range.from, range.to],
    );
    await insertRows(sql, shopId, [
      ...(await countDays(sql, shopId, range)),
      ...events.filter(({ day }) => day >= range.from && day <= range.to),
    ]);
  }
  const orders = await countOrders(sql, shopId, now, oldest);
  await sql.query(`delete from kpi_days where shop_id = $1 and day >= $2 and subject = 'orders'`, [
    shopId,
    orders.from,
  ]);
  await insertRows(sql, shopId, orders.rows);
}

/**
 * What the last hour counted, and yesterday and today as they stand now, where that is quick. All is as it stands now
 * where no hour has counted yet. Writes nothing.
 */
export async function kpiDaysOf(
  sql: Sql,
  shopId: number,
  { from, to }: DayRange,
  now: number,
): Promise<KpiDays> {
  const [counted] = await sql.query<{ first: string | null; recentEvents: number }>(COUNTED_SO_FAR, [
    shopId,
    utcDay(now, -1 - LOOK_BACK_DAYS),
  ]);
  const isQuick = counted === undefined || counted.recentEvents <= QUICK_EVENTS;
  const live = { from: utcDay(now, counted ? -1 : -EVENT_RETENTION_DAYS), to: utcDay(now, 0) };
  const kept = await sql.query<KpiRow>(
    `select to_char(day, 'YYYY-MM-DD') as day, subject, key, sums from kpi_days
     where shop_id = $1 and day between $2 and $3 and subject in ('shop', 'orders') order by day, subject, key`,
    [shopId, from, to],
  );
  const rows =
    isQuick && to >= live.from
      ? [...kept.filter(({ day }) => day < live.from), ...(await countNow(sql, shopId, live, now))]
      : kept;
  const first = counted?.first ?? rows.find(({ subject }) => subject === 'shop')?.day ?? utcDay(now, 1);
  return daysOf(
    rows.filter(({ day }) => day >= from && day <= to),
    { from: first < from ? from : first, to },
  );
}

/** So many take a twentieth of a second to count; a shop with more in these days sees what the last hour counted. */
const QUICK_EVENTS = 20_000;

/** No row while no event was counted, whatever is known of orders. `first` is the first day with a visit. */
const COUNTED_SO_FAR = `
  select to_char(min(day) filter (where subject = 'shop'), 'YYYY-MM-DD') as first,
    coalesce(sum((sums->>'events')::bigint) filter (where day >= $2), 0)::bigint as "recentEvents"
  from kpi_days where shop_id = $1 having bool_or(subject = 'events')`;

async function countNow(sql: Sql, shopId: number, range: DayRange, now: number): Promise<KpiRow[]> {
  const orders = await countOrders(sql, shopId, now, range.from);
  const rows = [...(await countDays(sql, shopId, range)), ...orders.rows];
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ day, subject, key }: KpiRow): string => `${day} ${subject} ${key}`;

function daysOf(rows: readonly KpiRow[], { from, to }: DayRange): KpiDays {
  const shop = new Map<string, KpiDay>();
  for (let day = from; day <= to; day = utcDay(Date.parse(day), 1))
    shop.set(day, { day, shop: NO_SHOP_SUMS, orders: null });
  const releases = new Map<string, string | null>();
  for (const row of rows) {
    const day = shop.get(row.day);
    if (row.subject === 'orders' && day) day.orders = row.sums;
    if (row.subject !== 'shop' || !day) continue;
    const { release, ...sums } = row.sums;
    day.shop = sums;
    if (sums.impressions > 0) releases.set(row.day, release === NO_RELEASE ? null : release);
  }
  return { shop: [...shop.values()], releases };
}

const countEvents = (sql: Sql, shopId: number, oldest: string): Promise<KpiRow[]> =>
  sql.query<KpiRow>(
    `select to_char(day, 'YYYY-MM-DD') as day, 'events' as subject, '' as key, jsonb_build_object('events', events) as sums
     from (
       select (occurred_at at time zone 'UTC')::date as day, count(*) as events from events
       where shop_id = $1 and occurred_at >= $2::date::timestamp at time zone 'UTC' group by 1
     ) as each`,
    [shopId, oldest],
  );

const eventsCounted = (sql: Sql, shopId: number, oldest: string): Promise<KpiRow[]> =>
  sql.query<KpiRow>(
    `select to_char(day, 'YYYY-MM-DD') as day, subject, key, sums
     from kpi_days where shop_id = $1 and day >= $2 and subject = 'events'`,
    [shopId, oldest],
  );

/** From the first day with another number of events to the last one; null where all are as they were. */
function changedRange(now: readonly KpiRow[], before: readonly KpiRow[]): DayRange | null {
  const stateOf = ({ day, sums }: KpiRow) => `${day} ${'events' in sums ? sums.events : 0}`;
  const [known, present] = [new Set(before.map(stateOf)), new Set(now.map(stateOf))];
  const days = [
    ...now.filter((row) => !known.has(stateOf(row))),
    ...before.filter((row) => !present.has(stateOf(row))),
  ]
    .map(({ day }) => day)
    .sort();
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! };
}

async function insertRows(sql: Sql, shopId: number, rows: readonly KpiRow[]): Promise<void> {
  await sql.query(
    `insert into kpi_days (shop_id, day, subject, key, sums)
     select $1, day, subject, key, sums
     from jsonb_to_recordset($2::jsonb) as row(day date, subject text, key text, sums jsonb)
     on conflict (shop_id, day, subject, key) do update set sums = excluded.sums`,
    [shopId, JSON.stringify(rows)],
  );
}
