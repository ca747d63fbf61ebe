import { expect, test } from 'vitest';
import { LEAST_VISITORS, Night, type VisitorRow } from './night.ts';
import { startOfWeek, WEEK_MILLISECONDS } from './weeks.ts';

test('visits that only met recommendations count with everyone else, as they do in the shop’s key figures', () => {
  const week = 2950;
  const at = startOfWeek(week) + WEEK_MILLISECONDS / 2;
  const night = new Night({
    now: startOfWeek(week + 1) + WEEK_MILLISECONDS / 7,
    utcOffsetMinutes: 0,
    currency: 'EUR',
    products: [{ productId: '1', productType: 'Mugs', priceMinorUnits: 900, compareAtMinorUnits: null }],
    views: [['1', LEAST_VISITORS]],
    cancelledOrders: [],
    sensitiveTypes: [],
    model: null,
    mustFit: true,
    mayFit: true,
    rules: [],
    merged: [],
    weeks: [week],
    blocks: [],
    told: [],
  });
  const slate = {
    placementId: 'home/popular',
    impressionId: 'i',
    releaseId: 'r',
    engine: 'graph' as const,
    productIds: [],
  };
  const row = (visitorId: string, name: 'product_viewed' | 'slate_viewed'): VisitorRow => [
    visitorId,
    null,
    [[name, at, name === 'product_viewed' ? { productId: '1' } : slate]],
  ];
  for (let nth = 0; nth < LEAST_VISITORS; nth++) night.add(row(`buyer ${nth}`, 'product_viewed'));
  for (let nth = 0; nth < 3; nth++) night.add(row(`passer-by ${nth}`, 'slate_viewed'));
  const { visitors, assignments, closed } = night.finish();
  expect([visitors, assignments.visitorIds.length]).toEqual([LEAST_VISITORS, LEAST_VISITORS]);
  const shop = closed[0]!.cells.filter(({ subject }) => subject === 'shop');
  expect(shop.reduce((sum, { counts }) => sum + counts.visitors, 0)).toBe(LEAST_VISITORS + 3);
  expect(shop.reduce((sum, { counts }) => sum + counts.viewed, 0)).toBe(LEAST_VISITORS);
});
