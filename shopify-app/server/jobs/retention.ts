import type { Context } from '../context.ts';
import { ORDER_HISTORY_DAYS } from '../orders/orders.ts';
import { applyRetention } from '../privacy/retention.ts';
import { pruneReleases, RELEASES_KEPT } from '../releases/releases.ts';

/** Shopify repeats a delivery for two days at most; ids are kept long enough to recognise any of them. */
const DELIVERY_DAYS = 14;
/** Tombstones of products keep the titles of past events readable for as long as events are kept. */
const TOMBSTONE_DAYS = 90;
const DATA_REQUEST_DAYS = 90;
const TRAINING_RUN_DAYS = 180;

/** Nightly: what is past its time is forgotten. */
export async function forgetWhatIsPast(context: Context): Promise<void> {
  const { database, shops, clock, logger } = context;
  const events = await applyRetention(database, clock.now());
  const daysAgo = (days: number) => new Date(clock.now() - days * 86_400_000);
  await database.asSystem((sql) =>
    sql.query('delete from webhook_deliveries where received_at < $1', [daysAgo(DELIVERY_DAYS)]),
  );
  for (const { shopId } of await shops.list()) {
    await database.asShop(shopId, async (sql) => {
      const olderThan = (table: string, column: string, days: number) =>
        sql.query(`delete from ${table} where shop_id = $1 and ${column} < $2`, [shopId, daysAgo(days)]);
      await olderThan('orders', 'created_at', ORDER_HISTORY_DAYS);
      await olderThan('products', 'deleted_at', TOMBSTONE_DAYS);
      await olderThan('training_runs', 'finished_at', TRAINING_RUN_DAYS);
      await olderThan('data_requests', 'received_at', DATA_REQUEST_DAYS);
    });
    await pruneReleases(context, shopId, RELEASES_KEPT);
  }
  logger.info('retention_applied', { ...events });
}
