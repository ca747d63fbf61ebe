import { createHash } from 'node:crypto';
import type { Candidate } from '@kindred/models/release';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseServer,
  embeddedServer,
  quiet,
  random,
} from '../../../test/contracts/database-servers.ts';
import type { Context } from '../context.ts';
import { BodyCache } from '../http/compressed.ts';
import { ensurePartitions } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { eraseOrders, eraseVisitor } from '../privacy/erasure.ts';
import { releasesOf } from '../releases/release-store.ts';
import { forgetAllReleases, keepCandidate } from '../releases/releases.ts';
import { createShopStore } from '../shops/shop-store.ts';
import { createBlobStore } from '../storage/blob-store.ts';
import { openDatabase } from '../storage/database.ts';
import { recordTrainingConsent } from './consent-store.ts';
import { removalState } from './removals.ts';
import { beginRun, endRun, openRun } from './run-store.ts';

type Needed = Pick<Context, 'database' | 'blobs' | 'bodies' | 'queue' | 'random' | 'clock' | 'logger'>;

let server: DatabaseServer;
let context: Context;
let shopId = 0;
let serial = 0;

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shopId, work);
const state = () => inShop((sql) => removalState(sql, shopId));
const releases = () => inShop((sql) => releasesOf(sql, shopId));
const hours = (count: number, column: string) =>
  inShop((sql) =>
    sql.query(`update removals_due set ${column} = now() - make_interval(hours => $1)`, [count]),
  );
const blobs = async () =>
  (await inShop((sql) => sql.query<{ sha256: string }>('select sha256 from blobs'))).length;

beforeAll(async () => {
  server = await embeddedServer();
  const database = await openDatabase({ owner: server.owner, logger: quiet });
  await database.asSystem((sql) => ensurePartitions(sql, Date.now(), 1));
  const needed: Needed = {
    database,
    blobs: createBlobStore(database),
    bodies: new BodyCache(1_000),
    queue: { send: async () => null, work: async () => {}, schedule: async () => {}, stop: async () => {} },
    random,
    clock: { now: () => Date.now() },
    logger: quiet,
  };
  context = needed as Context;
});

afterAll(async () => {
  await context.database.close();
  await server.stop();
});

beforeEach(async () => {
  const shops = createShopStore(context);
  ({ shopId } = await shops.install(`forgets-${serial++}.myshopify.com`));
  const decision = { granted: true, textVersion: 'v1', decidedBy: null };
  await inShop((sql) => recordTrainingConsent(sql, shopId, decision));
});

const addEvent = (visitor: string) =>
  inShop((sql) =>
    sql.query(
      `insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
       values ($1, now(), $2, $3, 's', 'product_viewed', 1, '{"productId":"1"}')`,
      [shopId, random.uuid(), visitor],
    ),
  );

/** A whole run but for the training itself. */
async function train(bytes: number[], verdict: 'released' | 'refused' = 'released') {
  const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
  const start = await inShop((sql) => beginRun(sql, runId, Date.now()));
  return () =>
    keepCandidate(context, shopId, candidate(bytes, verdict), {
      forgetsUntil: start!.forgetsUntil,
      endRun: (sql) => endRun(sql, runId, { state: 'done', message: '' }),
    });
}

function candidate(bytes: number[], verdict: 'released' | 'refused'): Candidate {
  const artifact = Uint8Array.from(bytes);
  const artifactSha256 = createHash('sha256').update(artifact).digest('hex');
  return {
    report: {
      verdict,
      reasons: [],
      protocol: { description: '', trainingSessions: 0, testPairs: 0, unseenLabels: 0 },
      rows: [],
      artifactBytes: artifact.length,
      top20Overlap: 1,
    },
    family: 'sparse-linear',
    featureSchemaVersion: 1,
    artifact,
    artifactSha256,
    itemTable: { specVersion: 1, artifactSha256, productIds: ['1'], popular: [0] },
    operators: [],
    opset: 21,
    minimumEngine: 'graph',
    related: [],
  };
}

describe('an erasure', () => {
  it('makes a training due that waits for further ones, but not for long', async () => {
    expect(await eraseVisitor(context.database, shopId, 'nobody')).toEqual({ events: 0 });
    expect(await state()).toBe('none');
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    expect(await state()).toBe('waiting');
    await hours(2, 'last_at');
    expect(await state()).toBe('due');
    await addEvent('goes-too');
    await eraseVisitor(context.database, shopId, 'goes-too');
    expect(await state()).toBe('waiting');
    await hours(13, 'first_at');
    expect(await state()).toBe('due');
    await hours(25, 'first_at');
    expect(await state()).toBe('overdue');
  });

  it('of orders that were never there asks for nothing', async () => {
    await eraseOrders(context.database, shopId, ['404']);
    expect(await state()).toBe('none');
  });
});

describe('a training after an erasure', () => {
  it('ends every release before it, bytes and all, and leaves their reports', async () => {
    await (
      await train([1])
    )();
    await (
      await train([2])
    )();
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    await (
      await train([3])
    )();
    expect((await releases()).map(({ active, available }) => [active, available])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(await blobs()).toBe(2);
    expect(await state()).toBe('none');
  });

  it('leaves no model where the gate refuses the new one', async () => {
    await (
      await train([1])
    )();
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    await (
      await train([2], 'refused')
    )();
    expect((await releases()).some(({ active, available }) => active || available)).toBe(false);
    expect(await blobs()).toBe(0);
  });

  it('that had begun before it settles nothing', async () => {
    const keep = await train([1]);
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    await keep();
    expect((await releases())[0]?.active).toBe(true);
    expect(await state()).toBe('waiting');
  });

  it('keeps the bytes of a new release that are the same as before', async () => {
    await (
      await train([1])
    )();
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    await (
      await train([1])
    )();
    expect(await blobs()).toBe(2);
  });

  it('that never came about leaves no model, either', async () => {
    await (
      await train([1])
    )();
    await addEvent('goes');
    await eraseVisitor(context.database, shopId, 'goes');
    await forgetAllReleases(context, shopId);
    expect((await releases()).some(({ active, available }) => active || available)).toBe(false);
    expect(await blobs()).toBe(0);
    expect(await state()).toBe('none');
  });
});

describe('a candidate', () => {
  it('is not kept when its run was stopped meanwhile, and the same bytes in use stay', async () => {
    await (
      await train([1])
    )();
    const keep = await train([1]);
    const [run] = await inShop((sql) =>
      sql.query<{ run_id: string }>(`select run_id from training_runs where state = 'running'`),
    );
    await inShop((sql) => endRun(sql, run!.run_id, { state: 'cancelled', message: 'Stopped' }));
    expect(await keep()).toBe('run_over');
    expect(await releases()).toHaveLength(1);
    expect(await blobs()).toBe(2);
  });
});
