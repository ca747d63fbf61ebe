import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { ShopCustomer, ShopOrder, ShopState } from './state.ts';
import { appId, createApp, type EmulatedApp, type EmulatedAppOptions } from './admin/app.ts';
import { forwardToApp } from './admin/app-proxy.ts';
import { BulkRunner, type BulkControl } from './admin/bulk-runner.ts';
import { createCdnHandler } from './admin/cdn.ts';
import { embeddedAddress } from './admin/embedded-page.ts';
import { shopName } from './admin/nodes/shop.ts';
import { createAdminServer, staffId, type RequestHandler } from './admin/server.ts';
import { mintSessionToken } from './admin/session-token.ts';
import { createShopChanges, type OrderLineRequest, type ShopChanges } from './admin/shop-changes.ts';
import { grantScopes, revokeScopes, setGrantedScopes } from './admin/scopes.ts';
import { membersOf } from './admin/mutations/segment.ts';
import {
  appInstallationGid,
  createStore,
  restoreStore,
  saveStore,
  type Clock,
  type Plan,
  type SavedStore,
  type Store,
} from './admin/store.ts';
import { shopPayload } from './admin/webhook-payloads.ts';
import { WebhookSender, type WebhookControl } from './admin/webhook-sender.ts';
import { compressed } from './compressed.ts';
import { reroute } from './reroute.ts';

export { readAppToml, readFlowTrigger, readPixelSettings } from './admin/app-toml.ts';
export type { RequestHandler, ShopChanges, WebhookControl, BulkControl };

/** What a storefront gets from the rest of the emulated Shopify. */
export interface StorefrontHost {
  shop: ShopState;
  storefrontUrl: string;
  cdnUrl: string;
  pixelSettings(): Record<string, string> | null;
  appInstallationGid(): string | null;
  appId: string;
  placeOrder(lines: OrderLineRequest[], customer?: ShopCustomer | null): ShopOrder;
  proxy(request: Request, customerId?: string | null): Promise<Response>;
  clock: Clock;
}

export interface EmulatedShopifyOptions {
  shops: ShopState[];
  /** What `save()` of an earlier run gave: its shops come back with their installed app, tokens and metafields. */
  saved?: unknown;
  app: EmulatedAppOptions;
  clock?: Clock;
  /** Sets the rate limit. */
  plan?: Plan;
  /** Ports of the shop and admin, and of the CDN; 0 (default) takes free ones. */
  port?: number;
  cdnPort?: number;
  /** Milliseconds that each step of a bulk operation takes. */
  bulkDelayMs?: number;
  /** Called once a shop, when the addresses are known. */
  storefront?: (host: StorefrontHost) => RequestHandler;
  /** Serves the theme extension's assets and pictures on the CDN's origin. */
  cdnAssets?: RequestHandler;
  /** What `shopify.app.extensions()` answers in the admin. */
  extensions?: (domain: string) => readonly object[];
}

export interface EmulatedShopify {
  /** Storefront of the first shop, Admin API of all. */
  origin: string;
  cdnUrl: string;
  /** The page in the emulated admin that frames the app. */
  adminUrl(domain: string): string;
  /** For shopify-api's `setAbstractFetchFunc`: brings `https://*.myshopify.com` to loopback, lets the rest pass. */
  fetch: typeof globalThis.fetch;
  /** Where the app listens; webhooks, proxy and admin page need it. */
  setAppUrl(url: string): void;
  mintSessionToken(domain: string, staff?: string): string;
  /** Grants the toml's scopes and opens the app as a merchant would: the framed page's first request. */
  install(domain: string): Promise<Response>;
  /** Takes tokens, pixel, subscriptions and app data away and sends `app/uninstalled`. */
  uninstall(domain: string): void;
  /** Changes what the merchant granted and sends `app/scopes_update`; issued tokens change with it. */
  setGrantedScopes(domain: string, scopes: readonly string[]): void;
  /** Of the optional ones: what a merchant allows when the app asks, and takes away later. */
  grantScopes(domain: string, scopes: readonly string[]): void;
  revokeScopes(domain: string, scopes: readonly string[]): void;
  /** Every customer segment by its name, with the ids of the customers whom Shopify finds in it. */
  segmentMembers(domain: string): Record<string, string[]>;
  /** What a merchant chooses on the hosted plan page, null for no paid plan; sends `app_subscriptions/update`. */
  subscribe(domain: string, plan: string | null): void;
  changes(domain: string): ShopChanges;
  webhooks: WebhookControl;
  bulk: BulkControl;
  appInstallationGid(domain: string): string | null;
  /** What Shopify Flow was told, oldest first. */
  flow(domain: string): Store['flow'];
  webPixelSettings(domain: string): Record<string, string> | null;
  /** Empties the rate limit's bucket of a shop: the next query is throttled. */
  exhaustRateLimit(domain: string): void;
  /** Plain data for `options.saved`; running bulk operations are not kept. */
  save(): unknown;
  close(): Promise<void>;
}

