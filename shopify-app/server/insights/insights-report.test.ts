import { type GroupCell, NO_COUNTS } from '@kindred/models/insights';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { plantedShop } from '../../../test/world/planted-insights.ts';
import { keepBucket } from '../segments/cell-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { recordTrainingConsent } from '../training/consent-store.ts';
import { definitionOf } from './insight-segments.ts';
import { insightsReport } from './insights-report.ts';

const SEGMENT = '00000000-0000-4000-8000-00000000000';
const now = Date.parse('2026-11-23T06:00:00Z');
let shops: ShopContext;
let shop: Shop;
let other: Shop;
const { input, truth } = plantedShop(900, 5_000, 'segment-leaks');

beforeAll(async () => {
  shops = await openShopContext();
  shop = { ...(await shops.install()), currency: 'EUR' };
  other = await shops.install();
  await store();
  await permit(true);
}, 120_000);
afterAll(() => shops.close());

const report = ({ shopId, currency }: Shop) =>
  shops.context.database.asShop(shopId, (sql) => insightsReport(sql, { shopId, currency }, now));
/** As ids of segments are. */
const idOf = (segmentId: string): string => `${SEGMENT}${segmentId.slice(1)}`;

const permit = (granted: boolean): Promise<void> =>
  shops.context.database.asShop(shop.shopId, (sql) =>
    recordTrainingConsent(sql, shop.shopId, {
      granted,
      textVersion: TRAINING_CONSENT_TEXT_VERSION,
      decidedBy: null,
    }),
  );

/** What was counted of the planted shop, as the nights and hours before keep it. */
async function store(): Promise<void> {
  await shops.context.database.asShop(shop.shopId, async (sql) => {
    for (const from of input.weeks) {
      const cells = input.cells
        .filter((cell: GroupCell) => cell.from === from)
        .map((cell) => ({ ...cell, segmentId: cell.segmentId && idOf(cell.segmentId) }));
      await keepBucket(sql, shop.shopId, { from, weeks: 1 }, cells, new Date(now));
    }
    for (const segmentId of input.segments.keys())
      await sql.query(
        `insert into segments (shop_id, segment_id, name, given_name, defining, created_at)
         values ($1, $2, $3, $4, '[]', $5)`,
        [
          shop.shopId,
          idOf(segmentId),
          JSON.stringify({ text: 'Many visits', gaps: {} }),
          segmentId === truth.segmentId ? 'Our {regulars}' : null,
          new Date(now),
        ],
      );
    const rows = input.days.map(({ day, shop: sums }) => ({ day, subject: 'shop', key: '', sums }));
    await sql.query(
      `insert into kpi_days (shop_id, day, subject, key, sums)
       select $1, day, subject, key, sums from jsonb_to_recordset($2::jsonb) as row(day date, subject text, key text, sums jsonb)`,
      [shop.shopId, JSON.stringify(rows)],
    );
  });
}

test('tells what stands out of the weeks that are counted, by the merchant’s own names', async () => {
  const { range, currency, comparisons, insights } = await report(shop);
  expect({ range, currency }).toEqual({ range: { from: '2026-08-31', to: '2026-11-22' }, currency: 'EUR' });
  expect(comparisons).toBeGreaterThan(50);
  const leak = insights.find(({ kind }) => kind === 'segment-leaks')!;
  expect(leak.about).toEqual({ segmentId: idOf(truth.segmentId!) });
  expect(inEnglish(leak.title)).toBe('Our {regulars}: little is put into the cart');
  expect(leak.atStake!.value).toBeGreaterThan(0);
});

test('tells of no segment without permission', async () => {
  await permit(false);
  const { insights } = await report(shop);
  expect(insights.filter(({ about }) => about.segmentId !== undefined)).toEqual([]);
  await permit(true);
});

test('judges slots by the weeks that may be told', async () => {
  const third = await shops.install();
  await shops.context.database.asShop(third.shopId, async (sql) => {
    for (const from of input.weeks) {
      const cells = [60, 55, 65, 6].map((clicks, at) => ({
        subject: 'placement' as const,
        key: `product-${at}`,
        segmentId: null,
        counts: { ...NO_COUNTS, visitors: 400, visits: 700, viewed: clicks, impressions: 1000, clicks },
      }));
      await keepBucket(sql, third.shopId, { from, weeks: 1 }, cells, new Date(now));
    }
  });
  const found = (await report(third)).insights.filter(({ kind }) => kind === 'slots');
  expect(found.map(({ about }) => about)).toEqual([{ placementId: 'product-3' }]);
  expect(found[0]!.evidence[0]!.estimate).toMatchObject({ value: 0.006, n: 8000 });
});

test('has nothing to tell of another shop', async () => {
  expect(await report(other)).toEqual({
    range: null,
    currency: null,
    coverage: { measuredOrders: 0, orders: 0 },
    insights: [],
    comparisons: 0,
  });
});

test('knows what a segment was made of', () => {
  const feature = (title: string, deviation: number, gaps?: { type: string }) => ({
    feature: gaps ? { text: title, gaps } : title,
    here: 0,
    everyone: 0,
    unit: 'share' as const,
    deviation,
  });
  const defining = [
    feature('Interest in {type}', 1.2, { type: 'Shirts' }),
    feature('How far visits come', -1),
    feature('Interest in {type}', -0.8, { type: 'Hats' }),
  ];
  expect(definitionOf({ rule: null, defining })).toEqual({ funnel: true, types: ['Shirts'] });
  const evening = [feature('Visits in the evening', 2)];
  expect(definitionOf({ rule: null, defining: evening })).toEqual({ funnel: false, types: [] });
  const rule = [{ feature: 'orders', is: 'at_least' as const, value: 2 }];
  expect(definitionOf({ rule, defining: evening })).toEqual({ funnel: true, types: [] });
});
