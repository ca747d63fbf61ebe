import { encodeSharedPreview, type SharedPreview } from '@kindred/shared/api/browser-extension';
import type { ShownProduct } from '@kindred/shared/api/recommendations';
import { expect, test } from 'vitest';
import { listsOf, sharedPreviewIn, withNames } from './shared-preview.ts';

const shared: SharedPreview = {
  viewed: ['1', '2', '1'],
  inCart: ['3'],
  bought: [],
  type: 'related',
  releaseId: null,
};

test('reads a preview among what Shopify puts into the address', () => {
  const search = `?embedded=1&preview=${encodeSharedPreview(shared)}&locale=de`;
  expect(sharedPreviewIn(search)).toEqual(shared);
  expect(sharedPreviewIn('?embedded=1')).toBeNull();
  expect(sharedPreviewIn('?preview=e30')).toBe('unreadable');
});

test('makes it a journey of the merchant’s own, with the names that the shop has', () => {
  const cup = { productId: '1', title: 'Cup' } as ShownProduct;
  const lists = withNames(listsOf(shared), new Map([['1', cup]]));
  expect(lists).toEqual({
    viewed: [
      { productId: '2', title: null, inCatalogue: false },
      { productId: '1', title: 'Cup', inCatalogue: true },
    ],
    inCart: [{ productId: '3', title: null, inCatalogue: false }],
    bought: [],
  });
});
