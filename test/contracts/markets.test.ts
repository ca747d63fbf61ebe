import { expect, test, vi } from 'vitest';
import type { Page } from '../../shopify-app/storefront/entry/shopify-page.ts';
import { fetchProducts } from '../../shopify-app/storefront/recommender/products.ts';
import { APP_ID, APP_INSTALLATION, sampleDeps } from '../shopify/storefront/sample.ts';
import type { ShopMetafield } from '../shopify/state.ts';
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

/** Hrefs of the row that Liquid draws on the page of product 1, for a shopper in that country. */
async function drawnIn(country: string, fields: Record<string, string[]>): Promise<string[]> {
  const deps = sampleDeps();
  deps.shop.products.get('2')!.notSoldIn = ['DE'];
  const references = (productIds: string[]): ShopMetafield => ({
    namespace: 'kindred',
    key: 'row',
    type: 'list.product_reference',
    updatedAt: '2026-11-22T10:00:00Z',
    value: JSON.stringify(productIds.map((id) => `gid://shopify/Product/${id}`)),
  });
  const { related = [], ...ofTheApp } = fields;
  deps.shop.metafields.set(
    'gid://shopify/Product/1',
    new Map([[`app--${APP_ID}--kindred.related`, references(related)]]),
  );
  deps.shop.metafields.set(
    APP_INSTALLATION,
    new Map(Object.entries(ofTheApp).map(([key, ids]) => [`kindred.${key}`, references(ids)])),
  );
  const { fetch } = createStorefront(deps);
  const headers = { cookie: `localization=${country}` };
  const page = await (await fetch(new Request('http://shop.test/products/product-1', { headers }))).text();
  return [...page.matchAll(/kindred__link" href="\/products\/product-(\d+)"/g)].map(([, id]) => id!);
}

test.each([
  ['pinned', { pinned: ['2', '4'], related: ['6'] }, ['2', '4', '6'], ['4', '6']],
  ['related', { related: ['2', '6'] }, ['2', '6'], ['6']],
  ['popular', { popular: ['2', '6'] }, ['2', '6'], ['6']],
])(
  'Liquid leaves out of the %s products what the shopper’s market does not sell',
  async (_, fields, everywhere, inGermany) => {
    expect(await drawnIn('US', fields)).toEqual(everywhere);
    expect(await drawnIn('DE', fields)).toEqual(inGermany);
  },
);

test('Liquid falls back to other products of the collection, also there without what the market does not sell', async () => {
  expect(await drawnIn('US', {})).toContain('2');
  expect(await drawnIn('DE', {})).not.toContain('2');
});
