import type { Context } from '../context.ts';
import { lookAtCustomers } from '../customer-segments/take-up.ts';
import { countQuality } from '../data-quality/quality-store.ts';
import { countPageSpeeds } from '../page-speed/page-speed-store.ts';
import { countOrWarn } from '../kpis/job.ts';
import { countKpis } from '../kpis/kpi-store.ts';
import { forgetSenders } from '../pairing/code-tries.ts';
import { noteExpired } from '../pairing/grants.ts';
import { applyRetention, forgetAgedRows, forgetDeliveries } from '../privacy/retention.ts';
import { noteRetention } from '../privacy/retention-store.ts';
import { pruneReleases, RELEASES_KEPT } from '../releases/releases.ts';

/**
 * Nightly: what is past its time (privacy/retention-policy.ts) is forgotten, and how much that was is noted; what a report
 * needs of days that are over is counted.
 */
export async function forgetWhatIsPast(context: Context): Promise<void> {
  const { database, shops, clock, logger, random } = context;
  const now = clock.now();
  const { droppedEvents, ...events } = await applyRetention(database, now);
  const deliveries = await database.asSystem((sql) => forgetDeliveries(sql, now));
  await database.asSystem((sql) => forgetSenders(sql, now));
  for (const { shopId, domain } of await shops.list()) {
    await database.asShop(shopId, (sql) => noteExpired(sql, random, shopId, now));
    const rows = await database.asShop(shopId, (sql) => forgetAgedRows(sql, shopId, now));
    await lookAtCustomers(context, shopId);
    await countOrWarn(context, shopId, (sql) => countPageSpeeds(sql, shopId, now));
    await countOrWarn(context, shopId, (sql) => countKpis(sql, shopId, now));
    await countOrWarn(context, shopId, (sql) => countQuality(sql, shopId, now));
    const releases = await pruneReleases(context, shopId, RELEASES_KEPT);
    const deleted = {
      ...rows,
      events: droppedEvents.get(shopId) ?? 0,
      webhook_deliveries: deliveries.get(domain) ?? 0,
      releases: releases.length,
    };
    await database.asShop(shopId, (sql) => noteRetention(sql, shopId, now, deleted));
  }
  logger.info('retention_applied', { ...events });
}
