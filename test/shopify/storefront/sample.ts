import { fileURLToPath } from 'node:url';
import type { ShopProduct, ShopState } from '../state.ts';
import type { StorefrontDeps } from './deps.ts';

/** A shop of a few products for the storefront's own tests. */
export const APP_ID = '4242';
export const APP_INSTALLATION = 'gid://shopify/AppInstallation/77';
const repository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const CLOCK = { now: () => Date.parse('2026-11-22T10:00:00Z') };

const productOf = (shop: ShopState, variantId: string): string | null =>
  [...shop.products.values()].find(({ variants }) => variants.some(({ id }) => id === variantId))?.id ?? null;

const COLOURS = ['#b65f3c', '#4d7a68', '#3c5f86', '#a98b3f', '#7b5576', '#5d6a3a'];

export function sampleProduct(id: number, changes: Partial<ShopProduct> = {}): ShopProduct {
  return {
    id: String(id),
    handle: `product-${id}`,
    title: `Product ${id}`,
    bodyHtml: `<p>About product ${id}.</p>`,
    vendor: 'Alder & Co',
    productType: id % 2 === 0 ? 'Mug' : 'Lamp',
    tags: ['home', id % 3 === 0 ? 'gift' : 'everyday'],
    status: 'ACTIVE',
    publishedAt: '2026-01-01T00:00:00Z',
    createdAt: `2026-01-01T00:00:${String(id % 60).padStart(2, '0')}Z`,
    updatedAt: '2026-01-01T00:00:00Z',
    options: [{ name: 'Title', values: ['Default Title'] }],
    variants: [sampleVariant(id * 10, {})],
    images: [
      { id: String(id * 100), src: `/cdn/images/${id}.svg`, alt: `Product ${id}`, width: 800, height: 800 },
    ],
    collectionIds: ['1'],
    isGiftCard: false,
    ...changes,
  };
}

export function sampleVariant(id: number, changes: Partial<ShopProduct['variants'][number]>) {
  return {
    id: String(id),
    title: 'Default Title',
    sku: `SKU-${id}`,
    price: '19.90',
    compareAtPrice: null,
    inventoryQuantity: 5,
    inventoryPolicy: 'DENY' as const,
    tracked: true,
    optionValues: ['Default Title'],
    ...changes,
  };
}

const sized = (id: number, size: string, price: string, stock = 3) =>
  sampleVariant(id, { title: size, price, optionValues: [size], inventoryQuantity: stock });

export function sampleShop(products = 30): ShopState {
  const catalogue = Array.from({ length: products }, (_, index) => sampleProduct(index + 1));
  if (products >= 5) {
    Object.assign(catalogue[1] as ShopProduct, {
      title: 'Walnut <Mug>',
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [sized(21, 'S', '12.00'), sized(22, 'L', '15.50')],
    });
    Object.assign(catalogue[2] as ShopProduct, { variants: [sampleVariant(30, { inventoryQuantity: 0 })] });
    Object.assign(catalogue[3] as ShopProduct, {
      variants: [sampleVariant(40, { price: '10.00', compareAtPrice: '14.00' })],
    });
    Object.assign(catalogue[4] as ShopProduct, { isGiftCard: true });
  }
  return {
    domain: 'kindred-demo.myshopify.com',
    name: 'Linden Lane',
    currency: 'USD',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    createdAt: '2025-01-01T00:00:00Z',
    products: new Map(catalogue.map((product) => [product.id, product])),
    collections: new Map([
      ['1', { id: '1', handle: 'home', title: 'Home & Living', bodyHtml: '<p>For every room.</p>' }],
      ['2', { id: '2', handle: 'empty', title: 'Soon', bodyHtml: '' }],
    ]),
    customers: new Map([
      [
        '9',
        {
          id: '9',
          createdAt: '2025-01-01T00:00:00Z',
          updatedAt: '2025-01-01T00:00:00Z',
          firstName: 'Ada',
          lastName: 'Byron',
          email: 'ada@example.com',
          phone: null,
        },
      ],
    ]),
    orders: new Map(),
    metafields: new Map(),
  };
}

export function picture(path: string): string | null {
  const id = Number(/^\/cdn\/images\/(\d+)\.svg$/.exec(path)?.[1]);
  if (!id) return null;
  const colour = COLOURS[id % COLOURS.length];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#efe9dd"/>
    <circle cx="50" cy="52" r="${22 + (id % 4) * 3}" fill="${colour}"/></svg>`;
}

export function sampleDeps(changes: Partial<StorefrontDeps> = {}): StorefrontDeps {
  const shop = changes.shop ?? sampleShop();
  return {
    shop,
    storefrontUrl: 'http://shop.test',
    cdnUrl: 'http://cdn.test',
    themeExtensionDir: repository('shopify-app/extensions/theme'),
    pixelBundleFile: repository('dist/pixel/collector-pixel.js'),
    pixelExtensionToml: repository('shopify-app/extensions/collector-pixel/shopify.extension.toml'),
    pixelSettings: () => null,
    appInstallationGid: () => APP_INSTALLATION,
    appId: APP_ID,
    placeOrder: (lines, customer) => {
      const id = String(1001 + shop.orders.size);
      const order = {
        id,
        name: `#${id}`,
        createdAt: new Date((changes.clock ?? CLOCK).now()).toISOString(),
        cancelledAt: null,
        customerId: customer?.id ?? null,
        lines: lines.map(({ variantId, quantity }) => ({
          id: variantId,
          productId: productOf(shop, variantId),
          variantId,
          title: '',
          quantity,
          price: '0.00',
        })),
      };
      shop.orders.set(id, order);
      return order;
    },
    proxy: async () => new Response('no proxy', { status: 404 }),
    image: picture,
    appEmbedEnabled: true,
    appBlockEnabled: true,
    clock: CLOCK,
    ...changes,
  };
}

/** A visitor's browser as far as cookies go. */
export function browserOf(fetchPage: (request: Request) => Promise<Response>, origin = 'http://shop.test') {
  const jar = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetchPage(new Request(new URL(path, origin), { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (cookie.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    get: (path: string) => request(path),
    text: async (path: string) => (await request(path)).text(),
    json: async <T>(path: string) => (await (await request(path)).json()) as T,
    form: (path: string, fields: Record<string, string>) =>
      request(path, { method: 'POST', body: new URLSearchParams(fields) }),
    post: (path: string, body: unknown) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
