import { DATA_FIELDS, EVENT_RETENTION_DAYS, type FieldPolicy } from '@kindred/shared/event-policy';
import { ensurePartitions, utcDay } from '../ingest/event-store.ts';
import type { Database } from '../ports.ts';

export interface RetentionReceipt {
  /** Days of events that were dropped whole. */
  droppedDays: number;
  /** Events from which single fields were taken because those are kept for a shorter time. */
  clearedEvents: number;
  /** Minutes of counters that were dropped. */
  droppedCounts: number;
}

/** Nightly: forgets what is past its time, and makes room for the days to come. */
export async function applyRetention(
  database: Database,
  now: number,
  policy: FieldPolicies = DATA_FIELDS,
): Promise<RetentionReceipt> {
  const droppedDays = await database.asSystem(async (sql) => {
    await ensurePartitions(sql, now, EVENT_RETENTION_DAYS);
    const keepFrom = utcDay(now, -EVENT_RETENTION_DAYS);
    const [row] = await sql.query<{ dropped: number }>('select drop_event_partitions($1::date) as dropped', [
      keepFrom,
    ]);
    return row?.dropped ?? 0;
  });
  const shops = await database.asSystem((sql) =>
    sql.query<{ shopId: number }>('select shop_id as "shopId" from shops'),
  );
  const receipt = { droppedDays, clearedEvents: 0, droppedCounts: 0 };
  for (const { shopId } of shops) {
    receipt.clearedEvents += await clearFields(database, shopId, now, policy);
    receipt.droppedCounts += await dropCounts(database, shopId, now);
  }
  return receipt;
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
         where shop_id = current_shop_id() and name = $2 and data ? $1::text and occurred_at < to_timestamp($3::float8 / 1000)
         returning 1`,
        [field, name, now - days * 86_400_000],
      ),
    );
    cleared += rows.length;
  }
  return cleared;
}

async function dropCounts(database: Database, shopId: number, now: number): Promise<number> {
  const rows = await database.asShop(shopId, (sql) =>
    sql.query('delete from ingest_counts where minute < to_timestamp($1::float8 / 1000) returning 1', [
      now - EVENT_RETENTION_DAYS * 86_400_000,
    ]),
  );
  return rows.length;
}
