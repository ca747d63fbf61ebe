import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
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
    'storefront-ranker': 12_287,
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
