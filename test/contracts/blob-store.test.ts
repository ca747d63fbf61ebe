import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../shopify-app/server/context.ts';
import { BodyCache } from '../../shopify-app/server/http/compressed.ts';
import { redactShop } from '../../shopify-app/server/jobs/compliance.ts';
import type { BlobStore, Database } from '../../shopify-app/server/ports.ts';
import { createShopStore, type Shop } from '../../shopify-app/server/shops/shop-store.ts';
import { createBlobStore, createObjectBlobStore } from '../../shopify-app/server/storage/blob-store.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { createS3ObjectStore, type S3Options } from '../../shopify-app/server/storage/object-store.ts';
import { type DatabaseServer, embeddedServer, quiet, random } from './database-servers.ts';
import { type EmulatedS3, s3Authorization, startEmulatedS3 } from './emulated-s3.ts';

const BUCKET = 'kindred-models';
const CREDENTIALS = { accessKeyId: 'an-id', secretAccessKey: 'a secret / with signs', region: 'eu-test-1' };

let server: DatabaseServer;
let database: Database;
let s3: EmulatedS3;
let mine: Shop;
let theirs: Shop;

const options = (): S3Options => ({ ...CREDENTIALS, endpoint: s3.endpoint, bucket: BUCKET });
const objectBlobs = (over: Partial<S3Options> = {}): BlobStore =>
  createObjectBlobStore(database, createS3ObjectStore({ ...options(), ...over }));

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
  s3 = await startEmulatedS3(BUCKET, CREDENTIALS);
  const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
  mine = await shops.install('mine.myshopify.com');
  theirs = await shops.install('theirs.myshopify.com');
});

afterAll(async () => {
  await database.close();
  await server.stop();
  await s3.close();
});

function newBlob(): { bytes: Uint8Array; sha256: string } {
  const bytes = new Uint8Array(randomBytes(100_000));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

describe.each([
  ['in the database', () => createBlobStore(database)],
  ['in S3-compatible storage', () => objectBlobs()],
])('blobs %s', (_, open) => {
  test('are read by hash, belong to a shop, and must match their hash', async () => {
    const blobs = open();
    const { bytes, sha256 } = newBlob();
    expect(await blobs.get(sha256)).toBeNull();
    await blobs.put(mine.shopId, sha256, bytes);
    await blobs.put(mine.shopId, sha256, bytes);
    await blobs.delete(theirs.shopId, sha256);
    expect(await blobs.get(sha256)).toEqual(bytes);
    expect(await blobs.has(sha256)).toBe(true);
    await expect(blobs.put(mine.shopId, sha256, bytes.subarray(1))).rejects.toThrow(/hash to/);
    await blobs.delete(mine.shopId, sha256);
    await blobs.delete(mine.shopId, sha256);
    expect(await blobs.get(sha256)).toBeNull();
    expect(await blobs.has(sha256)).toBe(false);
  });

  test('of one shop stay when another shop with the same bytes goes', async () => {
    const blobs = open();
    const { bytes, sha256 } = newBlob();
    for (const { shopId } of [mine, theirs]) await blobs.put(shopId, sha256, bytes);
    await blobs.delete(mine.shopId, sha256);
    expect(await blobs.get(sha256)).toEqual(bytes);
    await blobs.delete(theirs.shopId, sha256);
    expect(await blobs.get(sha256)).toBeNull();
  });
});

describe('S3-compatible storage', () => {
  test('holds the bytes alone, under the shop, and nothing after they were deleted', async () => {
    const blobs = objectBlobs();
    const { bytes, sha256 } = newBlob();
    await blobs.put(mine.shopId, sha256, bytes);
    expect([...s3.objects.keys()]).toEqual([`/${BUCKET}/shops/${mine.shopId}/${sha256}`]);
    const rows = await database.asShop(mine.shopId, (sql) => sql.query('select bytes from blobs'));
    expect(rows).toEqual([{ bytes: null }]);
    await blobs.delete(mine.shopId, sha256);
    expect(s3.objects.size).toBe(0);
  });

  test('serves what was stored in the database before it was chosen, and lets it go', async () => {
    const { bytes, sha256 } = newBlob();
    await createBlobStore(database).put(mine.shopId, sha256, bytes);
    expect(await objectBlobs().get(sha256)).toEqual(bytes);
    await objectBlobs().delete(mine.shopId, sha256);
    expect(await objectBlobs().get(sha256)).toBeNull();
  });

  test('bears answers that ask for patience', async () => {
    const { bytes, sha256 } = newBlob();
    s3.failNext.push(503, 500, 429);
    await objectBlobs().put(mine.shopId, sha256, bytes);
    s3.failNext.push(503);
    expect(await objectBlobs().get(sha256)).toEqual(bytes);
    await objectBlobs().delete(mine.shopId, sha256);
  });

  test('never hands out bytes that were changed there', async () => {
    const { bytes, sha256 } = newBlob();
    await objectBlobs().put(mine.shopId, sha256, bytes);
    for (const key of s3.objects.keys()) s3.objects.set(key, bytes.subarray(1));
    await expect(objectBlobs().get(sha256)).rejects.toThrow(/hash to/);
    await objectBlobs().delete(mine.shopId, sha256);
  });

  test('keeps the row until the bytes are gone, so that a deletion can be tried again', async () => {
    const { bytes, sha256 } = newBlob();
    await objectBlobs().put(mine.shopId, sha256, bytes);
    const refused = objectBlobs({ secretAccessKey: 'another' }).delete(mine.shopId, sha256);
    await expect(refused).rejects.toThrow('The blob storage answered 403 to DELETE.');
    expect(await objectBlobs().get(sha256)).toEqual(bytes);
    await objectBlobs().delete(mine.shopId, sha256);
  });

  test('holds nothing of a shop that was redacted', async () => {
    const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
    const shop = await shops.install('gone.myshopify.com');
    const { bytes, sha256 } = newBlob();
    await objectBlobs().put(shop.shopId, sha256, bytes);
    const parts = { database, shops, blobs: objectBlobs(), bodies: new BodyCache(1), logger: quiet };
    await redactShop(parts as Partial<Context> as Context, { ...shop, uninstalledAt: Date.now() });
    expect(s3.objects.size).toBe(0);
    expect(await shops.byDomain(shop.domain)).toBeNull();
  });

  test.each([
    ['another secret', { secretAccessKey: 'another' }],
    ['another account', { accessKeyId: 'another' }],
    ['another region', { region: 'us-east-1' }],
  ])('is closed to %s', async (_, over) => {
    const { bytes, sha256 } = newBlob();
    await expect(objectBlobs(over).put(mine.shopId, sha256, bytes)).rejects.toThrow('answered 403 to PUT');
    expect(s3.objects.size).toBe(0);
    await createBlobStore(database).delete(mine.shopId, sha256);
  });
});

test('the emulated S3 checks signatures as Amazon does', () => {
  // "GET Object" in Amazon's "Signature Calculations for the Authorization Header" (Amazon S3, API version 2006-03-01).
  const request = {
    method: 'GET',
    path: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
    },
  };
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  };
  const signed = ['host', 'range', 'x-amz-content-sha256', 'x-amz-date'];
  expect(s3Authorization(request, credentials, signed)).toContain(
    'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});
