import { wilson } from '@kindred/models/statistics';
import {
  type DeviceFailure,
  type DeviceHealth,
  HEALTH_DAYS,
  type HealthReport,
} from '@kindred/shared/api/admin';
import type { Context } from '../context.ts';
import { utcDay } from '../ingest/event-store.ts';
import type { IngestStats } from '../ingest/ingest-stats.ts';
import type { Sql } from '../ports.ts';
import type { Shop } from '../shops/shop-store.ts';

const FAILURES_SHOWN = 50;
const NOTHING: DeviceHealth = { slates: 0, visits: 0, failures: 0, failingVisits: 0 };

/** Counts of visits only: which visits and whose devices they were stays out. */
export async function healthReportOf(
  { database, clock }: Context,
  stats: IngestStats,
  { shopId }: Shop,
): Promise<HealthReport> {
  const names = Array.from({ length: HEALTH_DAYS }, (_, at) => utcDay(clock.now(), at + 1 - HEALTH_DAYS));
  const from = Date.parse(`${names[0]}T00:00:00Z`);
  const { counts, failures } = await database.asShop(shopId, async (sql) => ({
    counts: await countDays(sql, from),
    failures: await groupFailures(sql, from),
  }));
  const { accepted, refused } = await stats.since(shopId, from);
  const total = counts.get('total') ?? NOTHING;
  return {
    days: names.map((day) => ({ day, ...(counts.get(day) ?? NOTHING) })),
    total: { ...total, failingShare: wilson(total.failingVisits, total.visits) },
    failures,
    accepted,
    refused,
  };
}

/** By UTC day, and 'total': a visit over midnight stands in both days and once in the total. */
async function countDays(sql: Sql, from: number): Promise<Map<string, DeviceHealth>> {
  const rows = await sql.query<DeviceHealth & { day: string | null }>(
    `select to_char(day, 'YYYY-MM-DD') as day,
       count(*) filter (where not failed) as slates, count(*) filter (where failed) as failures,
       count(distinct session_id) as visits, count(distinct session_id) filter (where failed) as "failingVisits"
     from (
       select (occurred_at at time zone 'UTC')::date as day, session_id, name = 'device_failed' as failed from events
       where shop_id = current_shop_id() and occurred_at >= $1 and name in ('slate_viewed', 'device_failed')
     ) as seen group by grouping sets ((day), ())`,
    [new Date(from)],
  );
  return new Map(rows.map(({ day, ...counts }) => [day ?? 'total', counts]));
}

async function groupFailures(sql: Sql, from: number): Promise<DeviceFailure[]> {
  return await sql.query<DeviceFailure>(
    `select data->>'phase' as phase, data->>'engine' as engine, data->>'releaseId' as "releaseId",
       count(*) as failures, count(distinct session_id) as visits,
       (extract(epoch from max(occurred_at)) * 1000)::bigint as "lastAt"
     from events where shop_id = current_shop_id() and occurred_at >= $1 and name = 'device_failed'
     group by 1, 2, 3 order by visits desc, failures desc, "lastAt" desc limit $2`,
    [new Date(from), FAILURES_SHOWN],
  );
}
