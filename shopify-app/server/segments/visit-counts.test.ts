import { expect, test } from 'vitest';
import { VisitCounts } from './visit-counts.ts';
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
