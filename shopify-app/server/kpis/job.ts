import type { Context } from '../context.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import type { Sql } from '../ports.ts';
import { countKpis } from './kpi-store.ts';

/** Orders are mostly cancelled, and events late, by a few days; the night looks at all. */
export const RECENT_DAYS = 7;

/** Every hour, shop by shop. */
export async function countEveryShop(context: Context, signal: AbortSignal): Promise<void> {
  for (const { shopId } of await installedShops(context.shops)) {
    signal.throwIfAborted();
    await countOrWarn(context, shopId, (sql) => countKpis(sql, shopId, context.clock.now(), RECENT_DAYS));
  }
}

/** What cannot be counted for one shop is tried again with the next hour or night; other shops do not wait for it. */
export async function countOrWarn(
  { database, logger }: Pick<Context, 'database' | 'logger'>,
  shopId: number,
  count: (sql: Sql) => Promise<unknown>,
): Promise<void> {
  try {
    await database.asShop(shopId, count);
  } catch (error) {
    logger.warn('count_failed', { shopId, message: error instanceof Error ? error.message : String(error) });
  }
}
