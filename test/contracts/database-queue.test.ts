import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Queue } from '../../shopify-app/server/ports.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { openQueue } from '../../shopify-app/server/storage/queue.ts';
import { databaseUrlServer, type DatabaseServer, embeddedServer, quiet } from './database-servers.ts';

const SERVERS = { embedded: embeddedServer, DATABASE_URL: databaseUrlServer };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(Object.entries(SERVERS))('queue: %s', (_name, startServer) => {
  let server: DatabaseServer;
  let database: Database;
  const queues: Queue[] = [];

  const open = async () => {
    const queue = await openQueue({
      owner: server.owner,
      logger: quiet,
      pollingSeconds: 0.5,
      retryDelaySeconds: 1,
    });
    queues.push(queue);
    return queue;
  };

  beforeAll(async () => {
    server = await startServer();
    database = await openDatabase({ owner: server.owner, logger: quiet });
  });

  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop();
  });

  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  test('a job that was sent before any worker stood is done, with its data', async () => {
    const queue = await open();
    const id = await queue.send('greet', { shopId: 4 });
    const job = await new Promise<unknown>((resolve) => {
      void queue.work('greet', async ({ id: jobId, data }) => resolve({ jobId, data }));
    });
    expect(job).toEqual({ jobId: id, data: { shopId: 4 } });
  });

  test('jobs with one key run one after another over two processes, none is lost', async () => {
    const [one, two] = [await open(), await open()];
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const handler = async ({ data }: { data: unknown }) => {
      most = Math.max(most, ++running);
      await pause(100);
      running--;
      done.push((data as { n: number }).n);
    };
    for (let n = 0; n < 3; n++) await one.send('train', { n }, { singletonKey: 'shop-1' });
    await one.work('train', handler);
    await two.work('train', handler);
    await expect.poll(() => done.length).toBe(3);
    expect(most).toBe(1);
    expect(done.sort()).toEqual([0, 1, 2]);
  });

  test('a failed job is tried again', async () => {
    const queue = await open();
    let tries = 0;
    await queue.send('flaky', {});
    await queue.work('flaky', async () => {
      if (++tries === 1) throw new Error('the first time');
    });
    await expect.poll(() => tries).toBe(2);
  });

  test('a job that failed as often as it is tried is dead until somebody tries it again', async () => {
    const queue = await openQueue({ owner: server.owner, logger: quiet, pollingSeconds: 0.5, retries: 0 });
    queues.push(queue);
    let isBroken = true;
    const done: unknown[] = [];
    await queue.work('fragile', async ({ data }) => {
      if (isBroken) throw new Error('It is broken.');
      done.push(data);
    });
    await queue.send('fragile', { shopId: 7, n: 1 }, { singletonKey: 'shop-7' });
    await queue.send('fragile', { shopId: 8, n: 2 });
    const dead = async () => (await queue.dead({ shopId: 7 })).map(({ name, error }) => [name, error]);
    await expect.poll(dead).toEqual([['fragile', 'It is broken.']]);
    await expect.poll(async () => (await queue.dead()).length).toBe(2);
    expect(await queue.dead({ shopId: 70 })).toEqual([]);
    isBroken = false;
    const [job] = await queue.dead({ shopId: 7 });
    await queue.retry('fragile', [job?.id ?? '']);
    await expect.poll(() => done).toEqual([{ shopId: 7, n: 1 }]);
    expect(await dead()).toEqual([]);
    // The other one was sent anew by somebody else and done: it is not dead any more.
    await queue.send('fragile', { shopId: 8, n: 2 });
    await expect.poll(() => done.length).toBe(2);
    await expect.poll(() => queue.dead({ shopId: 8 })).toEqual([]);
  });

  test('jobs that may run at most every so often become one that starts after the last', async () => {
    const queue = await open();
    const send = () => queue.send('reread', {}, { singletonKey: 'shop-1', atMostEverySeconds: 4 });
    const sent = [await send(), await send(), await send(), await send()];
    expect(sent.filter((id) => id !== null).length).toBeLessThanOrEqual(3);
    let runs = 0;
    await queue.work('reread', async () => void runs++);
    const wanted = sent.filter((id) => id !== null).length;
    await expect.poll(() => runs, { timeout: 60_000 }).toBe(wanted);
    // And none comes behind it.
    await pause(5_000);
    expect(runs).toBe(wanted);
  });

  test('stopping waits for the job in hand', async () => {
    const queue = await open();
    let state = 'waiting';
    await queue.work('slow', async () => {
      state = 'working';
      await pause(800);
      state = 'done';
    });
    await queue.send('slow', {});
    await expect.poll(() => state).toBe('working');
    await queues.pop()?.stop();
    expect(state).toBe('done');
  });
});
