import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ORT_PATH } from '@kindred/shared/api/storefront';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { sentBody } from '../http/artifact-routes.ts';
import { createIngestStats, type IngestStats } from '../ingest/ingest-stats.ts';
import { deviceBytesOf } from './device-bytes.ts';
import { trafficOf } from './traffic.ts';

const MINUTE = 60_000;
let shops: ShopContext;
let stats: IngestStats;
let distDir: string;
let now: number;

beforeAll(async () => {
  shops = await openShopContext(20);
});
afterAll(() => shops.close());
beforeEach(async () => {
  distDir = await mkdtemp(join(tmpdir(), 'kindred-dist-'));
  now = Math.floor(Date.now() / MINUTE) * MINUTE + 30_000;
  stats = createIngestStats({ ...shops.context, clock: { ...shops.context.clock, now: () => now } });
});
afterEach(async () => {
  await stats.close();
  await rm(distDir, { recursive: true });
});

const counts = (accepted: number, malformed = 0) => ({ accepted, duplicates: 1, refused: { malformed } });

test('counts the last sixty minutes, the one under way too, of one shop alone', async () => {
  const { shopId } = await shops.install();
  const other = await shops.install();
  const start = now;
  now = start - 60 * MINUTE;
  stats.count(shopId, counts(100));
  now = start - 59 * MINUTE;
  stats.count(shopId, counts(3, 2));
  now = start;
  stats.count(shopId, counts(5));
  stats.count(other.shopId, counts(7));
  const { minutes } = await trafficOf(stats, shopId, now);
  expect(minutes).toHaveLength(60);
  expect(minutes[0]).toEqual({ at: start - 30_000 - 59 * MINUTE, accepted: 3, refused: 2 });
  expect(minutes[59]).toEqual({ at: start - 30_000, accepted: 5, refused: 0 });
  expect(minutes.slice(1, 59).every(({ accepted, refused }) => accepted + refused === 0)).toBe(true);
});

test('says what the build wrote of its scripts, and nothing where there was no build or half of one', async () => {
  const { shopId } = await shops.install();
  const context = { ...shops.context, config: { ...shops.context.config, distDir } };
  const scripts = async () => (await deviceBytesOf(context, shopId)).scripts;
  expect(await scripts()).toBeNull();
  const written = {
    'storefront-entry': 4095,
    'storefront-speed': 707,
    'storefront-experiment': 2047,
    'storefront-ranker': 12_287,
    'storefront-tried-rows': 814,
    'storefront-panel': 16_737,
    'storefront-segment': 10_344,
  };
  const write = (value: object) => writeFile(join(distDir, 'bundle-bytes.json'), JSON.stringify(value));
  await write({ ...written, admin: 1 });
  expect(await scripts()).toEqual(written);
  await write({ 'storefront-entry': 4095 });
  expect(await scripts()).toBeNull();
});

test('weighs a blob as it is sent', async () => {
  const { shopId } = await shops.install();
  const { blobs, bodies } = shops.context;
  const bytes = Buffer.concat([randomBytes(1000), Buffer.alloc(9000)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await blobs.put(shopId, sha256, bytes);
  const sent = await sentBody(blobs, bodies, sha256, 'br');
  expect(brotliDecompressSync(sent!)).toEqual(bytes);
  expect(sent!.length).toBeLessThan(1100);
});

test('weighs what the heaviest variation that runs ranks with instead', async () => {
  const { shopId } = await shops.install();
  const { blobs, bodies, database } = shops.context;
  const ask = (text: string, ...values: unknown[]) =>
    database.asShop(shopId, (sql) => sql.query(text, [shopId, ...values]));
  /** A file of so many kilobytes that nothing makes smaller. */
  const file = async (kilobytes: number): Promise<{ sha256: string }> => {
    const bytes = randomBytes(1000 * kilobytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await blobs.put(shopId, sha256, bytes);
    return { sha256 };
  };
  const engine = { minimum: 'graph' };
  const everyones = { artifact: await file(5), itemTable: await file(3), engine };
  await ask(
    `with made as (
       insert into releases (release_id, shop_id, created_at, family, artifact_sha256, artifact_bytes, items, report, manifest, related)
       values ($2, $1, now(), 'sparse-linear', '', 0, 1, '{}', $3, '[]') returning shop_id, release_id)
     insert into active_releases (shop_id, release_id) select * from made`,
    crypto.randomUUID(),
    JSON.stringify(everyones),
  );
  const tries = async (experimentId: string, state: string, ...variations: object[]): Promise<void> => {
    await ask(
      `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at)
       values ($1, $2, '{"variations": []}', $3, '', now())`,
      experimentId,
      state,
    );
    for (const [at, files] of variations.entries())
      await ask(
        'insert into experiment_manifests values ($1, $2, $3, $4)',
        experimentId,
        at,
        JSON.stringify(files),
      );
  };
  const context = { ...shops.context, config: { ...shops.context.config, distDir } };
  const tried = async () => (await deviceBytesOf(context, shopId)).triedModel;
  expect(await tried()).toBe(0);
  const another = { ...everyones, artifact: await file(4), itemTable: await file(2) };
  await tries('now', 'running', everyones, { ...everyones, itemTable: await file(1) }, another);
  await tries('before', 'stopped', { ...another, artifact: await file(9) });
  const [model, table] = await Promise.all(
    [another.artifact, another.itemTable].map(async ({ sha256 }) => sentBody(blobs, bodies, sha256, 'br')),
  );
  expect(await tried()).toBe(model!.length + table!.length);
});

test('weighs the engine of large models only where one is in use or tried, and not where it was not built', async () => {
  const { shopId } = await shops.install();
  const context = { ...shops.context, config: { ...shops.context.config, distDir } };
  const engine = async () => (await deviceBytesOf(context, shopId)).engine;
  expect(await engine()).toBe(0);
  const needs = (minimum: string): string =>
    JSON.stringify({ artifact: { sha256: '' }, itemTable: { sha256: '' }, engine: { minimum } });
  await shops.context.database.asShop(shopId, async (sql) => {
    await sql.query(
      `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at)
       values ($1, 'now', '{"variations": []}', 'running', '', now())`,
      [shopId],
    );
    await sql.query(`insert into experiment_manifests values ($1, 'now', 1, $2)`, [shopId, needs('graph')]);
  });
  expect(await engine()).toBe(0);
  await shops.context.database.asShop(shopId, (sql) =>
    sql.query('update experiment_manifests set manifest = $2 where shop_id = $1', [shopId, needs('ort')]),
  );
  expect(await engine()).toBeNull();
  await writeFile(
    join(distDir, 'bundle-bytes.json'),
    JSON.stringify({ 'storefront-ort-client': 1000, 'storefront-ort': 200 }),
  );
  const files = join(distDir, ORT_PATH);
  await mkdir(files, { recursive: true });
  await writeFile(join(files, 'ort-wasm-simd-threaded.mjs.br'), Buffer.alloc(30));
  expect(await engine()).toBeNull();
  await writeFile(join(files, 'ort-wasm-simd-threaded.wasm.br'), Buffer.alloc(4));
  expect(await engine()).toBe(1234);
});
