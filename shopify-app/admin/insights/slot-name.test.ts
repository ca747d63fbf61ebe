import { expect, test } from 'vitest';
import { slotName } from './slot-name.ts';

test('a slot has the name of its page and of its row', () => {
  expect(slotName('product-related')).toBe('Product pages · Goes with this product');
  expect(slotName('home-for_you')).toBe('Home page · Picked for this shopper');
  expect(slotName('404-for_you')).toBe('Page not found · Picked for this shopper');
});

test('a slot of another page, or of another making, keeps what is known of it', () => {
  expect(slotName('list-collections-buy_again')).toBe('list-collections · Buy again');
  expect([slotName('mine'), slotName('my-row')]).toEqual(['mine', 'my-row']);
});
