import type { Context } from '../context.ts';
import { installedShops } from '../jobs/installed-shops.ts';
import { countOrWarn } from '../kpis/job.ts';
import { takeUpStorefront } from '../recommendations/storefront-config.ts';
import { findBots } from './bots.ts';
import { endPast } from './experiment-store.ts';
import { countInbox } from './inbox.ts';

/** Twice a minute, shop by shop. What cannot be counted for one shop is tried again with the next half. */
export async function countExperiments(context: Context, signal: AbortSignal): Promise<void> {
  const { shops, clock, logger } = context;
  for (const shop of await installedShops(shops)) {
    const { shopId } = shop;
    signal.throwIfAborted();
    await countOrWarn(context, shopId, (sql) => endPast(sql, shopId, clock.now()));
    try {
      await takeUpStorefront(context, shop);
      await countInbox(context, shopId, signal);
    } catch (error) {
      signal.throwIfAborted();
      logger.warn('experiments_not_counted', {
        shopId,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

/** Every hour, shop by shop. */
export async function findEveryBot(context: Context, signal: AbortSignal): Promise<void> {
  for (const { shopId } of await installedShops(context.shops)) {
    signal.throwIfAborted();
    await countOrWarn(context, shopId, (sql) => findBots(sql, shopId, context.clock.now()));
  }
}
