import { describe, expect, it } from 'vitest';
import { entryFromShopify, minorUnitDigitsOf, minorUnits, type ShopifyProduct } from './from-shopify.ts';

const source: ShopifyProduct = {
  id: 'gid://shopify/Product/7',
  handle: 'cup',
  title: 'Cup',
  productType: 'Cup',
  vendor: 'Nordwind',
  tags: ['clay'],
  status: 'ACTIVE',
  isGiftCard: false,
  publishedAt: '2026-01-01T00:00:00Z',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-02-01T00:00:00Z',
  options: [{ name: 'Size', values: ['S', 'L'] }],
  featuredMedia: { preview: { image: { url: 'https://cdn.example/cup.jpg' } } },
};
const variant = (id: string, price: string, availableForSale = true) => ({
  id: `gid://shopify/ProductVariant/${id}`,
  title: id,
  price,
  availableForSale,
});

describe('entryFromShopify', () => {
  it('takes the lowest price and the collections', () => {
    const { product } = entryFromShopify(
      source,
      [variant('1', '19.99'), variant('2', '12.50')],
      [{ handle: 'table' }],
      2,
    );
    expect(product).toMatchObject({
      productId: '7',
      priceMinorUnits: 1250,
      collections: ['table'],
      available: true,
      imageUrl: 'https://cdn.example/cup.jpg',
    });
  });

  it.each<[string, Partial<ShopifyProduct>, boolean]>([
    ['a draft', { status: 'DRAFT' }, true],
    ['an unpublished product', { publishedAt: null }, true],
    ['a gift card', { isGiftCard: true }, true],
    ['a sold out product', {}, false],
  ])('does not offer %s', (_, over, inStock) => {
    const { product } = entryFromShopify({ ...source, ...over }, [variant('1', '5.00', inStock)], [], 2);
    expect(product.available).toBe(false);
  });

  it('refuses what is not a gid of Shopify', () => {
    expect(() => entryFromShopify({ ...source, id: '7' }, [], [], 2)).toThrow('not one of its ids');
  });
});

describe('minorUnits', () => {
  it.each([
    ['19.99', 2, 1999],
    ['0.07', 2, 7],
    ['1234', 0, 1234],
    ['1.005', 3, 1005],
  ])('%s with %i digits is %i', (decimal, digits, expected) => {
    expect(minorUnits(decimal, digits)).toBe(expected);
  });

  it('knows the digits of a currency', () => {
    expect(['EUR', 'JPY', 'KWD'].map(minorUnitDigitsOf)).toEqual([2, 0, 3]);
  });
});
