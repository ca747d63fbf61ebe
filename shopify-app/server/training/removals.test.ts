import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { random } from '../../../test/contracts/database-servers.ts';
import { fakeCandidate, fakeReport } from '../../../test/contracts/fake-candidate.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { eraseOrders, eraseVisitor } from '../privacy/erasure.ts';
import { releasesOf } from '../releases/release-store.ts';
import { forgetAllReleases, keepCandidate } from '../releases/releases.ts';
import { removalState } from './removals.ts';
import { beginRun, endRun, openRun } from './run-store.ts';

let shops: ShopContext;
let context: Context;
let shopId = 0;

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shopId, work);
const state = () => inShop((sql) => removalState(sql, shopId));
const releases = () => inShop((sql) => releasesOf(sql, shopId));
const hours = (count: number, column: string) =>
  inShop((sql) =>
    sql.query(`update removals_due set ${column} = now() - make_interval(hours => $1)`, [count]),
  );
const blobs = async () =>
  (await inShop((sql) => sql.query<{ sha256: string }>('select sha256 from blobs'))).length;

/** Whose learned state is kept, and its bytes. */
const learned = () =>
  inShop((sql) => sql.query<{ bytes: Buffer }>('select bytes from learned_parts')).then((rows) =>
    rows.map(({ bytes }) => [...bytes]),
  );

beforeAll(async () => {
  shops = await openShopContext(1);
  ({ context } = shops);
});

afterAll(() => shops.close());

beforeEach(async () => {
  ({ shopId } = await shops.install());
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
  const candidate = fakeCandidate(Uint8Array.from(bytes), {
    report: fakeReport(verdict),
    learned: Uint8Array.of(9, ...bytes),
  });
  const start = await inShop((sql) => beginRun(sql, runId, Date.now()));
  return () =>
    keepCandidate(context, shopId, candidate, {
      forgetsUntil: start!.forgetsUntil,
      endRun: (sql) => endRun(sql, runId, { state: 'done', message: '' }),
    });
}

describe('an erasure', () => {
  it('makes a training due that waits for further ones, but not for long', async () => {
    expect(await eraseVisitor(context.database, shopId, 'nobody')).toEqual({
      customer_segments: 0,
      experiment_inbox: 0,
      experiment_units: 0,
      visitor_segments: 0,
      events: 0,
    });
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
    expect(await learned()).toEqual([[9, 3]]);
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
    expect(await learned()).toEqual([]);
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
    expect(await learned()).toEqual([]);
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
