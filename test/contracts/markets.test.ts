import { expect, test, vi } from 'vitest';
import type { Page } from '../../shopify-app/storefront/entry/shopify-page.ts';
import { fetchProducts } from '../../shopify-app/storefront/recommender/products.ts';
import { sampleDeps } from '../shopify/storefront/sample.ts';
import { createStorefront } from '../shopify/storefront/storefront.ts';

/** Of these products those that a page may draw, in the market of its country. */
async function shownIn(country: string | null, productIds: string[]): Promise<string[]> {
  const deps = sampleDeps();
  deps.shop.products.get('2')!.notSoldIn = ['DE'];
  const { fetch } = createStorefront(deps);
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    fetch(new Request(new URL(path, deps.storefrontUrl), init)),
  );
  try {
    const page = { root: '', locale: 'de', country } as Page;
    const products = await fetchProducts(page, productIds, String, new AbortController().signal);
    return [...products.keys()];
  } finally {
    vi.unstubAllGlobals();
  }
}

test('a product that a market does not sell is not shown there, whatever the model says, and everywhere else it is', async () => {
  expect(await shownIn('DE', ['1', '2', '4'])).toEqual(['1', '4']);
  expect(await shownIn('US', ['1', '2', '4'])).toEqual(['1', '2', '4']);
  expect(await shownIn('FR', ['2'])).toEqual(['2']);
  expect(await shownIn(null, ['2'])).toEqual(['2']);
});
