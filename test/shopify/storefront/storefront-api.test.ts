import { expect, it } from 'vitest';
import { createStorefront } from './storefront.ts';
import { STOREFRONT_API_PATH } from './storefront-api.ts';
import { browserOf, sampleDeps, sampleShop } from './sample.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string }[];
}

async function ask(query: string, variables: object = {}, shop = sampleShop()): Promise<Answer> {
  const visitor = browserOf(createStorefront(sampleDeps({ shop })).fetch);
  return (await (await visitor.post(STOREFRONT_API_PATH, { query, variables })).json()) as Answer;
}

const CARDS = `query Cards($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product {
      id title handle availableForSale onlineStoreUrl
      featuredImage { url(transform: {maxWidth: 400}) altText width height }
      priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount } }
      compareAtPriceRange { maxVariantPrice { amount } }
    }
  }
}`;

it('answers product cards by id, in the order asked, null for what is not on sale', async () => {
  const ids = ['gid://shopify/Product/4', 'gid://shopify/Product/999', 'gid://shopify/Product/2'];
  const { data, errors } = await ask(CARDS, { ids });
  expect(errors).toBeUndefined();
  expect(data?.['nodes']).toMatchObject([
    {
      handle: 'product-4',
      availableForSale: true,
      onlineStoreUrl: 'http://shop.test/products/product-4',
      featuredImage: { url: 'http://shop.test/cdn/images/4.svg?width=400', width: 800 },
      priceRange: { minVariantPrice: { amount: '10.00', currencyCode: 'USD' } },
      compareAtPriceRange: { maxVariantPrice: { amount: '14.00' } },
    },
    null,
    { priceRange: { minVariantPrice: { amount: '12.00' }, maxVariantPrice: { amount: '15.50' } } },
  ]);
});

it('finds by handle and lists', async () => {
  const { data } = await ask(
    '{ product(handle: "product-1") { title variants(first: 1) { nodes { id price { amount } } } } products(first: 2) { nodes { id } pageInfo { hasNextPage } } }',
  );
  expect(data).toMatchObject({
    product: { title: 'Product 1', variants: { nodes: [{ id: 'gid://shopify/ProductVariant/10' }] } },
    products: { nodes: [{}, {}], pageInfo: { hasNextPage: true } },
  });
});

it('names the countries that the shop sells to, and the one that was asked for', async () => {
  const shop = { ...sampleShop(), shipsTo: ['DE', 'JP'], locale: 'de-CH', currency: 'CHF' };
  const { data, errors } = await ask(
    `query @inContext(country: JP, language: DE) { localization {
      availableCountries { isoCode name currency { isoCode } availableLanguages { isoCode endonymName } }
      country { isoCode } language { isoCode name } } }`,
    {},
    shop,
  );
  expect(errors).toBeUndefined();
  const chf = {
    currency: { isoCode: 'CHF' },
    availableLanguages: [{ isoCode: 'DE', endonymName: 'Deutsch' }],
  };
  expect(data?.['localization']).toEqual({
    availableCountries: [
      { isoCode: 'US', name: 'United States', ...chf },
      { isoCode: 'DE', name: 'Germany', ...chf },
      { isoCode: 'JP', name: 'Japan', ...chf },
    ],
    country: { isoCode: 'JP' },
    language: { isoCode: 'DE', name: 'German' },
  });
});

it('says so when a field is not emulated, and never makes a value up', async () => {
  const { errors } = await ask('{ product(handle: "product-1") { totalInventory } }');
  expect(errors?.[0]?.message).toBe('Product.totalInventory is not emulated');
});

it('refuses a field that Shopify does not have', async () => {
  const { errors } = await ask('{ product(handle: "product-1") { price } }');
  expect(errors?.[0]?.message).toContain('Cannot query field "price"');
});