export async function startEmulatedShopify(options: EmulatedShopifyOptions): Promise<EmulatedShopify> {
  const app = createApp(options.app);
  const clock = options.clock ?? { now: () => Date.now() };
  const plan = options.plan ?? 'standard';
  const saved = (options.saved ?? []) as SavedStore[];
  const stores = new Map([
    ...saved.map((each): [string, Store] => [each.shop.domain, restoreStore(each, app, clock, plan)]),
    ...options.shops.map((shop): [string, Store] => [shop.domain, createStore(shop, app, clock, plan)]),
  ]);
  const webhooks = new WebhookSender(stores);
  const bulk = new BulkRunner(options.bulkDelayMs ?? 20);
  const storefronts = new Map<Store, RequestHandler>();
  const addresses = { origin: '', cdnUrl: '' };
  const server = createAdminServer({
    stores,
    webhooks,
    bulk,
    addresses: () => addresses,
    extensions: options.extensions ?? (() => []),
    storefront: (store) => storefronts.get(store) ?? null,
  });
  const main = await listen(server, options.port ?? 0);
  const cdn = await listen(createCdnHandler(options.cdnAssets ?? null), options.cdnPort ?? 0);
  Object.assign(addresses, { origin: addressOf(main), cdnUrl: addressOf(cdn) });
  const parts: Parts = { app, clock, stores, webhooks, bulk, ...addresses };
  if (options.storefront)
    for (const store of stores.values())
      storefronts.set(store, options.storefront(storefrontHost(store, parts)));
  return emulatedShopify(parts, async () => {
    bulk.stop();
    await webhooks.stop();
    await Promise.all([stop(main), stop(cdn)]);
  });
}

interface Parts {
  app: EmulatedApp;
  clock: Clock;
  stores: Map<string, Store>;
  webhooks: WebhookSender;
  bulk: BulkRunner;
  origin: string;
  cdnUrl: string;
}

function storefrontHost(store: Store, { webhooks, origin, cdnUrl, clock, app }: Parts): StorefrontHost {
  const changes = createShopChanges(store, (topic, payload) => webhooks.emit(store, topic, payload));
  return {
    shop: store.shop,
    storefrontUrl: origin,
    cdnUrl,
    clock,
    appId: appId(app),
    pixelSettings: () => pixelSettings(store),
    appInstallationGid: () => (store.grantedScopes ? appInstallationGid(store) : null),
    placeOrder: changes.placeOrder,
    proxy: (request, customerId = null) => forwardToApp(store, request, customerId),
  };
}

/** Settings are strings: `webPixelCreate` takes nothing else. */
function pixelSettings(store: Store): Record<string, string> | null {
  return (store.webPixel?.settings as Record<string, string> | undefined) ?? null;
}

function emulatedShopify(parts: Parts, close: () => Promise<void>): EmulatedShopify {
  const { app, clock, stores, webhooks, bulk, origin, cdnUrl } = parts;
  const storeOf = (domain: string): Store => {
    const store = stores.get(domain);
    if (!store)
      throw new Error(`There is no emulated shop ${domain}, only ${[...stores.keys()].join(', ')}.`);
    return store;
  };
  const emitFor = (store: Store) => (topic: string, payload: object) => webhooks.emit(store, topic, payload);
  return {
    origin,
    cdnUrl,
    webhooks,
    bulk,
    close,
    save: () => [...stores.values()].map(saveStore),
    adminUrl: (domain) => `${origin}/store/${shopName(storeOf(domain).shop.domain)}/apps/${app.handle}`,
    fetch: reroute(origin),
    setAppUrl(url) {
      app.appUrl = url;
    },
    mintSessionToken: (domain, staff = staffId) =>
      mintSessionToken(app, clock, storeOf(domain).shop.domain, staff),
    async install(domain) {
      const store = storeOf(domain);
      store.grantedScopes = new Set(app.scopes);
      return fetch(embeddedAddress(store, staffId), { redirect: 'manual' });
    },
    uninstall: (domain) => uninstall(storeOf(domain), emitFor(storeOf(domain))),
    setGrantedScopes: (domain, scopes) => setGrantedScopes(storeOf(domain), scopes, emitFor(storeOf(domain))),
    grantScopes: (domain, scopes) => grantScopes(storeOf(domain), scopes, emitFor(storeOf(domain))),
    revokeScopes: (domain, scopes) => revokeScopes(storeOf(domain), scopes, emitFor(storeOf(domain))),
    segmentMembers(domain) {
      const store = storeOf(domain);
      const all = [...store.segments.values()];
      return Object.fromEntries(
        all.map(({ name, query }) => [name, membersOf(store, query).map(({ id }) => id)]),
      );
    },
    subscribe(domain, plan) {
      const store = storeOf(domain);
      store.subscription = plan;
      const status = plan === null ? 'CANCELLED' : 'ACTIVE';
      webhooks.emit(store, 'app_subscriptions/update', { app_subscription: { name: plan, status } });
    },
    changes: (domain) => createShopChanges(storeOf(domain), emitFor(storeOf(domain))),
    appInstallationGid: (domain) =>
      storeOf(domain).grantedScopes ? appInstallationGid(storeOf(domain)) : null,
    flow: (domain) => storeOf(domain).flow,
    webPixelSettings: (domain) => pixelSettings(storeOf(domain)),
    exhaustRateLimit(domain) {
      const { bucket } = storeOf(domain);
      bucket.take(bucket.available);
    },
  };
}

function uninstall(store: Store, emit: (topic: string, payload: object) => void): void {
  emit('app/uninstalled', shopPayload(store));
  store.shop.metafields.delete(appInstallationGid(store));
  store.grantedScopes = null;
  store.webPixel = null;
  for (const held of [store.accessTokens, store.refreshTokens, store.webhookSubscriptions]) held.clear();
}

function listen(handler: RequestHandler, port: number): Promise<ServerType> {
  const { fetch } = compressed(handler);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, () => resolve(server));
    server.once('error', reject);
  });
}

function addressOf(server: ServerType): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
