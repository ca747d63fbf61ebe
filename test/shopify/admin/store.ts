import { randomBytes } from 'node:crypto';
import type { ShopState } from '../state.ts';
import type { EmulatedApp } from './app.ts';
import type { BulkOperation } from './bulk-operation.ts';
import { LeakyBucket } from './leaky-bucket.ts';
import { gid, stableId } from './ids.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface AccessToken {
  mode: 'online' | 'offline';
  scopes: ReadonlySet<string>;
  /** Epoch milliseconds; `null` for an offline token that never expires. */
  expiresAt: number | null;
}

export interface RefreshToken {
  /** Epoch milliseconds. */
  expiresAt: number;
  /** The access token that came with it. */
  accessToken: string;
  /** The refresh token that was used to get this one; it is retired once this one is used. */
  predecessor: string | null;
  /** What the first use brought, while that was not used itself. */
  replacement: { token: string; firstUsedAt: number } | null;
}

export interface WebhookSubscription {
  id: string;
  /** "products/update". */
  topic: string;
  /** Path on the app, or an absolute address. */
  uri: string;
  /** `legacy` signs with `X-Shopify-*` headers, `events` with `shopify-*` headers. */
  family: 'legacy' | 'events';
  /** Only these top-level fields of the payload are sent; empty: all. */
  includeFields: readonly string[];
  createdAt: string;
}

export interface MetafieldDefinition {
  id: string;
  ownerType: string;
  namespace: string;
  key: string;
  type: string;
  name: string;
  description: string | null;
  storefrontAccess: 'NONE' | 'PUBLIC_READ';
}

export interface CustomerSegment {
  id: string;
  name: string;
  query: string;
  createdAt: string;
  editedAt: string;
}

/** One shop's admin: its data, and what Shopify remembers about our app there. */
export interface Store {
  shop: ShopState;
  app: EmulatedApp;
  clock: Clock;
  /** Numeric id of the shop. */
  shopId: string;
  appInstallationId: string;
  /** Scopes that the merchant granted; `null` while the app is not installed. */
  grantedScopes: ReadonlySet<string> | null;
  accessTokens: Map<string, AccessToken>;
  refreshTokens: Map<string, RefreshToken>;
  webPixel: { id: string; settings: Record<string, unknown> } | null;
  /** Subscriptions made through the Admin API; those of the app's toml stand in `app.webhookTopics`. */
  webhookSubscriptions: Map<string, WebhookSubscription>;
  metafieldDefinitions: Map<string, MetafieldDefinition>;
  segments: Map<string, CustomerSegment>;
  /** What Shopify Flow was told, oldest first. */
  flow: { handle: string; payload: Record<string, unknown> }[];
  bulkOperations: Map<string, BulkOperation>;
  bucket: LeakyBucket;
  /** Name of the plan that the merchant pays for; null: none. */
  subscription: string | null;
}

/** Points a second of the plans, as Shopify publishes them; the bucket holds twenty seconds' worth. */
export const planRates = { standard: 100, advanced: 200, plus: 1000, enterprise: 2000 } as const;
export type Plan = keyof typeof planRates;

export function createStore(shop: ShopState, app: EmulatedApp, clock: Clock, plan: Plan): Store {
  return {
    shop,
    app,
    clock,
    shopId: stableId(shop.domain),
    appInstallationId: stableId(`${app.clientId} ${shop.domain}`),
    grantedScopes: null,
    accessTokens: new Map(),
    refreshTokens: new Map(),
    webPixel: null,
    webhookSubscriptions: new Map(),
    metafieldDefinitions: new Map(),
    segments: new Map(),
    flow: [],
    bulkOperations: new Map(),
    bucket: new LeakyBucket(planRates[plan], clock),
    subscription: null,
  };
}

/** What outlives a restart; bulk operations and the rate limit's bucket do not. */
export type SavedStore = Pick<
  Store,
  | 'shop'
  | 'grantedScopes'
  | 'accessTokens'
  | 'refreshTokens'
  | 'webPixel'
  | 'webhookSubscriptions'
  | 'metafieldDefinitions'
  | 'segments'
>;

export function saveStore(store: Store): SavedStore {
  const { shop, grantedScopes, accessTokens, refreshTokens } = store;
  const { webPixel, webhookSubscriptions, metafieldDefinitions, segments } = store;
  return {
    shop,
    grantedScopes,
    accessTokens,
    refreshTokens,
    webPixel,
    webhookSubscriptions,
    metafieldDefinitions,
    segments,
  };
}

export function restoreStore(saved: SavedStore, app: EmulatedApp, clock: Clock, plan: Plan): Store {
  return { ...createStore(saved.shop, app, clock, plan), ...saved };
}

export function appInstallationGid(store: Store): string {
  return gid('AppInstallation', store.appInstallationId);
}

export function randomToken(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}

export function isoNow(store: { clock: Clock }): string {
  return new Date(store.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
