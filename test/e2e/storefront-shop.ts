import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import type { CollectRequest } from '@kindred/shared/api/collect';
import { COLLECT_PATH } from '@kindred/shared/api/collect';
import { manifestPath, type StorefrontConfig } from '@kindred/shared/api/storefront';
import { gidOf } from '@kindred/shared/catalog';
import type { ShopperEvent } from '@kindred/shared/event';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import { createCdn } from '../shopify/cdn/cdn.ts';
import { compressed } from '../shopify/compressed.ts';
import type { ShopMetafield, ShopOrder, ShopProduct, ShopState } from '../shopify/state.ts';
import { sampleDeps } from '../shopify/storefront/sample.ts';
import type { PlacedAppBlock, ThemeStyle } from '../shopify/storefront/deps.ts';
import { createStorefront } from '../shopify/storefront/storefront.ts';
import { createWorld } from '../world/create-world.ts';
import type { World } from '../world/world.ts';
import { type Link, shapedBy } from './link.ts';
import { appAnswer, KEY, POPULAR_ROWS, releaseOf, type ReleaseOptions } from './storefront-app.ts';

export { CORS } from './storefront-app.ts';

const root = resolve(import.meta.dirname, '../..');
const APP_ID = '77';
const INSTALLATION = 'gid://shopify/AppInstallation/1';
const NOW = Date.UTC(2026, 10, 22, 12);
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#c96"/></svg>';

export interface ShopOptions extends ReleaseOptions {
  /** How many the shop has; 24 without it. */
  products?: number;
  /** How far away app, CDN and shop are; on this machine without it. */
  network?: Link;
  /** Answers instead of the app where it does not give null. */
  app?: (path: string) => Promise<Response | null> | Response | null;
  /** False: the merchant has switched the app embed off and placed no block. */
  installed?: false;
  theme?: ThemeStyle;
  /** Where app blocks stand; one on the product page without it. */
  blocks?: readonly PlacedAppBlock[];
  /** Liquid was told what is popular, as the release's item table has it. */
  popular?: true;
  /** What runs, as the app tells it to the shop's pages. */
  experiments?: DeviceExperiment[];
  /** Of the shop, and so of its pages: 'de', 'fr', 'es', 'ja', … */
  locale?: string;
  /** Arabic, which neither the theme nor the app speaks: English texts from right to left. */
  dir?: 'rtl';
  /** See CSP below; `{app}` and `{cdn}` become the origins. */
  csp?: string;
  /** Changes the shop's pages on their way. */
  page?: (page: Response) => Promise<Response> | Response;
}

/** Policies that a shop behind a proxy of its own may send; Shopify's has no `script-src` at all. */
const SCRIPTS =
  "script-src 'self' {cdn} {nonce}; worker-src blob:; connect-src 'self' {app} {cdn}; object-src 'none'";
export const CSP = {
  /** No inline script of an app. */
  strict: `${SCRIPTS}; style-src 'self' 'unsafe-inline'`,
  /** Nor an inline style, be it a tag or an attribute. */
  noInlineStyles: `${SCRIPTS}; style-src 'self' {cdn}`,
} as const;

/** What reached the app, whoever sent it. */
export interface AppRequest {
  path: string;
  headers: Headers;
  body: string;
}

/** What the pixel told, each event once as the server counts it: what was under way as a page was left comes again. */
export const eventsOf = ({ collected }: Pick<StorefrontShop, 'collected'>): ShopperEvent[] => [
  ...new Map(collected.flatMap(({ events }) => events).map((event) => [event.eventId, event])).values(),
];

export interface StorefrontShop {
  url: string;
  appUrl: string;
  cdnUrl: string;
  artifactSha256: string;
  /** Of a customer, who signs in without a password here. */
  customerEmail: string;
  /** On sale, in row order of the model: row i speaks for i + 1, i + 2, … */
  products: ShopProduct[];
  asked: AppRequest[];
  /** What the pixel sent. */
  collected: CollectRequest[];
  /** Another release becomes the active one: after product i comes i + 3 first. */
  activate(releaseId: string, changes?: Pick<ShopOptions, 'tampered'>): void;
  /** From the next page on. */
  run(experiments: DeviceExperiment[]): void;
  close(): Promise<void>;
}

const CUSTOMER = {
  id: '901',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.com',
  phone: null,
};

const worlds = new Map<number, World>();

function worldOf(products: number): World {
  const world = worlds.get(products) ?? createWorld({ seed: 7, now: NOW, products, visits: 20, days: 5 });
  worlds.set(products, world);
  return world;
}

