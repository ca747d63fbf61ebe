import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import type { Database, Sql } from '../ports.ts';
import { createShopStore } from '../shops/shop-store.ts';
import { openDatabase } from '../storage/database.ts';
import { checkpointsOf, loadCheckpoint, saveCheckpoint } from './checkpoint-store.ts';
import { beginRun, endRun, openRun } from './run-store.ts';

const DATA = 'a'.repeat(64);
let server: DatabaseServer;
let database: Database;
let shopId = 0;
let runId = '';
let serial = 0;

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => database.asShop(shopId, work);
const rows = () =>
  inShop((sql) => sql.query('select name, part, length(bytes) as bytes from training_checkpoints'));
const bytesOf = (length: number, seed: number) => Uint8Array.from({ length }, (_, i) => (i * seed) % 251);

beforeAll(async () => {
  server = await embeddedServer();
  database = await openDatabase({ owner: server.owner, logger: quiet });
});

afterAll(async () => {
  await database.close();
  await server.stop();
});

beforeEach(async () => {
  const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
  ({ shopId } = await shops.install(`shop-${serial++}.myshopify.com`));
  ({ runId } = await inShop((sql) => openRun(sql, shopId, random.uuid())));
  await inShop((sql) => beginRun(sql, runId, Date.now()));
});

describe('a checkpoint', () => {
  it('comes back as it was kept, whatever its size, and the newest stands', async () => {
    const { load, save } = checkpointsOf({ database, logger: quiet }, shopId, runId, DATA);
    expect(await load('weights')).toBeNull();
    const large = bytesOf(2_500_000, 7);
    await save('weights', large);
    expect(Buffer.compare(Buffer.from((await load('weights'))!), Buffer.from(large))).toBe(0);
    expect(await rows()).toHaveLength(3);
    await save('weights', bytesOf(10, 3));
    expect(await load('weights')).toEqual(bytesOf(10, 3));
    await save('nothing', new Uint8Array());
    expect(await load('nothing')).toEqual(new Uint8Array());
    expect(await rows()).toHaveLength(2);
  });

  it('that was reached on other data is not found, and goes with the next', async () => {
    const here = checkpointsOf({ database, logger: quiet }, shopId, runId, DATA);
    const there = checkpointsOf({ database, logger: quiet }, shopId, runId, 'b'.repeat(64));
    await here.save('weights', bytesOf(10, 3));
    expect(await there.load('weights')).toBeNull();
    await there.save('other', bytesOf(20, 3));
    expect(await here.load('weights')).toBeNull();
    expect(await rows()).toHaveLength(1);
  });

  it('goes with the end of its run, and none is kept after it', async () => {
    const { save } = checkpointsOf({ database, logger: quiet }, shopId, runId, DATA);
    await save('weights', bytesOf(10, 3));
    await inShop((sql) => endRun(sql, runId, { state: 'cancelled', message: 'Stopped' }));
    expect(await rows()).toEqual([]);
    await save('weights', bytesOf(10, 3));
    expect(await rows()).toEqual([]);
  });

  it('is turned away when a run has kept enough, and what it has stays', async () => {
    const save = (name: string, length: number) =>
      inShop((sql) => saveCheckpoint(sql, shopId, { runId, name, dataset: DATA }, bytesOf(length, 3), 100));
    expect(await save('a', 60)).toBe(true);
    expect(await save('b', 40)).toBe(true);
    expect(await save('c', 1)).toBe(false);
    expect(await save('a', 61)).toBe(false);
    expect(await save('a', 59)).toBe(true);
    const kept = await inShop((sql) => loadCheckpoint(sql, { runId, name: 'a', dataset: DATA }));
    expect(kept).toEqual(bytesOf(59, 3));
  });

  it('of one shop is not there for another', async () => {
    const { save } = checkpointsOf({ database, logger: quiet }, shopId, runId, DATA);
    await save('weights', bytesOf(10, 3));
    const shops = createShopStore({ database, random, clock: { now: () => Date.now() } });
    const other = await shops.install(`other-${serial}.myshopify.com`);
    const spying = checkpointsOf({ database, logger: quiet }, other.shopId, runId, DATA);
    expect(await spying.load('weights')).toBeNull();
  });
});
