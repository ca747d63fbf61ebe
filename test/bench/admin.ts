import type { Browser } from 'playwright-core';
import type { ShopperEvent } from '@kindred/shared/event';
import { PAGES } from '../../shopify-app/admin/router.ts';
import { build } from '../../shopify-app/build.ts';
import type { Context } from '../../shopify-app/server/context.ts';
import { ensurePartitions, insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import type { Database } from '../../shopify-app/server/ports.ts';
import { keepCandidate } from '../../shopify-app/server/releases/releases.ts';
import { createBlobStore } from '../../shopify-app/server/storage/blob-store.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { embeddedServer, quiet, random } from '../contracts/database-servers.ts';
import { fakeCandidate } from '../contracts/fake-candidate.ts';
import { randomArtifact } from '../contracts/random-artifacts.ts';
import { productView } from '../contracts/sample-events.ts';
import { startServerProcess, startShopifyFor } from '../contracts/server-process.ts';
import { eventually } from '../contracts/shopify-harness.ts';
import { CHROMIUM_ARGS, launchChromium } from '../e2e/browser.ts';
import type { ShopState } from '../shopify/state.ts';
import { createBigShop } from '../world/big-shop.ts';
import { hungPage, look, type Look } from './admin-page.ts';

/** The shop, with a model of its size in use and a day of events, as a merchant finds it. */
const SIZE = { products: 10_000, variants: 30_000, orders: 2_000 };
const EVENTS = 5_000;
const LOOKS = 5;
/** The figures. */
const GOALS = { lcp_ms: 1_000, inp_ms: 100, cls: 0, javascript_bytes: 60_000 };
/** With Shopify's CDN hanging; the words of the task. */
const WORDS_GOAL = 2_000;

/**
 * Shopify's admin and the app have different sites, so the app's frame has a process of its own. Here only the ports
 * differ, and in a shared process Chromium does not tell the frame which movement a click or a key has caused.
 */
const OWN_PROCESS = [
  ...CHROMIUM_ARGS,
  '--enable-features=OriginKeyedProcessesByDefault,OriginIsolationHeader',
];

type Emit = (line: object) => void;

/** Every page of the admin in the emulated Shopify's frame, each look in a browser that has kept nothing. */
export async function run(emit: Emit): Promise<void> {
  await build({ only: ['admin'], quiet: true });
  const shop = createBigShop(SIZE);
  const shopify = await startShopifyFor(shop);
  const postgres = await embeddedServer();
  const server = await startServerProcess({
    shopifyOrigin: shopify.origin,
    database: postgres.owner,
    environment: { SHOPIFY_CDN_URL: shopify.cdnUrl },
  });
  const database = await openDatabase({ owner: postgres.owner, logger: quiet });
  const browser = await launchChromium({ args: OWN_PROCESS });
  try {
    shopify.setAppUrl(server.url);
    await shopify.install(shop.domain);
    await fill(database, shop);
    const addressOf = (path: string): string => shopify.adminUrl(shop.domain) + path.slice('/app'.length);
    for (const [name, path] of Object.entries(PAGES)) await measure(browser, name, addressOf(path), emit);
    for (const file of ['app-bridge', 'polaris'] as const) {
      const value = await hungPage(browser, addressOf(PAGES.home), file);
      emit({ metric: 'painted_while_hanging_ms', file, value, unit: 'ms', baseline: WORDS_GOAL });
    }
  } finally {
    await browser.close();
    await database.close();
    await server.stop();
    await shopify.close();
    await postgres.stop();
  }
}

async function measure(browser: Browser, page: string, address: string, emit: Emit): Promise<void> {
  const looks: Look[] = [];
  for (let round = 0; round < LOOKS; round++) looks.push(await look(browser, address));
  const line = (metric: keyof typeof GOALS, values: number[], unit: string): void => {
    const sorted = values.toSorted((a, b) => a - b);
    const [value, worst] = [sorted[Math.floor(sorted.length * 0.75)], sorted.at(-1)];
    emit({ metric, page, value, worst, unit, baseline: GOALS[metric] });
  };
  line(
    'lcp_ms',
    looks.map(({ largestPaint }) => Math.round(largestPaint)),
    `ms, p75 of ${LOOKS} looks`,
  );
  line(
    'inp_ms',
    looks.map(({ slowestInteraction }) => slowestInteraction),
    `ms, slowest of ${looks[0]?.interactions} interactions a look`,
  );
  line(
    'cls',
    looks.map(({ layoutShift }) => Math.round(layoutShift * 1000) / 1000),
    'CLS, the interactions included',
  );
  line(
    'javascript_bytes',
    looks.map(({ scriptBytes }) => scriptBytes),
    'bytes on the wire, gzip, ours',
  );
}

/** Waits for the catalogue, then gives the shop three models and what shoppers did. */
async function fill(database: Database, shop: ShopState): Promise<void> {
  const { shopId } = await eventually(async () => {
    const [row] = await database.asSystem((sql) =>
      sql.query<{ shopId: number }>('select shop_id as "shopId" from shops'),
    );
    const synced =
      row &&
      (await database.asShop(row.shopId, (sql) =>
        sql.query('select from shop_setup where products_synced_at is not null'),
      ));
    return synced && synced.length > 0 && row;
  }, 120);
  const ids = [...shop.products.keys()];
  await database.asSystem((sql) => ensurePartitions(sql, Date.now(), 2));
  await database.asShop(shopId, async (sql) => {
    await recordTrainingConsent(sql, shopId, { granted: true, textVersion: 'v1', decidedBy: null });
    const events: ShopperEvent[] = Array.from({ length: EVENTS }, (_, index) =>
      productView({ productId: ids[index % ids.length]!, occurredAt: Date.now() - index * 10_000 }),
    );
    await insertEvents(sql, shopId, events);
  });
  const artifact = randomArtifact('sparse-linear', SIZE.products);
  for (let version = 0; version < 3; version++) await release(database, shopId, artifact, ids);
}

async function release(
  database: Database,
  shopId: number,
  artifact: Uint8Array,
  productIds: string[],
): Promise<void> {
  const candidate = fakeCandidate(artifact);
  const needed = {
    database,
    blobs: createBlobStore(database),
    queue: { send: async () => null },
    random,
    clock: { now: () => Date.now() },
    logger: quiet,
  };
  await keepCandidate(
    needed as unknown as Context,
    shopId,
    { ...candidate, itemTable: { ...candidate.itemTable, productIds } },
    { endRun: async () => true, forgetsUntil: null },
  );
}
