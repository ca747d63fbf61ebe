import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebVital } from '@kindred/shared/api/web-vitals';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { keepWebVitals, webVitalsOf } from './web-vitals-store.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});
afterAll(() => shops.close());

const lcp = (value: number): WebVital => ({ id: `lcp-${value}`, name: 'LCP', value });

async function reportAfter(...reports: [at: number, vitals: WebVital[]][]) {
  const { shopId } = await shops.install();
  return shops.context.database.asShop(shopId, async (sql) => {
    for (const [at, vitals] of reports) await keepWebVitals(sql, shopId, vitals, at);
    return (await webVitalsOf(sql, shopId, NOW)).metrics;
  });
}

test('says of a shop that measured nothing that there is nothing', async () => {
  expect(await reportAfter()).toEqual([
    { name: 'LCP', p75: null, n: 0 },
    { name: 'INP', p75: null, n: 0 },
    { name: 'CLS', p75: null, n: 0 },
  ]);
});

test('takes the 75th percentile, as Shopify does', async () => {
  const [measured] = await reportAfter([NOW, [lcp(400), lcp(800), lcp(1200), lcp(1600), lcp(2000)]]);
  expect(measured).toEqual({ name: 'LCP', p75: 1600, n: 5 });
});

test('counts a measurement once, with what was reported of it last', async () => {
  const click = (value: number): WebVital => ({ id: 'one', name: 'INP', value });
  const [, measured] = await reportAfter([NOW - DAY, [click(40), click(80)]], [NOW, [click(120)]]);
  expect(measured).toEqual({ name: 'INP', p75: 120, n: 1 });
});

test('looks back four weeks', async () => {
  const [measured] = await reportAfter([NOW - 29 * DAY, [lcp(9000)]], [NOW - 27 * DAY, [lcp(700)]]);
  expect(measured).toEqual({ name: 'LCP', p75: 700, n: 1 });
});
