import { expect, test } from 'vitest';
import { VisitCounts } from './visit-counts.ts';
import type { VisitEvent } from './visits.ts';
import { startOfWeek } from './weeks.ts';

test('counts more visits than one piece of memory holds', () => {
  const counts = new VisitCounts({
    typeOf: () => 'Mugs',
    currency: 'EUR',
    cancelledOrders: new Set(),
    weeks: new Set([2900, 2901]),
  });
  const visitors = 9_000;
  for (let visitor = 0; visitor < visitors; visitor++)
    counts.add(
      visitor,
      [2900, 2901].map((week) => [
        { name: 'product_viewed', occurredAt: startOfWeek(week) + visitor, data: { productId: '1' } },
      ]),
    );
  const segments = Int16Array.from({ length: visitors }, (_, visitor) => (visitor % 3 === 0 ? -1 : 0));
  const cells = counts.cells([2900, 2901], segments, ['a']);
  const told = cells.map(({ subject, segmentId, counts: { visitors: people, visits, viewed } }) =>
    [subject, segmentId, people, visits, viewed].join(' '),
  );
  const third = visitors / 3;
  expect(told.sort()).toEqual(
    ['product', 'shop', 'type'].flatMap((subject) => [
      `${subject}  ${third} ${2 * third} ${2 * third}`,
      `${subject} a ${2 * third} ${4 * third} ${4 * third}`,
    ]),
  );
});

test('tells of products, places and the shop what recommendations led to, and nothing of what was clicked too long ago or twice', () => {
  const counts = new VisitCounts({
    typeOf: () => 'Mugs',
    currency: 'EUR',
    cancelledOrders: new Set(),
    weeks: new Set([2900]),
  });
  const at = startOfWeek(2900);
  const HOUR = 3_600_000;
  const click = (productId: string, occurredAt: number): VisitEvent => ({
    name: 'recommendation_clicked',
    occurredAt,
    data: { productId, placementId: 'cart', impressionId: `seen-${productId}`, releaseId: 'r', position: 1 },
  });
  const order: VisitEvent = {
    name: 'checkout_completed',
    occurredAt: at + 26 * HOUR,
    data: {
      orderId: '1',
      currency: 'EUR',
      lines: [
        { productId: '1', quantity: 2, priceMinorUnits: 300 },
        { productId: '2', quantity: 1, priceMinorUnits: 500 },
        { productId: '3', quantity: 1, priceMinorUnits: 700 },
      ],
    },
  };
  counts.add(0, [[click('2', at), click('1', at + 3 * HOUR), click('1', at + 4 * HOUR)], [order]]);
  const told = counts.cells([2900], [-1], []).map(({ subject, key, counts: own }) => {
    const { clicks, orders, revenueMinorUnits, influencedOrders, influencedMinorUnits } = own;
    return [subject, key, clicks, orders, revenueMinorUnits, influencedOrders, influencedMinorUnits].join(
      ' ',
    );
  });
  expect(told.sort()).toEqual([
    // Of the place, a recommendation that was clicked twice is one.
    'placement cart 2 0 0 1 600',
    'product 1 2 1 600 1 600',
    'product 2 1 1 500 0 0',
    'product 3 0 1 700 0 0',
    'shop  3 1 1800 1 600',
    'type Mugs 3 1 1800 1 600',
  ]);
});
