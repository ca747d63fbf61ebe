import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '../../shopify-app/server/storage/connection.ts';
import { embeddedServer } from '../contracts/database-servers.ts';
import { startServerProcess, startShopifyFor } from '../contracts/server-process.ts';
import { type OwnerSession, type SyncedShop, syncedShop } from '../contracts/synced-shop.ts';
import type { EmulatedShopify } from '../shopify/index.ts';
import { createBigShop } from '../world/big-shop.ts';

/** The shop, on Shopify's smallest plan: its rate limit is the tightest. */
const SIZE = { products: 10_000, variants: 30_000, orders: 20_000 };
const KILLS = 4;
const GOALS = { seconds: 60, server_rss_peak_mb: 400 };
const LOOK_MILLISECONDS = 50;
const GIVE_UP_SECONDS = 600;
const SYNC_JOBS = ['shop.setup', 'catalog.sync', 'orders.sync'];

type Emit = (line: object) => void;

/** From a merchant's install to the whole catalogue and 60 days of orders in PostgreSQL, once undisturbed, once with kills. */
export async function run(emit: Emit): Promise<void> {
  const shop = createBigShop(SIZE);
  // One for both: products name its CDN's address.
  const shopify = await startShopifyFor(shop);
  const line = (metric: string, value: number, unit: string, more = {}): void => {
    const baseline = GOALS[metric as keyof typeof GOALS];
    const rounded = Math.round(value * 100) / 100;
    emit({ metric, value: rounded, unit, ...(baseline && { baseline, ratio: rounded / baseline }), ...more });
  };
  const undisturbed = await synced(shopify, shop.domain);
  line('seconds', undisturbed.seconds, 's', { ...undisturbed.state });
  line('server_rss_peak_mb', undisturbed.peakRssBytes / 2 ** 20, 'MB');
  const killed = await synced(shopify, shop.domain, KILLS, undisturbed.seconds);
  line('kills', killed.killed, 'SIGKILLs at random moments of the work');
  line('seconds_with_kills', killed.seconds, 's, most of it waiting until the killed process counts as gone');
  line('differs_after_kills', Number(killed.state.sha256 !== undisturbed.state.sha256), '0 or 1');
  await shopify.close();
}

interface Outcome {
  seconds: number;
  killed: number;
  peakRssBytes: number;
  state: SyncedShop;
}

async function synced(
  shopify: EmulatedShopify,
  domain: string,
  kills = 0,
  undisturbedSeconds = 0,
): Promise<Outcome> {
  const database = await embeddedServer();
  const options = { shopifyOrigin: shopify.origin, database: database.owner };
  let server = await startServerProcess(options);
  const owner = await openSession(database.owner);
  try {
    shopify.setAppUrl(server.url);
    const startedAt = Date.now();
    await shopify.install(domain);
    let killed = 0;
    while (killed < kills && (await nextWork(owner)) === 'begun') {
      await sleep(Math.random() * undisturbedSeconds * 500);
      await server.kill();
      killed += 1;
      server = await startServerProcess({ ...options, port: Number(new URL(server.url).port) });
    }
    await until(async () => (await isRead(owner)) && server.peakRssBytes() > 0);
    const seconds = (Date.now() - startedAt) / 1000;
    return { seconds, killed, peakRssBytes: server.peakRssBytes(), state: await syncedShop(owner) };
  } finally {
    await owner.end();
    await server.stop();
    await database.stop();
  }
}

/** Waits for a job of the synchronisation that began since; what a killed server began is worked on by nobody. */
async function nextWork(owner: OwnerSession): Promise<'begun' | 'all read'> {
  const since = new Date();
  let begun = false;
  await until(async () => {
    const { rowCount } = await owner.query(
      `select from pgboss.job where name = any($1) and state = 'active' and started_on > $2`,
      [SYNC_JOBS, since],
    );
    begun = rowCount !== 0;
    return begun || (await isRead(owner));
  });
  return begun ? 'begun' : 'all read';
}

async function isRead(owner: OwnerSession): Promise<boolean> {
  const { rowCount } = await owner.query(
    'select from shop_setup where products_synced_at is not null and orders_synced_at is not null',
  );
  return rowCount !== 0;
}

async function until(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + GIVE_UP_SECONDS * 1000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Not within ${GIVE_UP_SECONDS} seconds.`);
    await sleep(LOOK_MILLISECONDS);
  }
}
