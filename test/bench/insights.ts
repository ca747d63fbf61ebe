import type { GroupCell } from '@kindred/models/insights';
import { pageInsights } from '../../shopify-app/server/extension-data/insights.ts';
import { previewableSegments } from '../../shopify-app/server/extension-data/previewable-segments.ts';
import { keepBucket } from '../../shopify-app/server/segments/cell-store.ts';
import { mondayOf, weekAt } from '../../shopify-app/server/segments/weeks.ts';
import { openShopContext } from '../contracts/shop-context.ts';

const WEEKS = 12;
const SEGMENTS = 8;
/** Products of which each week tells by segment, and those that are told as a whole. */
const [DIVIDED, WHOLE] = [400, 1_600];
const RUNS = 20;

/** What the extension asks of a shop with a hundred thousand visitors, from what its nights have counted. */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = await openShopContext();
  const { database } = shops.context;
  const { shopId } = await shops.install();
  const segmentIds = Array.from({ length: SEGMENTS }, () => crypto.randomUUID());
  const cells = cellsOf([...segmentIds, null]);
  const last = weekAt(Date.now()) - 1;
  await database.asShop(shopId, async (sql) => {
    for (const segmentId of segmentIds)
      await sql.query(
        `insert into segments (shop_id, segment_id, name, defining, created_at) values ($1, $2, '"Searches"', '[]', now())`,
        [shopId, segmentId],
      );
    for (let week = last - WEEKS + 1; week <= last; week++)
      await keepBucket(sql, shopId, { from: mondayOf(week), weeks: 1 }, cells, new Date());
  });
  emit({ metric: 'cells', value: cells.length * WEEKS, unit: 'cells' });
  const questions = {
    shop_ms: () => database.asShop(shopId, (sql) => pageInsights(sql, shopId, null)),
    product_ms: () => database.asShop(shopId, (sql) => pageInsights(sql, shopId, '7')),
    segments_ms: () => database.asShop(shopId, (sql) => previewableSegments(sql, shopId)),
  };
  for (const [metric, ask] of Object.entries(questions)) {
    const took: number[] = [];
    for (let nth = 0; nth < RUNS; nth++) {
      const startedAt = performance.now();
      await ask();
      took.push(performance.now() - startedAt);
    }
    const sorted = took.toSorted((a, b) => a - b).map(Math.round);
    emit({
      metric,
      first: Math.round(took[0]!),
      median: sorted[RUNS / 2],
      p95: sorted[Math.ceil(RUNS * 0.95) - 1],
      unit: 'ms',
    });
  }
  await shops.close();
}

/** Of one week. */
function cellsOf(
  segmentIds: (string | null)[],
): Pick<GroupCell, 'subject' | 'key' | 'segmentId' | 'counts'>[] {
  const counts = {
    visitors: 40,
    visits: 60,
    viewed: 50,
    added: 10,
    sawCart: 8,
    bought: 3,
    orders: 3,
    revenueMinorUnits: 9_000,
    revenueSquared: 3e7,
    impressions: 90,
    clicks: 9,
    influencedOrders: 1,
    influencedMinorUnits: 3_000,
  };
  const products = Array.from({ length: DIVIDED + WHOLE }, (_, at) =>
    (at < DIVIDED ? segmentIds : [null]).map((segmentId) => ({
      subject: 'product' as const,
      key: String(at + 1),
      segmentId,
      counts,
    })),
  );
  const shop = segmentIds.map((segmentId) => ({ subject: 'shop' as const, key: '', segmentId, counts }));
  return [...shop, ...products.flat()];
}
