import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { type Overview, TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { COLLECT_PATH, type CollectRequest } from '@kindred/shared/api/collect';
import type { ShopperEvent } from '@kindred/shared/event';
import { NO_COUNTS } from '@kindred/models/insights';
import { idFromGid } from '@kindred/shared/catalog';
import type { Context } from '../../shopify-app/server/context.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import { keepBucket } from '../../shopify-app/server/segments/cell-store.ts';
import { type Bucket, mondayOf, weekAt } from '../../shopify-app/server/segments/weeks.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { quiet, random } from '../contracts/database-servers.ts';
import { fakeCandidate } from '../contracts/fake-candidate.ts';
import { eventually, type Harness, startHarness } from '../contracts/shopify-harness.ts';
import { createCdn } from '../shopify/cdn/cdn.ts';
import { buildIfStale } from '../shopify/demo/fresh-build.ts';
import type { RequestHandler, StorefrontHost } from '../shopify/index.ts';
import type { ShopProduct, ShopState } from '../shopify/state.ts';
import { createStorefront } from '../shopify/storefront/storefront.ts';
import { collectRequests } from '../world/collect-requests.ts';
import { createWorld } from '../world/create-world.ts';
import { changedPage } from './hostile-pages.ts';
import { releaseOf } from './storefront-app.ts';

const root = resolve(import.meta.dirname, '../..');
const themeExtensionDir = join(root, 'shopify-app/extensions/theme');
const pixelExtensionToml = join(root, 'shopify-app/extensions/collector-pixel/shopify.extension.toml');
const pixelBundleFile = join(root, 'dist/pixel/collector-pixel.js');
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#c96"/></svg>';
const image = (): string => PICTURE;

/** One of two shops whose storefronts stand on origins of their own. */
export interface LiveShop {
  domain: string;
  name: string;
  url: string;
  /** The page of the emulated Shopify admin that frames the app. */
  adminUrl: string;
  /** On sale, in row order of the model: row i speaks for i + 1, i + 2, …; the candidate's for i + 3, i + 4, … */
  products: ShopProduct[];
  /** Of the live release. */
  artifactSha256: string;
}

export interface TwoLiveShops {
  harness: Harness;
  /** Another origin than the shops' and the admin's, `localhost`: what is allowed for one holds for no other. */
  appUrl: string;
  shops: [LiveShop, LiveShop];
  /** Method and path of what the app was asked, oldest first. */
  asked: string[];
  /** Of shoppers in browsers, as they came: what was sent twice stands there twice. */
  events: ShopperEvent[];
  /** While it is true the app's server cannot be reached. */
  away: boolean;
  close(): Promise<void>;
}

/** The real server with two shops, each with a release and some weeks of history, and their storefronts. */
export async function startTwoLiveShops(): Promise<TwoLiveShops> {
  await buildIfStale();
  const asked: string[] = [];
  const events: ShopperEvent[] = [];
  const state = { away: false };
  const second = await listen();
  const worlds = [worldOf('Quillfeather', 7), worldOf('Brackenmoor', 8)];
  const states = worlds.map(({ shop }) => shop);
  if (states[1] !== undefined) states[1].domains = [second.url];
  const harness = await startHarness(
    states,
    { distDir: join(root, 'dist') },
    {
      host: 'localhost',
      shopify: {
        cdnAssets: createCdn({ themeExtensionDir, image }),
        storefront: (host) => {
          if (host.shop.domain === states[0]?.domain) return storefrontOf(host);
          second.handler = storefrontOf({ ...host, storefrontUrl: second.url });
          return second.handler;
        },
      },
      hear: (request, env) => {
        const { pathname } = new URL(request.url);
        asked.push(`${request.method} ${pathname}`);
        if (!state.away && pathname === COLLECT_PATH) void hearEvents(request.clone(), events);
        if (!state.away) return null;
        (env as { incoming: IncomingMessage }).incoming.socket.destroy();
        return new Response(null, { status: 503 });
      },
    },
  );
  const live: LiveShop[] = [];
  for (const [at, world] of worlds.entries()) {
    const { domain, name } = world.shop;
    await harness.shopify.install(domain);
    await eventually(async () => {
      const overview = (await (await harness.api(domain, '/api/overview')).json()) as Overview;
      return overview.setup.every(
        (step) => step.done || !['installed', 'catalogue', 'pixel'].includes(step.id),
      );
    }, 60);
    const products = onSale(world.shop);
    live.push({
      domain,
      name,
      url: at === 0 ? harness.shopify.origin : second.url,
      adminUrl: harness.shopify.adminUrl(domain),
      products,
      artifactSha256: await release(harness, domain, products),
    });
    const key = (await harness.app.shops.byDomain(domain))?.publicKey ?? '';
    for (const request of collectRequests(world, key)) await collect(harness, request);
  }
  events.length = 0;
  const [first, other] = live;
  if (first === undefined || other === undefined) throw new Error('Two shops were expected.');
  return {
    harness,
    appUrl: harness.url,
    shops: [first, other],
    asked,
    events,
    get away() {
      return state.away;
    },
    set away(away) {
      state.away = away;
    },
    async close() {
      await harness.close();
      await second.close();
    },
  };
}

/** A page that is left may break off what it sends. */
async function hearEvents(request: Request, events: ShopperEvent[]): Promise<void> {
  const sent = (await request.json().catch(() => null)) as CollectRequest | null;
  events.push(...(sent?.events ?? []));
}

function worldOf(name: string, seed: number) {
  const domain = `${name.toLowerCase()}.myshopify.com`;
  const world = createWorld({ seed, now: Date.now(), products: 24, visits: 240, days: 20, domain });
  world.shop.name = name;
  return world;
}

const onSale = (shop: ShopState): ShopProduct[] =>
  [...shop.products.values()]
    .filter(
      ({ status, publishedAt, isGiftCard, variants }) =>
        status === 'ACTIVE' &&
        publishedAt !== null &&
        !isGiftCard &&
        variants.some((variant) => variant.inventoryQuantity > 0 || variant.inventoryPolicy === 'CONTINUE'),
    )
    .slice(0, 16);

function storefrontOf(host: StorefrontHost): RequestHandler {
  const storefront = createStorefront({
    ...host,
    themeExtensionDir,
    pixelBundleFile,
    pixelExtensionToml,
    image,
    appEmbedEnabled: true,
    appBlockEnabled: true,
  });
  return { fetch: async (request) => changedPage(request, await storefront.fetch(request)) };
}

/** Two of small models that are easy to predict, without training; the second becomes the live one. Gives its hash. */
async function release(harness: Harness, domain: string, products: ShopProduct[]): Promise<string> {
  const shop = await harness.app.shops.byDomain(domain);
  if (!shop) throw new Error(`${domain} was not installed.`);
  const { shopId } = shop;
  const { database, blobs, queue } = harness.storage;
  const clock = { now: () => harness.now() };
  const context = { database, blobs, queue, random, clock, logger: quiet } as Partial<Context> as Context;
  const decision = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
  await database.asShop(shopId, (sql) => recordTrainingConsent(sql, shopId, decision));
  const productIds = products.map(({ id }) => id);
  let artifactSha256 = '';
  for (const step of [3, 1]) {
    const { manifest, files } = releaseOf(productIds, {}, { releaseId: '', step });
    const { featureSchemaVersion } = manifest;
    const artifact = files.get(manifest.artifact.path) ?? new Uint8Array();
    const candidate = fakeCandidate(artifact, { featureSchemaVersion });
    candidate.itemTable.productIds = productIds;
    candidate.itemTable.popular = [0, 1, 2];
    ({ artifactSha256 } = candidate);
    await keepCandidate(context, shopId, candidate, { endRun: async () => true, forgetsUntil: null });
  }
  await database.asShop(shopId, async (sql) => {
    const at = new Date(harness.now());
    const segmentId = random.uuid();
    await sql.query(
      `insert into segments (shop_id, segment_id, name, given_name, defining, created_at)
       values ($1, $2, '"Searches"', $3, '[]', $4)`,
      [shopId, segmentId, SEGMENT, at],
    );
    await keepBucket(sql, shopId, weekBefore(harness.now()), figuresOf(products, segmentId), at);
  });
  return artifactSha256;
}

/** The last week that is over, as if a night had counted it. */
const weekBefore = (now: number): Bucket => ({ from: mondayOf(weekAt(now) - 1), weeks: 1 });

/** A segment of each shop, by the name that its merchant gave it; it turns to the first product more than others do. */
export const SEGMENT = 'Collectors';

/** Of the shop and of each product, by everyone else; of the shop and the first product by the segment, too. */
function figuresOf(products: ShopProduct[], segmentId: string): Parameters<typeof keepBucket>[3] {
  const counts = { ...NO_COUNTS, visitors: 60, visits: 80, viewed: 70, added: 20, sawCart: 15, bought: 10 };
  const shop = { subject: 'shop' as const, key: '', counts };
  const told = products.map(({ id }) => ({ subject: 'product' as const, key: idFromGid(id) ?? id, counts }));
  return [
    ...[shop, ...told].map((cell) => ({ ...cell, segmentId: null })),
    { ...shop, segmentId },
    ...told
      .slice(0, 1)
      .map((cell) => ({ ...cell, segmentId, counts: { ...counts, viewed: 280, visits: 290 } })),
  ];
}

/** A busy machine turns requests away with 503 now and then; a device sends them again, and so do we. */
const collect = (harness: Harness, request: object) =>
  eventually(async () => {
    const body = JSON.stringify(request);
    const headers = { 'content-type': 'text/plain' };
    return (await fetch(harness.url + COLLECT_PATH, { method: 'POST', body, headers })).ok;
  });

interface Listening {
  url: string;
  handler: RequestHandler | null;
  close(): Promise<void>;
}

/** Before it is known what will answer there. */
function listen(): Promise<Listening> {
  return new Promise((ready) => {
    const listening: Listening = { url: '', handler: null, close: () => stop(server) };
    const fetch = (request: Request) =>
      listening.handler?.fetch(request) ?? new Response(null, { status: 503 });
    const server: ServerType = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => {
      listening.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      ready(listening);
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
