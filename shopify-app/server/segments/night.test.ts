import { expect, test } from 'vitest';
import { LEAST_VISITORS, Night, type NightTask, type VisitorRow } from './night.ts';
import { startOfWeek, WEEK_MILLISECONDS } from './weeks.ts';

const WEEK = 2950;
const at = startOfWeek(WEEK) + WEEK_MILLISECONDS / 2;
const TASK: NightTask = {
  now: startOfWeek(WEEK + 1) + WEEK_MILLISECONDS / 7,
  utcOffsetMinutes: 0,
  currency: 'EUR',
  products: ['1', '2', '3', '4', '5'].map((productId) => ({
    productId,
    productType: 'Mugs',
    priceMinorUnits: 900,
    compareAtMinorUnits: null,
  })),
  views: [['1', LEAST_VISITORS]],
  cancelledOrders: [],
  returnedOrders: [],
  sensitiveTypes: [],
  model: null,
  mustFit: false,
  mayFit: true,
  rules: [],
  merged: [],
  weeks: [],
  blocks: [],
  told: [],
};

test('visits that only met recommendations count with everyone else, as they do in the shop’s key figures', () => {
  const night = new Night({ ...TASK, mustFit: true, weeks: [WEEK] });
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

test('how many are in no segment is told by a night only where it tells every size', () => {
  const [OWN, OTHER] = ['own', 'other'];
  // Of one visit only, what it was like counts half.
  const rules = [
    { segmentId: OWN, rule: [{ feature: 'products_a_visit', is: 'at_least' as const, value: 2.5 }] },
    { segmentId: OTHER, rule: [{ feature: 'products_a_visit', is: 'at_least' as const, value: 1.5 }] },
  ];
  /** Of so many visitors who looked at five products, at three, and at one. */
  const toldOf = (looks: [five: number, three: number, one: number], merged: NightTask['merged'] = []) => {
    const night = new Night({ ...TASK, rules, merged });
    for (const [group, count] of looks.entries())
      for (let nth = 0; nth < count; nth++)
        night.add([
          `${group} ${nth}`,
          null,
          Array.from({ length: [5, 3, 1][group]! }, (_, step) => [
            'product_viewed',
            at + step * 60_000,
            { productId: String(step + 1) },
          ]),
        ]);
    const { unassigned, sizes } = night.finish();
    return { unassigned, sizes: sizes.map(({ visitors }) => visitors).sort() };
  };
  expect(toldOf([40, 30, 80])).toEqual({ unassigned: 80 / 150, sizes: [30, 40] });
  // 20 with everyone else: less the 80 of them, it would be those 20.
  expect(toldOf([40, 20, 80])).toEqual({ unassigned: null, sizes: [40] });
  expect(toldOf([40, 0, 80])).toEqual({ unassigned: null, sizes: [40] });
  expect(toldOf([40, 30, 20]).unassigned).toBeNull();
  expect(toldOf([40, 20, 80], [[OTHER, OWN]])).toEqual({ unassigned: 80 / 140, sizes: [60] });
});
