import { DATA_FIELDS, EVENT_RETENTION_DAYS, type FieldPolicy } from '@kindred/shared/event-policy';
import { ensurePartitions, utcDay } from '../ingest/event-store.ts';
import type { Database, Sql } from '../ports.ts';
import { AGED_ROWS, type AgedClass, DELIVERY_DAYS } from './retention-policy.ts';

const DAY_MILLISECONDS = 86_400_000;
const daysBefore = (now: number, days: number): Date => new Date(now - days * DAY_MILLISECONDS);

export interface RetentionReceipt {
  /** Days of events that were dropped whole. */
  droppedDays: number;
  /** Events in them, a shop; those without any are left out. */
  droppedEvents: Map<number, number>;
  /** Events from which single fields were taken because those are kept for a shorter time. */
  clearedEvents: number;
}

/** Nightly: forgets events that are past their time, and makes room for the days to come. */
export async function applyRetention(
  database: Database,
  now: number,
  policy: FieldPolicies = DATA_FIELDS,
): Promise<RetentionReceipt> {
  const keepFrom = utcDay(now, -EVENT_RETENTION_DAYS);
  const shops = await database.asSystem((sql) =>
    sql.query<{ shopId: number }>('select shop_id as "shopId" from shops'),
  );
  const droppedEvents = new Map<number, number>();
  for (const { shopId } of shops) {
    const past = await database.asShop(shopId, (sql) => countBefore(sql, keepFrom));
    if (past > 0) droppedEvents.set(shopId, past);
  }
  const droppedDays = await database.asSystem(async (sql) => {
    await ensurePartitions(sql, now, EVENT_RETENTION_DAYS);
    const [row] = await sql.query<{ dropped: number }>('select drop_event_partitions($1::date) as dropped', [
      keepFrom,
    ]);
    return row?.dropped ?? 0;
  });
  let clearedEvents = 0;
  for (const { shopId } of shops) clearedEvents += await clearFields(database, shopId, now, policy);
  return { droppedDays, droppedEvents, clearedEvents };
}

async function countBefore(sql: Sql, day: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*) from events where shop_id = current_shop_id() and occurred_at < $1::date',
    [day],
  );
  return row?.count ?? 0;
}

export type FieldPolicies = Record<string, Record<string, Pick<FieldPolicy, 'retentionDays'>>>;

/** Fields that the policy keeps for less than the event itself. */
export function shorterLived(policy: FieldPolicies): { name: string; field: string; days: number }[] {
  return Object.entries(policy).flatMap(([name, fields]) =>
    Object.entries(fields)
      .filter(([, { retentionDays }]) => retentionDays < EVENT_RETENTION_DAYS)
      .map(([field, { retentionDays }]) => ({ name, field, days: retentionDays })),
  );
}

async function clearFields(
  database: Database,
  shopId: number,
  now: number,
  policy: FieldPolicies,
): Promise<number> {
  let cleared = 0;
  for (const { name, field, days } of shorterLived(policy)) {
    const rows = await database.asShop(shopId, (sql) =>
      sql.query(
        `update events set data = data - $1::text
         where shop_id = current_shop_id() and name = $2 and data ? $1::text and occurred_at < $3
         returning 1`,
        [field, name, daysBefore(now, days)],
      ),
    );
    cleared += rows.length;
  }
  return cleared;
}

/** Of one shop, whatever has a time of its own. Answers the rows deleted. */
export async function forgetAgedRows(
  sql: Sql,
  shopId: number,
  now: number,
): Promise<Record<AgedClass, number>> {
  const deleted = {} as Record<AgedClass, number>;
  for (const [name, { table, column, days }] of Object.entries(AGED_ROWS)) {
    const [row] = await sql.query<{ count: number }>(
      `with gone as (delete from ${table} where shop_id = $1 and ${column} < $2 returning 1)
       select count(*) from gone`,
      [shopId, daysBefore(now, days)],
    );
    deleted[name as AgedClass] = row?.count ?? 0;
  }
  return deleted;
}

/** Rows deleted, a shop's domain: deliveries come before it is known whose they are. */
export async function forgetDeliveries(sql: Sql, now: number): Promise<Map<string, number>> {
  const rows = await sql.query<{ shop: string; count: number }>(
    `with gone as (delete from webhook_deliveries where received_at < $1 returning shop_domain)
     select shop_domain as shop, count(*) from gone group by 1`,
    [daysBefore(now, DELIVERY_DAYS)],
  );
  return new Map(rows.map(({ shop, count }) => [shop, count]));
}
