import { mkdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import type { Activity } from '@kindred/shared/api/admin';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { createApp, type App } from '../../../shopify-app/server/app.ts';
import { createLogger } from '../../../shopify-app/server/logger.ts';
import { createRandom } from '../../../shopify-app/server/random.ts';
import { openStorage, type Storage } from '../../../shopify-app/server/storage/storage.ts';
import { imageSvg } from '../../world/pictures/picture.ts';
import { createCdn } from '../cdn/cdn.ts';
import { createCircle } from '../circle/circle.ts';
import {
  readAppToml,
  readPixelSettings,
  startEmulatedShopify,
  type EmulatedShopify,
  type RequestHandler,
  type StorefrontHost,
} from '../index.ts';
import { createStorefront } from '../storefront/storefront.ts';
import { fillWithLife } from './life.ts';
import { buildIfStale } from './fresh-build.ts';
import { fingerprint, recall, remember, type DemoMemory } from './memory.ts';
import type { DemoOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { DEMO_DOMAIN, loadShop, type ShopSource } from './shop-source.ts';

/** A running demo: the app, an emulated Shopify with one shop in it, and the page that shows the circle. */
export interface Demo {
  appUrl: string;
  storefrontUrl: string;
  adminUrl: string;
  circleUrl: string;
  shopKey: string;
  /** The theme editor's switches of our embed and block. */
  theme: { appEmbedEnabled: boolean; appBlockEnabled: boolean };
  activity(): Promise<Activity>;
  /** One call of the merchant's admin, signed in as App Bridge would. */
  admin<T>(path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const appToml = resolve(root, 'shopify-app/shopify.app.toml');
const pixelToml = resolve(root, 'shopify-app/extensions/collector-pixel/shopify.extension.toml');
const themeExtensionDir = resolve(root, 'shopify-app/extensions/theme');
const SAVE_EVERY_MILLISECONDS = 15_000;

export async function startDemo(options: DemoOptions, progress: Progress): Promise<Demo> {
  const closing: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).toReversed()) await each();
  };
  try {
    return await startParts(options, progress, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function startParts(
  options: DemoOptions,
  progress: Progress,
  closing: (() => Promise<void> | void)[],
  close: () => Promise<void>,
): Promise<Demo> {
  const { dataDir, port, visits, productsFile, ordersFile } = options;
  mkdirSync(dataDir, { recursive: true });
  const memory = recall(dataDir, fingerprint([productsFile, ordersFile], { visits, port }));
  const known = memory.shopify !== null;

  const source = known
    ? null
    : await progress.step('Make the shop', async (update) => {
        const loaded = loadShop(options, Date.now());
        update(loaded.remarks[0] ?? '');
        return loaded;
      });
  for (const remark of source?.remarks.slice(1) ?? []) progress.say(`    ${remark}`);
  await progress.step('Build what browsers load', async (update) => update(await buildIfStale()));

  const storage = await progress.step('Start PostgreSQL', () =>
    openStorage({ dataDir: resolve(dataDir, 'app'), logger: quiet }),
  );
  closing.push(() => storage.close());
  const theme = { appEmbedEnabled: true, appBlockEnabled: true };
  const shopify = await startShopify(options, memory, source, theme);
  closing.push(() => shopify.close());
  setAbstractFetchFunc(shopify.fetch);

  const { app, appUrl } = await startApp(port, storage, memory, shopify, closing);
  shopify.setAppUrl(appUrl);
  const admin = adminCaller(appUrl, shopify);
  const activity = (): Promise<Activity> => admin<Activity>('/api/activity');
  const save = (): void => remember(dataDir, { ...memory, shopify: shopify.save() });

  if (source !== null) {
    await fillWithLife({ source, shopify, appUrl, admin, shopKey: () => shopKeyOf(app), progress });
    save();
  }
  const saving = setInterval(save, SAVE_EVERY_MILLISECONDS);
  closing.push(() => {
    clearInterval(saving);
    save();
  });

  const adminUrl = shopify.adminUrl(DEMO_DOMAIN);
  const circle = await listen(
    createCircle({ storefront: shopify.origin, admin: adminUrl }, activity),
    next(port, 3),
  );
  closing.push(() => stop(circle));
  const shopKey = await shopKeyOf(app);
  return {
    appUrl,
    storefrontUrl: shopify.origin,
    adminUrl,
    circleUrl: urlOf(circle),
    shopKey,
    theme,
    activity,
    admin,
    close,
  };
}

async function startShopify(
  { port }: DemoOptions,
  memory: DemoMemory,
  source: ShopSource | null,
  theme: Demo['theme'],
): Promise<EmulatedShopify> {
  const toml = readAppToml(readFileSync(appToml, 'utf8'));
  const cdn = createCdn({ themeExtensionDir, image: imageSvg });
  return startEmulatedShopify({
    shops: source === null ? [] : [source.shop],
    saved: memory.shopify,
    app: {
      ...toml,
      clientSecret: memory.clientSecret,
      pixelSettings: readPixelSettings(readFileSync(pixelToml, 'utf8')),
    },
    port: next(port, 1),
    cdnPort: next(port, 2),
    cdnAssets: cdn,
    extensions: () => [
      {
        handle: 'theme',
        type: 'theme_app_extension',
        activations: theme.appBlockEnabled ? ['recommendations'] : [],
      },
    ],
    storefront: (host) => storefrontOf(host, theme),
  });
}

function storefrontOf(host: StorefrontHost, theme: Demo['theme']): RequestHandler {
  return createStorefront({
    ...host,
    themeExtensionDir,
    pixelBundleFile: resolve(root, 'dist/pixel/collector-pixel.js'),
    pixelExtensionToml: pixelToml,
    image: imageSvg,
    get appEmbedEnabled() {
      return theme.appEmbedEnabled;
    },
    get appBlockEnabled() {
      return theme.appBlockEnabled;
    },
  });
}

async function startApp(
  port: number,
  { database, blobs, queue }: Storage,
  { clientSecret, encryptionKey }: DemoMemory,
  shopify: EmulatedShopify,
  closing: (() => Promise<void> | void)[],
): Promise<{ app: App; appUrl: string }> {
  const clock = { now: () => Date.now() };
  // The address is part of the configuration, and with port 0 only known once something listens.
  let handler: (request: Request) => Promise<Response> = async () =>
    new Response('Starting', { status: 503 });
  const server = await listen((request) => handler(request), port);
  const appUrl = urlOf(server);
  const app = await createApp(
    { clock, random: createRandom(clock), database, blobs, queue, logger: quiet },
    {
      apiKey: readAppToml(readFileSync(appToml, 'utf8')).clientId,
      apiSecret: clientSecret,
      appUrl,
      distDir: resolve(root, 'dist'),
      encryptionKey: Buffer.from(encryptionKey, 'hex'),
      shopifyCdnUrl: shopify.cdnUrl,
      adminOrigin: shopify.origin,
      metricsToken: null,
      retrainAfterSessions: 500,
    },
    // A history of weeks arrives in seconds.
    { rateLimit: { eventsPerSecond: 100_000, burstEvents: 1_000_000 } },
  );
  handler = app.fetch;
  closing.push(async () => {
    app.jobs.stop();
    await stop(server);
    await app.close();
  });
  await app.jobs.start();
  return { app, appUrl };
}

function adminCaller(appUrl: string, shopify: EmulatedShopify): Demo['admin'] {
  return async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(appUrl + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${shopify.mintSessionToken(DEMO_DOMAIN)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
}

async function shopKeyOf(app: App): Promise<string> {
  const shop = await app.shops.byDomain(DEMO_DOMAIN);
  if (!shop) throw new Error('The app does not know the demo shop: it was never installed there.');
  return shop.publicKey;
}

/** Warnings and errors only, on stderr: a demo is read by people. */
const quiet = {
  ...createLogger((line) => process.stderr.write(`${line}\n`)),
  info: () => {},
};

const next = (port: number, step: number): number => (port === 0 ? 0 : port + step);

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((ready, failed) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, () => ready(server));
    server.once('error', failed);
  });
}

function urlOf(server: ServerType): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
