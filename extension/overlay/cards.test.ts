import type { ProductId } from '@kindred/shared/catalog';
import type { Reason } from '@kindred/shared/placement';
import { expect, test } from 'vitest';
import type { RankedProduct } from '../messages/messages.ts';
import { namedIn, shownOf } from './cards.ts';
import { NEW_VISITOR, placementOf } from './journey.ts';

const because: Reason = { kind: 'because_you_viewed', productId: '9' };
const item = (productId: ProductId, reason: Reason = because): RankedProduct => ({
  productId,
  score: 1,
  reason,
  contributions: [{ productId: '8', contribution: 1 }],
});
const product = (title: string, available = true) => ({
  title,
  url: `/products/${title}`,
  imageUrl: null,
  price: '€1',
  priceVaries: false,
  available,
});
const products = new Map(['1', '2', '3', '4', '5', '9'].map((id) => [id, product(`Cup ${id}`)] as const));
const slot = { type: 'for_you', seen: 'hide-unless-repeat', count: 3 } as const;
const placement = placementOf(slot, { ...NEW_VISITOR, viewed: ['5'] }, '9', 1_000_000);
const answer = { items: ['1', '2', '3', '4'].map((id) => item(id)), repeatable: [] };
const ids = (shown: ReturnType<typeof shownOf>) => shown.map(({ card }) => card.productId);

test('shows as many as the slot holds, each with its place and the title that its reason names', () => {
  const shown = shownOf(answer, placement, products, []);
  expect(shown.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  expect(shown[0]?.card).toMatchObject({
    title: 'Cup 1',
    reason: 'because_you_viewed',
    reasonTitle: 'Cup 9',
  });
});

test('leaves out what is sold out, gone from the shop, or shown in another slot', () => {
  const some = new Map(products).set('1', product('Cup 1', false));
  some.delete('2');
  expect(ids(shownOf(answer, placement, some, ['3']))).toEqual(['4']);
});

test('shows again what was seen only where shoppers buy it again and again, or where memory is the rule', () => {
  const seen = { items: [item('5'), item('1')], repeatable: ['5'] };
  expect(ids(shownOf(seen, placement, products, []))).toEqual(['5', '1']);
  expect(ids(shownOf({ ...seen, repeatable: [] }, placement, products, []))).toEqual(['1']);
  const memory = { ...placement, type: 'recently_viewed' } as const;
  expect(ids(shownOf({ ...seen, repeatable: [] }, memory, products, []))).toEqual(['5', '1']);
});

test('asks for the titles of all that it names, each once', () => {
  expect(namedIn([item('1'), item('2', { kind: 'popular' })])).toEqual(['1', '9', '8', '2']);
});
