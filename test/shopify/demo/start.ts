import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import type { Activity } from '@kindred/shared/api/admin';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { createApp, type App } from '../../../shopify-app/server/app.ts';
import type { Logger } from '../../../shopify-app/server/ports.ts';
import { createRandom } from '../../../shopify-app/server/random.ts';
import type { Shop } from '../../../shopify-app/server/shops/shop-store.ts';
import { openStorage, type Storage } from '../../../shopify-app/server/storage/storage.ts';
import { imageSvg } from '../../world/pictures/picture.ts';
import { createCdn } from '../cdn/cdn.ts';
import { createCircle } from '../circle/circle.ts';
import {
  readAppToml,
  readFlowTrigger,
  readPixelSettings,
  startEmulatedShopify,
  type EmulatedShopify,
  type RequestHandler,
  type StorefrontHost,
} from '../index.ts';
import { createStorefront } from '../storefront/storefront.ts';
import { createDemoClock, type DemoClock, holdSchedules } from './clock.ts';
import { createClosing, type Closing } from './closing.ts';
import { beginAfresh, holdFolder } from './folder.ts';
import { buildIfStale } from './fresh-build.ts';
import { fillWithLife } from './life.ts';
import { createDemoLog } from './log.ts';
import { appDirOf, fingerprint, recall, remember, type DemoMemory } from './memory.ts';
import type { DemoOptions } from './options.ts';
import { explainPort, portAfter, refuseBusyPorts } from './ports.ts';
import type { Progress } from './progress.ts';
import { DEMO_DOMAIN, loadShop, readExports, type ShopSource } from './shop-source.ts';
import { DEMO_BLOCKS, themeExtensionInfo, type ThemeSwitches } from './theme-switches.ts';
import { isTried } from './tries.ts';

/** A running demo: the app, an emulated Shopify with one shop in it, and the page that shows the circle. */
export interface Demo {
  appUrl: string;
  storefrontUrl: string;
  adminUrl: string;
  circleUrl: string;
  shopKey: string;
  /** The merchant has experiments and a campaign, with weeks behind them. */
  isTried: boolean;
  /** The theme editor's switches of our embed and block. */
  theme: ThemeSwitches;
  activity(): Promise<Activity>;
  /** One call of the merchant's admin, signed in as App Bridge would. */
  admin<T>(path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const appToml = resolve(root, 'shopify-app/shopify.app.toml');
const pixelToml = resolve(root, 'shopify-app/extensions/collector-pixel/shopify.extension.toml');
const flowToml = resolve(root, 'shopify-app/extensions/campaign-underperforms/shopify.extension.toml');
const themeExtensionDir = resolve(root, 'shopify-app/extensions/theme');
const SAVE_EVERY_MILLISECONDS = 15_000;

/** `closing` lets the caller end a start that is under way. */
export async function startDemo(
  options: DemoOptions,
  progress: Progress,
  closing = createClosing(),
): Promise<Demo> {
  try {
    return await startParts(options, progress, closing);
  } catch (error) {
    await closing.close().catch(() => {});
    throw error;
  }
}

async function startParts(options: DemoOptions, progress: Progress, closing: Closing): Promise<Demo> {
  const { dataDir, port, visits } = options;
  const log = createDemoLog(progress.say);
  const exports = readExports(options);
  const lock = await holdFolder(dataDir);
  closing.add(() => lock.release());
  const files = [exports?.products.bytes ?? null, exports?.orders?.bytes ?? null];
  const memory = recall(dataDir, fingerprint(files, { visits, port }));
  await refuseBusyPorts(port);

  const isFirst = memory.shopify === null;
  const source = isFirst ? await makeShop(progress, () => loadShop(exports, visits, Date.now())) : null;
  await progress.step('Build what browsers load', async (update) => update(await buildIfStale()));
  if (isFirst) await beginAfresh(dataDir, memory, log);
  const storage = await progress.step('Start PostgreSQL', () =>
    openStorage({ dataDir: appDirOf(dataDir), logger: log }),
  );
  closing.add(() => storage.close());
  const theme = { appEmbedEnabled: true, appBlockEnabled: true, appBlocks: DEMO_BLOCKS };
  const shopify = await startShopify(options, memory, source, theme);
  closing.add(() => shopify.close());
  setAbstractFetchFunc(shopify.fetch);

  const clock = createDemoClock();
  const { queue, begin } = holdSchedules(storage.queue);
  const parts = { port, storage: { ...storage, queue }, memory, shopify, closing, log, clock };
  const { app, appUrl } = await startApp(parts);
  shopify.setAppUrl(appUrl);
  const admin = adminCaller(appUrl, shopify);
  const activity = (): Promise<Activity> => admin<Activity>('/api/activity');
  const adminUrl = shopify.adminUrl(DEMO_DOMAIN);
  const circle = await listen(
    createCircle({ storefront: shopify.origin, admin: adminUrl }, activity),
    portAfter(port, 3),
  );
  closing.add(() => stop(circle));

  const save = (): void => remember(dataDir, { ...memory, shopify: shopify.save() });
  if (source !== null) {
    const shop = () => shopOf(app);
    const { database } = storage;
    await fillWithLife({
      source,
      isTried: isTried(options),
      shopify,
      appUrl,
      admin,
      shop,
      clock,
      database,
      queue,
      progress,
    });
    save();
  }
  await begin();
  closing.add(saveAgainAndAgain(save, log));
  return {
    appUrl,
    storefrontUrl: shopify.origin,
    adminUrl,
    circleUrl: urlOf(circle),
    shopKey: (await shopOf(app)).publicKey,
    isTried: isTried(options),
    theme,
    activity,
    admin,
    close: closing.close,
  };
}

function makeShop(progress: Progress, load: () => Promise<ShopSource>): Promise<ShopSource> {
  return progress.step('Make the shop', async (update) => {
    const source = await load();
    update(source.remarks[0] ?? '');
    for (const remark of source.remarks.slice(1)) progress.say(`    ${remark}`);
    return source;
  });
}

/** A disk that is full now may have room later, so that a failure is told and nothing ends. Returns the last save. */
function saveAgainAndAgain(save: () => void, log: Logger): () => void {
  const trySave = (): void => {
    try {
      save();
    } catch (error) {
      log.warn('The emulated shop could not be saved', { message: (error as Error).message });
    }
  };
  const saving = setInterval(trySave, SAVE_EVERY_MILLISECONDS);
  return () => {
    clearInterval(saving);
    trySave();
  };
}

async function startShopify(
  { port }: DemoOptions,
  memory: DemoMemory,
  source: ShopSource | null,
  theme: ThemeSwitches,
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
      flowTriggers: readFlowTrigger(readFileSync(flowToml, 'utf8')),
    },
    port: portAfter(port, 1),
    cdnPort: portAfter(port, 2),
    cdnAssets: cdn,
    extensions: () => [themeExtensionInfo(theme)],
    storefront: (host) => storefrontOf(host, theme),
  });
}

