import type { Context } from '../context.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { countKpis } from './kpi-store.ts';

/** Orders are mostly cancelled, and events late, by a few days; the night looks at all. */
export const RECENT_DAYS = 7;

/** Every hour, shop by shop. */
export async function countEveryShop(
  { database, shops, clock }: Context,
  signal: AbortSignal,
): Promise<void> {
  for (const { shopId } of await installedShops(shops)) {
    signal.throwIfAborted();
    await database.asShop(shopId, (sql) => countKpis(sql, shopId, clock.now(), RECENT_DAYS));
  }
}
