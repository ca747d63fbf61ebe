import type { Context } from '../context.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { countKpis } from './kpi-store.ts';

/** Every hour, shop by shop: a shop of a million events takes a second or two, all of its past half a minute at most. */
export async function countEveryShop(
  { database, shops, clock }: Context,
  signal: AbortSignal,
): Promise<void> {
  for (const { shopId } of await installedShops(shops)) {
    signal.throwIfAborted();
    await database.asShop(shopId, (sql) => countKpis(sql, shopId, clock.now()));
  }
}
