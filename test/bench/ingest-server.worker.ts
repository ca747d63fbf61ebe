/**
 * Composition root of the ingest benchmark and of the crash test: the real storage and the real
 * ingest behind a real HTTP server, in a process of its own. Says what it does by IPC.
 */
import { getRandomValues, randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openIngest } from '../../shopify-app/server/ingest/ingest.ts';
import { ingestRoutes } from '../../shopify-app/server/ingest/routes.ts';
import type { Logger, Random } from '../../shopify-app/server/ports.ts';
import { createShopStore } from '../../shopify-app/server/shops/shop-store.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { startEmbeddedPostgres } from '../../shopify-app/server/storage/embedded-postgres.ts';

export interface ServerReady {
  port: number;
  key: string;
  postgresPid: number;
}

const [dataDir, port = '0'] = process.argv.slice(2);
if (!dataDir) throw new Error('Usage: ingest-server.worker.ts DATA_DIR [PORT]');

const say = (level: string) => (event: string, fields?: Record<string, unknown>) => {
  if (process.env.KINDRED_BENCH_LOG) process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
};
const logger: Logger = { info: say('info'), warn: say('warn'), error: say('error') };
const random: Random = {
  bytes: (length) => getRandomValues(new Uint8Array(length)),
  uuid: () => randomBytes(16).toString('hex'),
};
const clock = { now: () => Date.now() };

const postgres = await startEmbeddedPostgres({ dataDir, logger });
const database = await openDatabase({ owner: postgres.connection, logger });
const shops = createShopStore({ database, random, clock });
const shop = await shops.install('bench.myshopify.com');
// One shop gets the whole load here, so its share must not be the limit.
const rateLimit = { eventsPerSecond: 1e9, burstEvents: 1e9 };
const ingest = await openIngest({ database, shops, clock, logger, rateLimit });
const app = new Hono().route('/', ingestRoutes(ingest));
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, (address) => {
  const ready: ServerReady = { port: address.port, key: shop.publicKey, postgresPid: postgres.pid };
  process.send?.({ ready });
  // Who is killed keeps nothing later.
  flushCompileCache();
});

const memory = setInterval(() => {
  const { user, system } = process.cpuUsage();
  process.send?.({ rss: process.memoryUsage.rss(), cpuMicroseconds: user + system });
}, 200);

async function stop(): Promise<void> {
  clearInterval(memory);
  server.close();
  await ingest.close();
  await database.close();
  await postgres.stop();
  process.exit(0);
}

const read = (text: string) => database.asShop(shop.shopId, (sql) => sql.query(text));
const questions: Record<string, () => Promise<object>> = {
  count: async () => ({ count: (await read('select count(*) as count from events'))[0]?.count }),
  ids: async () => ({ ids: (await read('select event_id as id from events')).map(({ id }) => id) }),
  postgresPid: async () => ({ postgresPid: postgres.pid }),
};
process.on('message', (question) => {
  void questions[String(question)]?.().then((answer) => process.send?.(answer));
});
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => process.exit(1));
