import { expect, test } from 'vitest';
import { type PurchaseCounts, repeatableProducts } from './repeat-goods.ts';

const counts = (productId: string, buyers: number, repeatBuyers: number): PurchaseCounts => ({
  productId,
  buyers,
  repeatBuyers,
});
/** A shop where next to nobody comes back. */
const others = Array.from({ length: 50 }, (_, i) => counts(`other ${i}`, 100, 1));

test('finds what many buyers bought again', () => {
  const found = repeatableProducts([...others, counts('coffee', 100, 30), counts('carpet', 100, 2)]);
  expect([...found]).toEqual(['coffee']);
});

test('does not believe a few buyers in a shop where nobody comes back, but in one where many do', () => {
  const few = counts('new tea', 15, 3);
  expect(repeatableProducts([...others, few]).has('new tea')).toBe(false);
  const habitual = Array.from({ length: 50 }, (_, i) => counts(`food ${i}`, 100, 20));
  expect(repeatableProducts([...habitual, few]).has('new tea')).toBe(true);
});

test('never lets one or two people mark a product', () => {
  const habitual = Array.from({ length: 50 }, (_, i) => counts(`food ${i}`, 100, 40));
  expect(repeatableProducts([...habitual, counts('secret', 2, 2)]).has('secret')).toBe(false);
});

test('finds nothing where nothing was bought', () => {
  expect(repeatableProducts([]).size).toBe(0);
  expect(repeatableProducts([counts('a', 0, 0)]).size).toBe(0);
});
