import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { type Overview, TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { manifestPath } from '@kindred/shared/api/storefront';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upsertProducts } from '../../shopify-app/server/catalog/catalog-store.ts';
import { ensurePartitions, insertEvents } from '../../shopify-app/server/ingest/event-store.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import type { Sql } from '../../shopify-app/server/ports.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { openStorage, type Storage } from '../../shopify-app/server/storage/storage.ts';
import { recordTrainingConsent } from '../../shopify-app/server/training/consent-store.ts';
import { openRun } from '../../shopify-app/server/training/run-store.ts';
import { createWorld } from '../world/create-world.ts';
import { quiet, random, temporaryFolder } from './database-servers.ts';
import { API_KEY, API_SECRET, eventually } from './shopify-harness.ts';

/** kill -9 of a whole server (`npm start`) in the midst of a training, and another one on its folder. */
const world = createWorld({ seed: 8, now: Date.now(), products: 200, visits: 2500, days: 30 });
const { domain } = world.shop;
const clock = { now: () => Date.now() };
let folder: ReturnType<typeof temporaryFolder>;
let shop: Shop;
let runId = '';
let server: ChildProcess | null = null;

beforeAll(async () => {
  folder = temporaryFolder();
  await withStorage(async ({ database, queue }) => {
    shop = await createShopStore({ database, random, clock }).install(domain);
    await database.asSystem((sql) => ensurePartitions(sql, Date.now(), 60));
    await database.asShop(shop.shopId, fillShop);
    runId = (await database.asShop(shop.shopId, (sql) => openRun(sql, shop.shopId, random.uuid()))).runId;
    await queue.send(QUEUES.train, { shopId: shop.shopId, runId }, { singletonKey: runId });
  });
});

afterAll(async () => {
  if (server) await ended(server, 'SIGTERM');
  folder.remove();
});

test('a training goes on when its server was killed in the midst of it', { timeout: 600_000 }, async () => {
  const first = await startServer();
  await eventually(async () => {
    const { training } = await first.overview();
    // Past the search, whose outcome is kept.
    return training?.state === 'running' && training.progress > 0.55;
  }, 200);
  await ended(first.process, 'SIGKILL');

  await withStorage(({ database }) =>
    database.asShop(shop.shopId, async (sql) => {
      const [run] = await sql.query('select state, attempts from training_runs');
      expect(run).toEqual({ state: 'running', attempts: 1 });
      expect(await sql.query(`select 1 from training_checkpoints where name = 'chosen'`)).toHaveLength(1);
      // What the next server waits for before it believes that the other one is gone.
      await sql.query(`update training_runs set heartbeat_at = now() - interval '1 minute'`);
    }),
  );
  const second = await startServer();
  server = second.process;
  expect((await fetch(second.url + manifestPath(shop.publicKey))).status).toBe(404);
  const training = await eventually(async () => {
    const { training: now } = await second.overview();
    return now?.state !== 'running' && now?.state !== 'queued' && now;
  }, 300);
  expect(training).toMatchObject({ jobId: runId, state: 'done', message: 'A new model is active.' });
  expect((await fetch(second.url + manifestPath(shop.publicKey))).status).toBe(200);
  await ended(second.process, 'SIGTERM');
  server = null;
  await withStorage(({ database }) =>
    database.asShop(shop.shopId, async (sql) => {
      expect(await sql.query('select 1 from training_checkpoints')).toEqual([]);
    }),
  );
});

async function withStorage(work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openStorage({ dataDir: folder.path, logger: quiet });
  await work(storage).finally(() => storage.close());
}

async function fillShop(sql: Sql): Promise<void> {
  const { shopId } = shop;
  const products = [...world.shop.products.values()].map(
    ({ id, handle, title, productType, vendor, tags }) => ({
      updatedAt: new Date(),
      product: {
        productId: id,
        handle,
        title,
        productType,
        vendor,
        tags,
        collections: [],
        options: [],
        variants: [],
        priceMinorUnits: 1000,
        available: true,
        imageUrl: null,
        createdAt: 0,
      },
    }),
  );
  await upsertProducts(sql, shopId, products);
  await insertEvents(
    sql,
    shopId,
    world.visits.flatMap((visit) => visit.events),
  );
  const decision = { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION, decidedBy: null };
  await recordTrainingConsent(sql, shopId, decision);
  // Access that was never used: nothing here asks Shopify for anything.
  await sql.query(`insert into shop_tokens (shop_id, access_token, scopes) values ($1, '\\x00', '')`, [
    shopId,
  ]);
}

async function startServer() {
  const program = new URL('../../shopify-app/server/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      SHOPIFY_API_KEY: API_KEY,
      SHOPIFY_API_SECRET: API_SECRET,
      APP_URL: 'http://127.0.0.1:1',
      ENCRYPTION_KEY: '07'.repeat(32),
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: folder.path,
    },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const port = await eventually(async () => /"event":"listening".*"port":(\d+)/.exec(output)?.[1]);
  const url = `http://127.0.0.1:${port}`;
  const overview = async (): Promise<Overview> => {
    const headers = { authorization: `Bearer ${sessionToken()}` };
    return (await (await fetch(`${url}/api/overview`, { headers })).json()) as Overview;
  };
  return { process: child, url, overview };
}

function sessionToken(): string {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 60;
  const body = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ aud: API_KEY, dest: `https://${domain}`, exp })}`;
  return `${body}.${createHmac('sha256', API_SECRET).update(body).digest('base64url')}`;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
