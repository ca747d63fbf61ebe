import { expect, test } from 'vitest';
import { plausibleVisits, type VisitEvent } from './visits.ts';

const MINUTE = 60_000;
const looked = (occurredAt: number): VisitEvent => ({
  name: 'product_viewed',
  occurredAt,
  data: { productId: '1' },
});
const paid = (occurredAt: number, orderId: string): VisitEvent => ({
  name: 'checkout_completed',
  occurredAt,
  data: { orderId, currency: 'EUR', lines: [{ productId: '1', quantity: 1, priceMinorUnits: 500 }] },
});

test('half an hour of silence ends a visit, in whatever order events come', () => {
  const [a, b, c] = [looked(0), looked(29 * MINUTE), looked(59 * MINUTE)];
  expect(plausibleVisits([c, a, b])).toEqual([[a, b], [c]]);
});

test('an order that is told again counts once, and makes no visit of its own', () => {
  const [first, again, other] = [paid(MINUTE, '7'), paid(90 * MINUTE, '7'), paid(2 * MINUTE, '8')];
  expect(plausibleVisits([again, looked(0), other, first])).toEqual([[looked(0), first, other]]);
});

test('a visit that no person can have made is left out, the others are not', () => {
  const crawl = Array.from({ length: 60 }, (_, i) => looked(i * 1000));
  expect(plausibleVisits([...crawl, looked(120 * MINUTE)])).toEqual([[looked(120 * MINUTE)]]);
});
