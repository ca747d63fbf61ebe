import { afterEach, expect, test, vi } from 'vitest';
import type { Page } from '../entry/shopify-page.ts';
import { priceFormat } from './price-format.ts';
import { fetchProducts } from './products.ts';

const page: Page = {
  storefront: { appUrl: 'https://app.example', key: 'k', manifestPath: '/m' },
  ranker: '',
  ortClient: '',
  ortWorker: '',
  panel: '',
  segment: '',
  root: '/fr',
  designMode: false,
  productId: null,
  cartProductIds: [],
  bought: [],
  locale: 'pt-BR',
  country: 'FR',
  signedIn: false,
  accountUrl: '/account',
  privacyUrl: null,
};

const node = {
  id: 'gid://shopify/Product/1',
  title: '<b>Hat</b>',
  handle: 'hat & scarf',
  availableForSale: true,
  featuredImage: null,
  priceRange: {
    minVariantPrice: { amount: '12.5', currencyCode: 'EUR' },
    maxVariantPrice: { amount: '20.0' },
  },
};

const asked: { url: string; body: { query: string; variables: { ids: string[] } } }[] = [];

function shopAnswers(body: unknown, status = 200): void {
  vi.stubGlobal('fetch', async (url: string, { body: sent }: { body: string }) => {
    asked.push({ url, body: JSON.parse(sent) as (typeof asked)[number]['body'] });
    return Response.json(body, { status });
  });
}

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

test('asks the shop itself, once, in the market and language of the page', async () => {
  shopAnswers({ data: { nodes: [node, null] } });
  const products = await fetchProducts(
    page,
    ['1', '2'],
    priceFormat('', 'pt-BR'),
    new AbortController().signal,
  );
  expect(asked).toHaveLength(1);
  expect(asked[0]?.url).toBe('/api/2026-10/graphql.json');
  expect(asked[0]?.body.query).toContain('@inContext(country: FR, language: PT_BR)');
  expect(asked[0]?.body.variables.ids).toEqual(['gid://shopify/Product/1', 'gid://shopify/Product/2']);
  expect([...products.keys()]).toEqual(['1']);
  expect(products.get('1')).toMatchObject({
    title: '<b>Hat</b>',
    url: '/fr/products/hat%20%26%20scarf',
    imageUrl: null,
    priceVaries: true,
    available: true,
  });
  expect(products.get('1')?.price).toContain('12,50');
});

test.each([
  ['de-CH', 'CH', '@inContext(country: CH, language: DE)'],
  ['en', null, '@inContext(language: EN)'],
  ['zh-TW', 'x"', '@inContext(language: ZH_TW)'],
])('speaks %s in %s', async (locale, country, context) => {
  shopAnswers({ data: { nodes: [] } });
  await fetchProducts({ ...page, locale, country }, ['1'], String, new AbortController().signal);
  expect(asked[0]?.body.query).toContain(context);
});

test('fails with the status when the shop does not answer', async () => {
  shopAnswers({}, 430);
  await expect(fetchProducts(page, ['1'], String, new AbortController().signal)).rejects.toThrow('430');
});
