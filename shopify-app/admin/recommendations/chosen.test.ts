import type { ChosenProduct } from '@kindred/shared/api/admin';
import { expect, test } from 'vitest';
import { afterPicking, movedUp, nameOf, sameProducts } from './chosen.ts';

const product = (productId: string, inCatalogue = true): ChosenProduct => ({
  productId,
  title: `Title ${productId}`,
  inCatalogue,
});
const picked = (id: string) => ({ id: `gid://shopify/Product/${id}`, title: `Title ${id}` });

test('takes what was picked for what was chosen, and keeps what the picker could not show', () => {
  const chosen = [product('1'), product('2'), product('3', false)];
  expect(afterPicking(chosen, [picked('4'), picked('2')])).toEqual([
    product('2'),
    product('3', false),
    product('4'),
  ]);
  expect(afterPicking(chosen, [])).toEqual([product('3', false)]);
});

test('names a product once that came back', () => {
  expect(afterPicking([product('3', false)], [picked('3')])).toEqual([product('3')]);
});

test('moves a product up by one place', () => {
  const [a, b, c] = [product('1'), product('2'), product('3')];
  expect(movedUp([a, b, c], 2)).toEqual([a, c, b]);
});

test('tells a change from another order', () => {
  const [a, b, c] = [product('1'), product('2'), product('3')];
  expect([sameProducts([a, b], [b, a]), sameProducts([a, b], [a, c]), sameProducts([a], [])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('has a name for what was never seen', () => {
  expect([nameOf(product('1')), nameOf({ productId: '9', title: null, inCatalogue: false })]).toEqual([
    'Title 1',
    'Product 9',
  ]);
});
