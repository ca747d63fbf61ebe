import type { ShopperEvent } from '@kindred/shared/event';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { describe, expect, test } from 'vitest';
import { uuidAt } from '../../../test/contracts/database-servers.ts';
import {
  adds,
  buys,
  clicks,
  DAY,
  experimentScene,
  HOUR,
  measures,
  meets,
} from '../../../test/contracts/experiment-scene.ts';
import { ensurePartitions } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';

const scene = experimentScene();
const { run, send, count, told, sums, inShop } = scene;
const met = Date.now() - 2 * DAY;

describe('an experiment counts', () => {
  test('what visitors did from when they met it, and beside it what they did before', async () => {
    await run('e');
    await send(
      buys('a', met - DAY, 700),
      meets('a', met, 1),
      buys('a', met + HOUR),
      buys('a', met + HOUR, 500),
    );
    await send(
      meets('b', met),
      clicks('b', met + 1),
      adds('b', met + 2),
      adds('b', met + 3),
      buys('nobody', met),
    );
    await count();
    expect(await told('bought')).toEqual({ 0: [1, 0, 0], 1: [1, 1, 1] });
    expect(await told('revenue')).toEqual({ 0: [1, 0, 0], 1: [1, 1500, 700] });
    expect(await told('orders')).toEqual({ 0: [1, 0, 0], 1: [1, 2, 1] });
    expect(await told('order_value')).toEqual({ 0: [1, 0, 0], 1: [1, 1500, 2] });
    expect(await told('added')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
    expect(await told('clicked')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
  });

  test('nothing twice, and nothing that comes after its end', async () => {
    const end = met + 5 * HOUR;
    await run('e', { endsAt: end });
    const [exposure, order] = [meets('a', met), buys('a', met + HOUR)];
    const told_again = { ...order, eventId: uuidAt(met), occurredAt: met + 2 * HOUR } as ShopperEvent;
    await send(exposure, order);
    await count();
    await send(exposure, order, told_again);
    await send(buys('a', end), buys('a', end + HOUR), meets('late', end));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });

  test('what comes late in the order in which it happened', async () => {
    await run('e');
    await send(buys('a', met + HOUR), buys('a', met + 3 * HOUR));
    await count();
    expect(await told('orders')).toEqual({});
    await send(meets('a', met + 2 * HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 1] });
    await send(meets('a', met));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 2, 0] });
  });

  test('what visitors did before in long experiments, too, where the events of it are past their time', async () => {
    const start = Date.now() - (EVENT_RETENTION_DAYS - 10) * DAY;
    await scene.shops.context.database.asSystem((sql) => ensurePartitions(sql, start, 14));
    await run('e', { startedAt: start, endsAt: start + EVENT_RETENTION_DAYS * DAY });
    await send(buys('a', start - 13 * DAY, 700), buys('a', start - DAY, 100), meets('a', start + 1, 1));
    await count();
    expect(await told('revenue')).toEqual({ 1: [1, 0, 800] });
    const kept = new Date(Date.now() - EVENT_RETENTION_DAYS * DAY);
    await inShop((sql) => sql.query('delete from events where occurred_at < $1', [kept]));
    await send(buys('a', met, 500));
    await count();
    expect(await told('revenue')).toEqual({ 1: [1, 500, 800] });
  });

  test('who met two variations in the first, and apart', async () => {
    await run('e');
    await send(meets('a', met, 0), buys('a', met + 1), meets('b', met, 1));
    await count();
    await send(meets('a', met + HOUR, 1));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0], 1: [1, 0, 0] });
    expect(await told('crossed')).toEqual({ 0: [1, 0, 0] });
  });

  test('one visitor beyond the cap only up to it', async () => {
    await run('e', { revenueCap: 5000 });
    await send(
      meets('a', met),
      buys('a', met + 1, 4000),
      buys('a', met + 2, 4000),
      meets('b', met),
      buys('b', met + 1, 100),
    );
    await count();
    expect(await told('revenue')).toEqual({ 0: [2, 5100, 0] });
    expect((await sums()).find(({ metric }) => metric === 'revenue')).toMatchObject({
      yy: 5000 ** 2 + 100 ** 2,
    });
  });

  test('money in the shop’s currency only, and margin where costs are known', async () => {
    await run('e');
    await inShop((sql) =>
      sql.query(
        `insert into products (shop_id, product_id, updated_at, product, margin_share) values ($1, '1', now(), '{}', 0.25)`,
        [scene.shopId],
      ),
    );
    await send(meets('a', met), buys('a', met + 1, 1000), buys('a', met + 2, 3000, 'USD'));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 2, 0] });
    expect(await told('order_value')).toEqual({ 0: [1, 1000, 1] });
    expect(await told('margin')).toEqual({ 0: [1, 250, 0] });
  });

  test('orders that Shopify says are cancelled or returned, from when it says so and while it does', async () => {
    await run('e');
    await send(meets('a', met), buys('a', met + HOUR, 1000, 'EUR', '77'), buys('a', met + HOUR));
    await count();
    expect(await told('cancelled')).toEqual({ 0: [1, 0, 2] });
    const placed = { orderId: '77', createdAt: new Date(met + HOUR + 5000), lines: [] };
    const kept = { ...placed, updatedAt: new Date(met + HOUR), cancelledAt: null, isReturned: false };
    await inShop((sql) => upsertOrders(sql, scene.shopId, [kept]));
    expect(await count()).toBe(0);
    const is = async (given: { isReturned: boolean; cancelledAt?: Date }) => {
      const now = { ...kept, updatedAt: new Date(met + DAY), ...given };
      for (let nth = 0; nth < 2; nth++) await inShop((sql) => upsertOrders(sql, scene.shopId, [now]));
      return await count();
    };
    expect(await is({ isReturned: true })).toBe(1);
    expect(await told('cancelled')).toEqual({ 0: [1, 1, 2] });
    expect(await is({ isReturned: false })).toBe(1);
    expect(await told('cancelled')).toEqual({ 0: [1, 0, 2] });
    expect(await is({ isReturned: false, cancelledAt: new Date(met + DAY) })).toBe(1);
    // What is cancelled is mostly paid back, too: it counts once.
    expect(await is({ isReturned: true, cancelledAt: new Date(met + DAY) })).toBe(0);
    expect(await told('cancelled')).toEqual({ 0: [1, 1, 2] });
  });

  test('what comes back until four weeks after its end, and still once Shopify’s order is past its time', async () => {
    const start = Date.now() - 75 * DAY;
    const [ended, order] = [start + 48 * DAY, start + DAY];
    await scene.shops.context.database.asSystem((sql) => ensurePartitions(sql, start, 14));
    await run('e', { startedAt: start, endsAt: ended });
    await run('long', { startedAt: start, endsAt: start + 90 * DAY });
    await send(meets('a', order - HOUR, 0, 'e'), meets('a', order - HOUR, 0, 'long'));
    await send(buys('a', order, 1000, 'EUR', '78'));
    await count();
    expect(await told('cancelled')).toEqual({ 0: [1, 0, 1] });
    const at = new Date(order);
    const placed = { orderId: '78', createdAt: at, updatedAt: at, cancelledAt: null, lines: [] };
    await inShop((sql) => upsertOrders(sql, scene.shopId, [{ ...placed, isReturned: true }]));
    await count();
    expect(await told('cancelled')).toEqual({ 0: [1, 1, 1] });
    await inShop((sql) => sql.query('delete from orders where shop_id = $1', [scene.shopId]));
    await send(clicks('a', Date.now() - DAY));
    await count();
    for (const id of ['e', 'long']) expect(await told('cancelled', id)).toEqual({ 0: [1, 1, 1] });
    expect(await told('clicked', 'long')).toEqual({ 0: [1, 1, 0] });
  });

  test('how fast pages were from the one on which it was met, each once', async () => {
    await run('e');
    const page = measures('a', met + 2, 1800);
    // A page is measured when it is first left: what was left before it was met does not count.
    await send(measures('a', met - 1, 9000), meets('a', met), measures('a', met + 1, 1200), page);
    await count();
    await send(page, measures('b', met, 500));
    await count();
    expect(await told('lcp')).toEqual({ 0: [1, 3000, 2] });
  });

  test('whoever stopped it, events from before the stop that come later', async () => {
    await run('e');
    await send(meets('a', met));
    await count();
    await inShop((sql) =>
      sql.query(`update experiments set state = 'stopped', stopped_at = $1`, [new Date(met + 4 * HOUR)]),
    );
    await send(buys('a', met + HOUR), buys('a', met + 5 * HOUR));
    await count();
    expect(await told('orders')).toEqual({ 0: [1, 1, 0] });
  });
});
