import type { Context } from '../context.ts';
import { installedShops } from './installed-shops.ts';
import { QUEUES } from './queues.ts';

/** From 2 to 6 o'clock UTC: a thousand shops are one every fourteen seconds. */
const NIGHT_SECONDS = 4 * 60 * 60;

/**
 * Shopify does not promise that every webhook arrives; set-up, run again every night, reads
 * everything anew and mends what failed for longer than its job was tried. Shops take turns over the night.
 */
export async function resync({ queue, shops }: Context): Promise<void> {
  const installed = await installedShops(shops);
  for (const [index, { shopId }] of installed.entries()) {
    const startAfterSeconds = Math.floor((index / installed.length) * NIGHT_SECONDS);
    await queue.send(QUEUES.setup, { shopId }, { singletonKey: String(shopId), startAfterSeconds });
  }
}
