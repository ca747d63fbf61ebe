import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { lockUnits, recount, tryLockUnits } from './count-units.ts';

/** So many take about a second. */
export const ENTRIES_A_TIME = 5_000;

/**
 * Counts whom something came in of, until nobody is left. Any number of processes may do it at once. Answers how many
 * entries it took.
 */
export async function countInbox(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  shopId: number,
  signal?: AbortSignal,
): Promise<number> {
  for (let counted = 0; ;) {
    signal?.throwIfAborted();
    const taken = await database.asShop(shopId, async (sql) => {
      await lockUnits(sql, shopId);
      return await countSome(sql, shopId, clock.now());
    });
    counted += taken;
    if (taken < ENTRIES_A_TIME) return counted;
  }
}

/**
 * For whoever asks for a result: a batch at most, and nothing where somebody else counts, so that nobody waits while what
 * comes in needs the sessions. Answers until when all is counted that came in.
 */
export async function countForReader(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  shopId: number,
): Promise<number> {
  return await database.asShop(shopId, async (sql) => {
    const now = clock.now();
    if (await tryLockUnits(sql, shopId)) await countSome(sql, shopId, now);
    const [waiting] = await sql.query<{ since: Date }>(
      'select noted_at as since from experiment_inbox where shop_id = $1 order by entry_id limit 1',
      [shopId],
    );
    return Math.min(waiting?.since.getTime() ?? now, now);
  });
}

export interface PlacedOrder {
  orderId: string;
  createdAt: Date;
}

/** What Shopify says of these orders has changed. Who placed them is told by the events of that hour. */
export async function countBuyersAgain(sql: Sql, shopId: number, orders: PlacedOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await sql.query(
    `insert into experiment_inbox (shop_id, visitor_id, occurred_at)
     select $1, visitor_id, occurred_at
     from unnest($2::text[], $3::timestamptz[]) as placed(order_id, created_at) join events
       on occurred_at between created_at - interval '1 hour' and created_at + interval '1 hour'
         and name = 'checkout_completed' and data->>'orderId' = placed.order_id
     where shop_id = $1 and exists (select from experiments where shop_id = $1 and started_at is not null)`,
    [shopId, orders.map(({ orderId }) => orderId), orders.map(({ createdAt }) => createdAt)],
  );
}

/** Under lockUnits. */
async function countSome(sql: Sql, shopId: number, now: number): Promise<number> {
  const entries = await sql.query<{ visitorId: string; at: Date; milliseconds: number | null }>(
    // All of a visitor at once: whoever waited for hours is counted once.
    `delete from experiment_inbox where shop_id = $1 and visitor_id in (
       select visitor_id from experiment_inbox where shop_id = $1 order by entry_id limit ${ENTRIES_A_TIME})
     returning visitor_id as "visitorId", occurred_at as at, lcp_milliseconds as milliseconds`,
    [shopId],
  );
  const pages = entries.flatMap(({ milliseconds, ...page }) =>
    milliseconds === null ? [] : [{ ...page, milliseconds }],
  );
  await recount(
    sql,
    shopId,
    entries.map(({ visitorId }) => visitorId),
    now,
    pages,
  );
  return entries.length;
}