/** The emulated shop with the real theme extension and pixel in it, and an app that only serves one release. */
export async function startStorefrontShop(options: ShopOptions = {}): Promise<StorefrontShop> {
  const shop = {
    ...worldOf(options.products ?? 24).shop,
    locale: options.locale ?? (options.dir === 'rtl' ? 'ar' : 'en'),
    customers: new Map([[CUSTOMER.id, CUSTOMER]]),
    orders: new Map<string, ShopOrder>(),
    metafields: new Map<string, Map<string, ShopMetafield>>(),
  };
  const products = [...shop.products.values()].filter(isOnSale).slice(0, options.artifact?.items ?? 16);
  const productIds = products.map(({ id }) => id);
  let release = releaseOf(productIds, options);
  const asked: AppRequest[] = [];
  const collected: CollectRequest[] = [];
  const shaped = shapedBy(options.network, { freeAt: 0 });
  const app = await listen(
    shaped(async (request) => {
      const { pathname } = new URL(request.url);
      const body = await request.text();
      asked.push({ path: pathname, headers: request.headers, body });
      if (pathname === COLLECT_PATH && request.method === 'POST')
        collected.push(JSON.parse(body) as CollectRequest);
      return (await options.app?.(pathname)) ?? appAnswer(pathname, body, release);
    }),
  );
  const cdn = await listen(shaped((request) => compressed(cdnHandler).fetch(request)));
  const cdnHandler = createCdn({ themeExtensionDir: extension('theme'), image: () => PICTURE });
  const shopServer = await listen(shaped((request) => compressed({ fetch: shopAnswer }).fetch(request)));
  const tell = (experiments: DeviceExperiment[] = []): void =>
    putMetafields(shop, products, configOf(addressOf(app), experiments), {
      pinned: options.itemTable?.pinned ?? [],
      popular: options.popular ? POPULAR_ROWS : [],
    });
  tell(options.experiments);
  const storefront = createStorefront({
    shop,
    storefrontUrl: addressOf(shopServer),
    cdnUrl: addressOf(cdn),
    appId: APP_ID,
    themeExtensionDir: extension('theme'),
    pixelBundleFile: join(root, 'dist/pixel/collector-pixel.js'),
    pixelExtensionToml: join(extension('collector-pixel'), 'shopify.extension.toml'),
    pixelSettings: () => ({ collectUrl: addressOf(app) + COLLECT_PATH, key: KEY }),
    appInstallationGid: () => INSTALLATION,
    placeOrder: sampleDeps({ shop, clock: { now: () => Date.now() } }).placeOrder,
    proxy: async () => new Response('', { status: 404 }),
    image: () => PICTURE,
    appEmbedEnabled: options.installed ?? true,
    appBlockEnabled: options.installed ?? true,
    ...(options.blocks && { appBlocks: options.blocks }),
    ...(options.theme && { themeStyle: options.theme }),
    ...(options.csp && { contentSecurityPolicy: options.csp.replaceAll('{app}', addressOf(app)) }),
    clock: { now: () => Date.now() },
  });
  async function shopAnswer(request: Request): Promise<Response> {
    const response = await storefront.fetch(request);
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    return isPage && options.page !== undefined ? options.page(response) : response;
  }
  return {
    url: addressOf(shopServer),
    appUrl: addressOf(app),
    cdnUrl: addressOf(cdn),
    artifactSha256: release.manifest.artifact.sha256,
    customerEmail: CUSTOMER.email,
    products,
    asked,
    collected,
    run: tell,
    activate: (releaseId, changes = {}) => {
      release = releaseOf(productIds, { ...options, ...changes }, { releaseId, step: 3 });
    },
    close: async () => {
      await Promise.all([stop(app), stop(cdn), stop(shopServer)]);
    },
  };
}

const extension = (name: string): string => join(root, 'shopify-app/extensions', name);

const isOnSale = ({ status, publishedAt, isGiftCard, variants }: ShopProduct): boolean =>
  status === 'ACTIVE' &&
  publishedAt !== null &&
  !isGiftCard &&
  variants.some(
    ({ inventoryQuantity, inventoryPolicy }) => inventoryQuantity > 0 || inventoryPolicy === 'CONTINUE',
  );

function field(namespace: string, key: string, type: string, value: unknown): [string, ShopMetafield] {
  const updatedAt = new Date(NOW).toISOString();
  return [`${namespace}.${key}`, { namespace, key, type, value: JSON.stringify(value), updatedAt }];
}

const configOf = (appUrl: string, experiments: DeviceExperiment[]): StorefrontConfig => ({
  appUrl,
  key: KEY,
  manifestPath: manifestPath(KEY),
  ...(experiments.length > 0 && { experiments }),
});

/** `lists`: of rows of the model, each for a metafield of the app. */
function putMetafields(
  shop: ShopState,
  products: ShopProduct[],
  config: StorefrontConfig,
  lists: Record<string, number[]>,
): void {
  const gids = (rows: number[]): string[] => rows.map((row) => gidOf('Product', products[row]?.id ?? ''));
  const fields = Object.entries(lists).map(([key, rows]) =>
    field('kindred', key, 'list.product_reference', gids(rows)),
  );
  shop.metafields.set(INSTALLATION, new Map([field('kindred', 'storefront', 'json', config), ...fields]));
  const last = products.slice(-4).map(({ id }) => gidOf('Product', id));
  for (const { id } of products.slice(0, -4))
    shop.metafields.set(
      gidOf('Product', id),
      new Map([field(`app--${APP_ID}--kindred`, 'related', 'list.product_reference', last)]),
    );
}

function listen(answer: (request: Request) => Response | Promise<Response>): Promise<ServerType> {
  return new Promise((ready) => {
    const server = serve({ fetch: answer, hostname: '127.0.0.1', port: 0 }, () => ready(server));
  });
}

const addressOf = (server: ServerType): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function stop(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
