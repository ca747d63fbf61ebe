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
  tracksInventory: true,
  totalInventory: 12,
  options: [{ name: 'Size', values: ['S', 'L'] }],
  featuredMedia: { preview: { image: { url: 'https://cdn.example/cup.jpg' } } },
};
const variant = (id: string, price: string, availableForSale = true, cost: string | null = null) => ({
  id: `gid://shopify/ProductVariant/${id}`,
  title: id,
  price,
  compareAtPrice: null,
  availableForSale,
  inventoryItem: { unitCost: cost === null ? null : { amount: cost } },
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

  it('knows what its price was before, where that was higher', () => {
    const reduced = (price: string, compareAtPrice: string | null) =>
      entryFromShopify(source, [{ ...variant('1', price), compareAtPrice }, variant('2', '99.00')], [], 2)
        .product.compareAtMinorUnits;
    expect([reduced('8.00', '9.99'), reduced('8.00', '8.00'), reduced('8.00', null)]).toEqual([
      999,
      undefined,
      undefined,
    ]);
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

  it('knows stock and margin only where Shopify does', () => {
    const facts = (over: Partial<ShopifyProduct>, ...costs: (string | null)[]) =>
      entryFromShopify(
        { ...source, ...over },
        costs.map((cost, at) => variant(String(at + 1), '10.00', true, cost)),
        [],
        2,
      ).facts;
    expect(facts({}, '4.00', null, '6.00')).toEqual({ stockUnits: 12, marginShare: 0.5 });
    expect(facts({ tracksInventory: false, totalInventory: 0 }, null)).toEqual({
      stockUnits: null,
      marginShare: null,
    });
    expect(facts({ totalInventory: -3 }, '12.00')).toEqual({ stockUnits: 0, marginShare: -0.2 });
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
