import type { Context } from '../context.ts';
import { installedShops } from './installed-shops.ts';
import { QUEUES } from './queues.ts';

/**
 * Shopify does not promise that every webhook arrives; set-up, run again every night, reads
 * everything anew and mends what failed for longer than its job was tried.
 */
export async function resync({ queue, shops }: Context): Promise<void> {
  for (const { shopId } of await installedShops(shops)) {
    await queue.send(QUEUES.setup, { shopId }, { singletonKey: String(shopId) });
  }
}
