import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { artifactRoutes } from './artifact-routes.ts';
import { BodyCache } from './compressed.ts';

let shops: ShopContext;

beforeAll(async () => {
  shops = await openShopContext();
});

afterAll(() => shops.close());

it('hands out nothing that another server process deleted, though this one has it in memory', async () => {
  const { blobs } = shops.context;
  const { shopId } = await shops.install();
  const bytes = Buffer.from('a model');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await blobs.put(shopId, sha256, bytes);
  const processes = [1, 2].map(() => artifactRoutes(blobs, new BodyCache(1_000)));
  const statuses = () =>
    Promise.all(processes.map(async (routes) => (await routes.request(`/artifacts/${sha256}.onnx`)).status));
  expect(await statuses()).toEqual([200, 200]);
  await blobs.delete(shopId, sha256);
  expect(await statuses()).toEqual([404, 404]);
  await blobs.put(shopId, sha256, bytes);
  expect(await statuses()).toEqual([200, 200]);
});
