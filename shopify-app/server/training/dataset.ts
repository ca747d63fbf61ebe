import { type EventRow, sessionsFrom } from '@kindred/models/features';
import type { TrainingDataset } from '@kindred/models/release';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { productsOf } from '../catalog/catalog-store.ts';
import { orderRowsOf } from '../orders/orders.ts';
import type { Database, Sql } from '../ports.ts';

/** Events that say something about products; the others do not enter training. */
const LEARNED_FROM = [
  'product_viewed',
  'product_added_to_cart',
  'product_removed_from_cart',
  'checkout_completed',
];
/** Memory bound: the newest so many events are learned from (about 300 bytes each). */
const MAX_EVENTS = 2_000_000;
const DAY_MILLISECONDS = 86_400_000;

/** Everything a training of this shop may look at. Runs as this shop, so it cannot see another's. */
export async function datasetOf(database: Database, shopId: number, now: number): Promise<TrainingDataset> {
  return database.asShop(shopId, async (sql) => {
    const products = await productsOf(sql, shopId);
    const events = await eventsOf(sql, shopId, new Date(now - EVENT_RETENTION_DAYS * DAY_MILLISECONDS));
    const { sessions } = sessionsFrom(events, await orderRowsOf(sql, shopId));
    return { products, sessions };
  });
}

async function eventsOf(sql: Sql, shopId: number, since: Date): Promise<EventRow[]> {
  const rows = await sql.query<{ session_id: string; name: string; at: Date; data: unknown }>(
    `select session_id, name, occurred_at as at, data from events
     where shop_id = $1 and occurred_at >= $2 and name = any($3::text[])
     order by occurred_at desc limit $4`,
    [shopId, since, LEARNED_FROM, MAX_EVENTS],
  );
  return rows.map(
    (row) =>
      ({
        sessionId: row.session_id,
        name: row.name,
        occurredAt: row.at.getTime(),
        data: row.data,
      }) as EventRow,
  );
}

/** An index finds one; counting all would read a large shop's whole history. */
export async function hasVisits(sql: Sql, shopId: number): Promise<boolean> {
  const rows = await sql.query('select 1 from events where shop_id = $1 and name = any($2::text[]) limit 1', [
    shopId,
    LEARNED_FROM,
  ]);
  return rows.length > 0;
}

/** Visits that began after `since`: what a new training would add. */
export async function sessionsSince(sql: Sql, shopId: number, since: Date): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(distinct session_id)::int as count from events
     where shop_id = $1 and occurred_at >= $2 and name = any($3::text[])`,
    [shopId, since, LEARNED_FROM],
  );
  return row?.count ?? 0;
}
