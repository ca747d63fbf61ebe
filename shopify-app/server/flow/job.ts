import type { Context } from '../context.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { AccessLostError } from '../shopify/errors.ts';
import { newsOf } from './news.ts';
import { tellFlow } from './tell-flow.ts';

/** Every hour, shop by shop, from what is counted by then. What fails for one shop is tried again with the next hour. */
export async function tellEveryFlow(context: Context, signal: AbortSignal): Promise<void> {
  const { shops, database, clock, logger } = context;
  for (const shop of await installedShops(shops)) {
    const { shopId } = shop;
    signal.throwIfAborted();
    try {
      const news = await database.asShop(shopId, (sql) => newsOf(sql, shopId, clock.now()));
      if (news.length > 0) await tellFlow(context, shop, news);
    } catch (error) {
      signal.throwIfAborted();
      // Until a merchant opens the app there is nobody to be told.
      if (error instanceof AccessLostError) continue;
      const message = error instanceof Error ? error.message : String(error);
      logger.warn('flow_not_told', { shopId, message });
    }
  }
}
