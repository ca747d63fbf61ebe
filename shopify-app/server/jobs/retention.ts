import type { Context } from '../context.ts';
import { applyRetention, forgetAgedRows, forgetDeliveries } from '../privacy/retention.ts';
import { noteRetention } from '../privacy/retention-store.ts';
import { pruneReleases, RELEASES_KEPT } from '../releases/releases.ts';

/** Nightly: what is past its time (privacy/retention-policy.ts) is forgotten, and how much that was is noted. */
export async function forgetWhatIsPast(context: Context): Promise<void> {
  const { database, shops, clock, logger } = context;
  const now = clock.now();
  const { droppedEvents, ...events } = await applyRetention(database, now);
  const deliveries = await database.asSystem((sql) => forgetDeliveries(sql, now));
  for (const { shopId, domain } of await shops.list()) {
    const releases = await pruneReleases(context, shopId, RELEASES_KEPT);
    await database.asShop(shopId, async (sql) => {
      await noteRetention(sql, shopId, now, {
        ...(await forgetAgedRows(sql, shopId, now)),
        events: droppedEvents.get(shopId) ?? 0,
        webhook_deliveries: deliveries.get(domain) ?? 0,
        releases: releases.length,
      });
    });
  }
  logger.info('retention_applied', { ...events });
}