function storefrontOf(host: StorefrontHost, theme: ThemeSwitches): RequestHandler {
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
    get appBlocks() {
      return theme.appBlocks;
    },
  });
}

interface AppParts {
  port: number;
  storage: Storage;
  memory: DemoMemory;
  shopify: EmulatedShopify;
  closing: Closing;
  log: Logger;
  clock: DemoClock;
}

async function startApp(parts: AppParts): Promise<{ app: App; appUrl: string }> {
  const { storage, memory, shopify, closing, log, clock } = parts;
  const { database, blobs, queue } = storage;
  // The address is part of the configuration, and with port 0 only known once something listens.
  let handler: (request: Request) => Promise<Response> = async () =>
    new Response('Starting', { status: 503 });
  const server = await listen((request) => handler(request), parts.port);
  const appUrl = urlOf(server);
  const app = await createApp(
    { clock, random: createRandom(clock), database, blobs, queue, logger: log },
    {
      apiKey: readAppToml(readFileSync(appToml, 'utf8')).clientId,
      apiSecret: memory.clientSecret,
      appUrl,
      distDir: resolve(root, 'dist'),
      encryptionKey: Buffer.from(memory.encryptionKey, 'hex'),
      shopifyCdnUrl: shopify.cdnUrl,
      adminOrigin: shopify.origin,
      metricsToken: null,
      retrainAfterSessions: 500,
      appPricing: false,
    },
    // A history of weeks arrives in seconds.
    { rateLimit: { eventsPerSecond: 100_000, burstEvents: 1_000_000 } },
  );
  handler = app.fetch;
  closing.add(async () => {
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

async function shopOf(app: App): Promise<Shop> {
  const shop = await app.shops.byDomain(DEMO_DOMAIN);
  if (!shop) throw new Error('The app does not know the demo shop: it was never installed there.');
  return shop;
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((ready, failed) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, () => ready(server));
    server.once('error', (error) => failed(explainPort(error)));
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
