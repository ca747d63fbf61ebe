import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '../../shopify-app/server/storage/connection.ts';
import { embeddedServer } from '../contracts/database-servers.ts';
import { startServerProcess, startShopifyFor } from '../contracts/server-process.ts';
import type { OwnerSession } from '../contracts/synced-shop.ts';
import { createBigShop } from '../world/big-shop.ts';

/** A sample of the shops that one PostgreSQL is to hold; docs/operating.md reckons on from here to 1,000. */
const SHOPS = 20;
const SIZE = { products: 500, variants: 1_500, orders: 1_000 };
const GIVE_UP_SECONDS = 300;

/** One server reads all shops anew, all at once; in a real night they take turns over four hours. */
export async function run(emit: (line: object) => void): Promise<void> {
  const shops = Array.from({ length: SHOPS }, (_, index) =>
    createBigShop({ ...SIZE, domain: `sample-${index}.myshopify.com` }),
  );
  const shopify = await startShopifyFor(...shops);
  const postgres = await embeddedServer();
  const options = { shopifyOrigin: shopify.origin, database: postgres.owner };
  let server = await startServerProcess(options);
  const owner = await openSession(postgres.owner);
  try {
    shopify.setAppUrl(server.url);
    for (const { domain } of shops) await shopify.install(domain);
    await readSince(owner, new Date(0));
    const wal = await walPosition(owner);
    await server.stop();
    // A server that moved to another address sets every shop up again: what the night does, without its turns.
    const began = new Date();
    const startedAt = performance.now();
    server = await startServerProcess({ ...options, environment: { APP_URL: 'http://127.0.0.1:2' } });
    await readSince(owner, began);
    const seconds = (performance.now() - startedAt) / 1000;
    const [size] = (await owner.query('select pg_database_size(current_database()) as bytes')).rows;
    const about = { shops: SHOPS, ...SIZE };
    emit({ metric: 'seconds_a_shop', value: seconds / SHOPS, unit: 's of one server', ...about });
    emit({
      metric: 'cpu_seconds_a_shop',
      value: server.cpuSeconds() / SHOPS,
      unit: "s of the server's processor",
    });
    emit({
      metric: 'wal_bytes_a_shop',
      value: ((await walPosition(owner)) - wal) / SHOPS,
      unit: 'bytes written ahead',
    });
    emit({
      metric: 'database_bytes_a_shop',
      value: size.bytes / SHOPS,
      unit: 'bytes, without events and models',
    });
    emit({ metric: 'server_rss_peak_mb', value: server.peakRssBytes() / 2 ** 20, unit: 'MB' });
  } finally {
    await owner.end();
    await server.stop();
    await shopify.close();
    await postgres.stop();
  }
}

async function walPosition(owner: OwnerSession): Promise<number> {
  const { rows } = await owner.query("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as bytes");
  return rows[0].bytes;
}

async function readSince(owner: OwnerSession, since: Date): Promise<void> {
  const deadline = Date.now() + GIVE_UP_SECONDS * 1000;
  const query = 'select from shop_setup where products_synced_at > $1 and orders_synced_at > $1';
  while ((await owner.query(query, [since])).rowCount !== SHOPS) {
    if (Date.now() > deadline) throw new Error(`Not within ${GIVE_UP_SECONDS} seconds.`);
    await sleep(100);
  }
}
