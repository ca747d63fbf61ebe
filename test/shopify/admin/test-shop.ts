import type { ShopOrder, ShopProduct, ShopState } from '../state.ts';

const dayMs = 86_400_000;

function product(id: string, title: string, over: Partial<ShopProduct> = {}): ShopProduct {
  return {
    id,
    handle: title.toLowerCase().replaceAll(' ', '-'),
    title,
    bodyHtml: `<p>${title}</p>`,
    vendor: 'Nordwind',
    productType: 'Cup',
    tags: ['clay'],
    status: 'ACTIVE',
    publishedAt: '2026-01-01T00:00:00Z',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: `2026-0${id}-01T00:00:00Z`,
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: ['S', 'L'].map((size, at) => ({
      id: `${id}${at + 1}`,
      title: size,
      sku: `${id}-${size}`,
      price: '12.00',
      compareAtPrice: null,
      inventoryQuantity: 5,
      inventoryPolicy: 'DENY' as const,
      tracked: true,
      optionValues: [size],
    })),
    images: [{ id: `9${id}`, src: `/cdn/images/${id}.svg`, alt: title, width: 600, height: 600 }],
    collectionIds: ['7'],
    isGiftCard: false,
    ...over,
  };
}

function order(id: string, createdAtMs: number): ShopOrder {
  const createdAt = new Date(createdAtMs).toISOString();
  const line = {
    id: `${id}1`,
    productId: '1',
    variantId: '11',
    title: 'Blue cup',
    quantity: 2,
    price: '12.00',
  };
  return { id, name: `#100${id}`, createdAt, cancelledAt: null, customerId: '5', lines: [line] };
}

function byId<T extends { id: string }>(...items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A shop small enough to count by hand: 3 products, 1 collection, 1 customer, orders 90 and 20 days old. */
export function createTestShop(now = Date.now()): ShopState {
  return {
    domain: 'kindred-demo.myshopify.com',
    name: 'Kindred Demo',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    createdAt: '2025-01-01T00:00:00Z',
    products: byId(product('1', 'Blue cup'), product('2', 'Red bowl'), product('3', 'Green plate')),
    collections: byId({ id: '7', handle: 'table', title: 'Table', bodyHtml: '' }),
    customers: byId({
      id: '5',
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      firstName: 'Ada',
      lastName: 'Lund',
      email: 'ada@example.com',
      phone: null,
    }),
    orders: byId(order('1', now - 90 * dayMs), order('2', now - 20 * dayMs)),
    metafields: new Map(),
  };
}
