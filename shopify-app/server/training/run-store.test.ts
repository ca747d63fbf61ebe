import { said } from '@kindred/shared/said';
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
import { recordTrainingConsent, trainingConsentOf } from './consent-store.ts';
import { beat, beginRun, endRun, latestRun, openRun, returnRun, strandedRun } from './run-store.ts';

let server: DatabaseServer;
let database: Database;
let shopId = 0;
let serial = 0;

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => database.asShop(shopId, work);
/** As if the server that worked on it had gone silent. */
const silence = () =>
  inShop((sql) => sql.query(`update training_runs set heartbeat_at = now() - interval '5 minutes'`));

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
});

describe('a training run', () => {
  it('is the only open one of its shop', async () => {
    const first = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    const second = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    expect(second).toEqual({ runId: first.runId, created: false });
    await inShop((sql) => endRun(sql, first.runId, { state: 'done', message: 'Done' }));
    expect((await inShop((sql) => openRun(sql, shopId, random.uuid()))).created).toBe(true);
  });

  it('is begun by one server, and taken over only when that has gone silent', async () => {
    const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    const first = await inShop((sql) => beginRun(sql, runId, 1_000));
    expect(first).toEqual({ attempts: 1, dataUntil: new Date(1_000), forgetsUntil: null });
    expect(await inShop((sql) => beginRun(sql, runId, 2_000))).toBeNull();
    expect(await inShop((sql) => strandedRun(sql, shopId))).toBeNull();
    await silence();
    expect(await inShop((sql) => strandedRun(sql, shopId))).toEqual({ runId, attempts: 1 });
    // The same past as the first attempt learned from, or its checkpoints would not fit.
    expect(await inShop((sql) => beginRun(sql, runId, 3_000))).toEqual({ ...first, attempts: 2 });
  });

  it('that was given back is taken up at once and counts as no attempt', async () => {
    const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    await inShop((sql) => beginRun(sql, runId, Date.now()));
    await inShop((sql) => returnRun(sql, runId));
    expect(await inShop((sql) => strandedRun(sql, shopId))).toEqual({ runId, attempts: 0 });
  });

  it('keeps what it says with its gaps, and a text from before as it was', async () => {
    const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    const message = said('The training was interrupted {times} times and given up.', { times: 3 });
    await inShop((sql) => endRun(sql, runId, { state: 'failed', message }));
    expect((await inShop((sql) => latestRun(sql, shopId)))?.message).toEqual(message);
    await inShop((sql) => sql.query(`update training_runs set message = to_jsonb('Done'::text)`));
    expect((await inShop((sql) => latestRun(sql, shopId)))?.message).toBe('Done');
  });

  it('shows its progress, and none after its end', async () => {
    const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
    await inShop((sql) => beginRun(sql, runId, Date.now()));
    const halfWay = { fraction: 0.5, message: 'Half way', remainingSeconds: 61.4 };
    expect(await inShop((sql) => beat(sql, runId, halfWay))).toBe(true);
    expect(await inShop((sql) => latestRun(sql, shopId))).toMatchObject({
      state: 'running',
      progress: 0.5,
      remainingSeconds: 61,
    });
    await inShop((sql) => endRun(sql, runId, { state: 'refused', message: 'Withdrawn' }));
    expect(await inShop((sql) => beat(sql, runId, halfWay))).toBe(false);
    const late = { state: 'done', message: 'Too late' } as const;
    expect(await inShop((sql) => endRun(sql, runId, late))).toBe(false);
    expect(await inShop((sql) => latestRun(sql, shopId))).toMatchObject({
      state: 'refused',
      message: 'Withdrawn',
      remainingSeconds: null,
    });
  });
});

describe('the training consent', () => {
  it('is no until the merchant says yes, and keeps every decision on record', async () => {
    expect(await inShop((sql) => trainingConsentOf(sql, shopId))).toMatchObject({
      granted: false,
      changedAt: null,
    });
    for (const granted of [true, false, true]) {
      const decision = { granted, textVersion: 'v1', decidedBy: '1' };
      await inShop((sql) => recordTrainingConsent(sql, shopId, decision));
    }
    expect(await inShop((sql) => trainingConsentOf(sql, shopId))).toMatchObject({
      granted: true,
      textVersion: 'v1',
    });
    expect(await inShop((sql) => sql.query('select 1 from training_consents'))).toHaveLength(3);
  });

  it('cannot be rewritten by the app', async () => {
    await inShop((sql) =>
      recordTrainingConsent(sql, shopId, { granted: true, textVersion: 'v1', decidedBy: null }),
    );
    await expect(inShop((sql) => sql.query('update training_consents set granted = false'))).rejects.toThrow(
      'permission denied',
    );
  });
});
