import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '../../shopify-app/server/storage/connection.ts';
import { embeddedServer } from '../contracts/database-servers.ts';
import { type ServerProcess, startServerProcess, startShopifyFor } from '../contracts/server-process.ts';
import { type OwnerSession, type SyncedShop, syncedShop } from '../contracts/synced-shop.ts';
import type { ShopState } from '../shopify/state.ts';
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
  const line = (metric: string, value: number, unit: string, more = {}): void => {
    const baseline = GOALS[metric as keyof typeof GOALS];
    const rounded = Math.round(value * 100) / 100;
    emit({ metric, value: rounded, unit, ...(baseline && { baseline, ratio: rounded / baseline }), ...more });
  };
  const undisturbed = await synced(shop, 0);
  line('seconds', undisturbed.seconds, 's', { ...undisturbed.state });
  line('server_rss_peak_mb', undisturbed.peakRssBytes / 2 ** 20, 'MB');
  const killed = await synced(shop, KILLS, undisturbed.seconds);
  line('kills', KILLS, 'SIGKILLs at random moments of the work');
  line('seconds_with_kills', killed.seconds, 's, most of it waiting until the killed process counts as gone');
  line('differs_after_kills', Number(killed.state.sha256 !== undisturbed.state.sha256), '0 or 1');
}

interface Outcome {
  seconds: number;
  peakRssBytes: number;
  state: SyncedShop;
}

async function synced(shop: ShopState, kills: number, undisturbedSeconds = 0): Promise<Outcome> {
  const shopify = await startShopifyFor(shop);
  const database = await embeddedServer();
  const options = { shopifyOrigin: shopify.origin, database: database.owner };
  let server = await startServerProcess(options);
  const owner = await openSession(database.owner);
  try {
    shopify.setAppUrl(server.url);
    const startedAt = Date.now();
    await shopify.install(shop.domain);
    for (let kill = 0; kill < kills; kill++) {
      await atWork(owner);
      await sleep(Math.random() * undisturbedSeconds * 800);
      await server.kill();
      server = await startServerProcess({ ...options, port: Number(new URL(server.url).port) });
    }
    await finished(owner, server);
    const seconds = (Date.now() - startedAt) / 1000;
    return { seconds, peakRssBytes: server.peakRssBytes(), state: await syncedShop(owner) };
  } finally {
    await owner.end();
    await server.stop();
    await shopify.close();
    await database.stop();
  }
}

/** A job of the synchronisation is being worked on. */
async function atWork(owner: OwnerSession): Promise<void> {
  const since = new Date();
  await until(async () => {
    const { rowCount } = await owner.query(
      `select from pgboss.job where name = any($1) and state = 'active' and started_on > $2`,
      [SYNC_JOBS, since],
    );
    return rowCount !== 0;
  });
}

async function finished(owner: OwnerSession, server: ServerProcess): Promise<void> {
  await until(async () => {
    const { rowCount } = await owner.query(
      'select from shop_setup where products_synced_at is not null and orders_synced_at is not null',
    );
    return rowCount !== 0 && server.peakRssBytes() > 0;
  });
}

async function until(check: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + GIVE_UP_SECONDS * 1000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Not within ${GIVE_UP_SECONDS} seconds.`);
    await sleep(LOOK_MILLISECONDS);
  }
}
