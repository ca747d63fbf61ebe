import { stableId } from './ids.ts';

export interface WebhookTopic {
  /** "products/update". */
  topic: string;
  /** Path on the app ("/webhooks"), or an absolute address. */
  uri: string;
  family?: 'legacy' | 'events';
  /** `include_fields` of the toml: only these top-level fields of the payload are sent. */
  includeFields?: readonly string[];
}

export interface PixelField {
  /** Characters that the setting must have; 0: it may be left out. */
  minLength: number;
}

/** What Shopify knows about the app: its keys, its `shopify.app.toml`, and what was approved in the Partner Dashboard. */
export interface EmulatedApp {
  clientId: string;
  clientSecret: string;
  /** Origin of the app's server; empty until it listens. */
  appUrl: string;
  /** Page under `appUrl` that the admin frames. */
  embeddedPath: string;
  /** Last part of the app's address in the admin: `/store/<name>/apps/<handle>`. */
  handle: string;
  scopes: readonly string[];
  /** What a merchant may be asked for later, and may take away again. */
  optionalScopes: readonly string[];
  /** Where the app proxy forwards to; a path is taken under `appUrl`. */
  proxyUrl: string;
  /** "apps/kindred": prefix and subpath of the app proxy on the shop. A merchant may rename it. */
  proxyPath: string;
  webhookTopics: readonly WebhookTopic[];
  /** Version that webhook payloads have. */
  webhookApiVersion: string;
  /** Protected customer data: 0 none, 1 without the four personal fields, 2 with them. */
  customerDataLevel: 0 | 1 | 2;
  /** `[settings.fields.*]` of the web pixel's toml; `null` when the app has no pixel. */
  pixelSettings: Readonly<Record<string, PixelField>> | null;
  /** Of Shopify Flow, by handle: the fields that the trigger's toml declares, and their types. */
  flowTriggers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type EmulatedAppOptions = Pick<EmulatedApp, 'clientId' | 'clientSecret'> & Partial<EmulatedApp>;

const defaults = {
  appUrl: '',
  embeddedPath: '/app',
  handle: 'kindred',
  scopes: [] as readonly string[],
  optionalScopes: [] as readonly string[],
  proxyUrl: '/proxy',
  proxyPath: 'apps/kindred',
  webhookTopics: [] as readonly WebhookTopic[],
  webhookApiVersion: '2026-10',
  customerDataLevel: 1 as const,
  pixelSettings: null,
  flowTriggers: {},
};

export function createApp(options: EmulatedAppOptions): EmulatedApp {
  return { ...defaults, ...options };
}

/** Numeric app id, which names the reserved metafield namespace `app--<id>--…`. */
export function appId(app: EmulatedApp): string {
  return stableId(app.clientId);
}

/** `$app` and `$app:kindred` -> `app--<id>` and `app--<id>--kindred`; anything else stays. */
export function resolveNamespace(app: EmulatedApp, namespace: string): string {
  if (namespace === '$app') return `app--${appId(app)}`;
  return namespace.startsWith('$app:') ? `app--${appId(app)}--${namespace.slice(5)}` : namespace;
}

/** A path or address of the app's toml, as an address. Throws a clear error while the app has no address. */
export function appAddress(app: EmulatedApp, uri: string): URL {
  if (URL.canParse(uri)) return new URL(uri);
  if (app.appUrl === '') throw new Error(`The app has no address yet, so "${uri}" cannot be reached.`);
  return new URL(uri, app.appUrl);
}
