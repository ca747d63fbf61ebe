import { describe, expect, test } from 'vitest';
import {
  buys,
  DAY,
  event,
  experimentScene,
  HOUR,
  measures,
  meets,
} from '../../../test/contracts/experiment-scene.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import { findBots } from './bots.ts';
import { forgetSegmentsMet } from './count-units.ts';
import { endPast, HOLDOUT_DAYS, stopRunning } from './experiment-store.ts';

const scene = experimentScene();
const { run, send, count, told, sums, inShop } = scene;
const met = Date.now() - 2 * DAY;

const views = (visitorId: string, every: number) =>
  Array.from({ length: 45 }, (_, nth) =>
    event('product_viewed', visitorId, Date.now() - HOUR + nth * every, { productId: '1' }),
  );

describe('an experiment counts', () => {
  test('nothing of drafts, of other experiments, of variations that it has not, and of draws by other weights', async () => {
    await run('e');
    await run('draft');
    await inShop((sql) =>
      sql.query(`update experiments set state = 'draft', started_at = null where experiment_id = 'draft'`),
    );
    await send(
      meets('a', met, 0, 'draft'),
      meets('a', met, 0, 'unknown'),
      meets('b', met, 2),
      meets('c', met, 1),
      meets('d', met, 1, 'e', 0.25),
    );
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 0, 0] });
    expect(await told('orders', 'draft')).toEqual({});
  });

  test('no program that opens pages as no person does', async () => {
    await run('e');
    await send(meets('a', met), meets('b', met), ...views('a', 1_000), ...views('b', 3_000));
    await count();
    expect(await inShop((sql) => findBots(sql, scene.shopId, Date.now()))).toBe(1);
    expect(await inShop((sql) => findBots(sql, scene.shopId, Date.now()))).toBe(0);
    await send(buys('a', met + HOUR), buys('b', met + HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });

  test('no program of its last hours either, which are looked at once it has ended', async () => {
    await run('e');
    await send(meets('a', met), ...views('a', 1_000));
    await count();
    await inShop((sql) => stopRunning(sql, scene.shopId, Date.now()));
    expect(await inShop((sql) => findBots(sql, scene.shopId, Date.now() + DAY))).toBe(1);
    expect(await told('orders')).toEqual({});
  });

  test('by the segment of the night before, and by none once that is not allowed any more', async () => {
    const segment = crypto.randomUUID();
    const assign = (visitorId: string) =>
      inShop((sql) =>
        sql.query(`insert into visitor_segments values ($1, $2, null, $3, 1, now())`, [
          scene.shopId,
          visitorId,
          segment,
        ]),
      );
    await run('e');
    await assign('a');
    await send(meets('a', met), meets('b', met));
    await count();
    // What a visitor became afterwards may be what the variation made of them.
    await assign('b');
    await send(buys('a', met + 1), buys('b', met + 1));
    await count();
    const bySegment = async () =>
      (await sums()).filter((row) => row.segment === segment && row.metric === 'orders');
    expect(await bySegment()).toMatchObject([{ n: 1, y: 1 }]);
    await inShop((sql) => forgetSegmentsMet(sql, scene.shopId));
    await send(buys('a', met + 2));
    await count();
    expect((await sums()).filter((row) => row.segment !== '')).toEqual([]);
    expect(await told('orders')).toEqual({ 0: [2, 3, 0] });
  });

  test('nobody any more who was erased, nor what of them waited to be counted', async () => {
    await run('e');
    await send(meets('a', met), buys('a', met + 1), meets('b', met, 1), measures('b', met + 1, 700));
    await count();
    await send(buys('a', met + 2), buys('b', met + 2));
    const receipt = await eraseVisitor(scene.shops.context.database, scene.shopId, 'a');
    expect(receipt).toMatchObject({ experiment_units: 1, experiment_inbox: 1, events: 3 });
    expect(await told('orders')).toEqual({ 1: [1, 0, 0] });
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 1, 0] });
    expect(await told('lcp')).toEqual({ 1: [1, 700, 1] });
  });

  test('the shop’s own visitors only', async () => {
    await run('e');
    await send(meets('a', met));
    const mine = scene.shopId;
    ({ shopId: scene.shopId } = await scene.shops.install());
    await run('e');
    await send(meets('a', met, 1), buys('a', met + 1));
    await count();
    expect(await told('orders')).toEqual({ 1: [1, 1, 0] });
    scene.shopId = mine;
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 0, 0] });
  });

  test('of the holdout everyone anew after eight weeks, and what was counted stands by itself', async () => {
    const start = Date.now() - (HOLDOUT_DAYS + 1) * DAY;
    await run('holdout', { startedAt: start, endsAt: start + HOLDOUT_DAYS * DAY });
    const before = start + (HOLDOUT_DAYS - 1) * DAY;
    await send(meets('a', before, 1, 'holdout'), buys('a', before + 1));
    await count();
    await inShop((sql) => endPast(sql, scene.shopId, Date.now() - 1000));
    await send(meets('a', Date.now(), 1, 'holdout'), buys('a', Date.now()));
    await count();
    // What they did before, they did in the holdout: it says nothing of what was to be expected without it.
    expect(await told('orders', 'holdout')).toEqual({ 1: [1, 1, 0] });
    const [former] = await inShop((sql) =>
      sql.query<{ id: string }>(
        `select experiment_id as id from experiments where state = 'stopped' and stopped_at = ends_at`,
      ),
    );
    expect(await told('orders', former!.id)).toEqual({ 1: [1, 1, 0] });
  });

  test('without anybody being written down while nothing runs', async () => {
    await send(meets('a', met), buys('a', met + 1));
    expect(await inShop((sql) => sql.query('select from experiment_inbox'))).toEqual([]);
  });
});
