import { MAX_INTERACTIONS_PER_VISIT } from '@kindred/models/features';
import type { ShopperEvent } from '@kindred/shared/event';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  adds,
  buys,
  type CampaignScene,
  clicks,
  DAY,
  HOUR,
  measures,
  meets,
  openScene,
  sees,
  START,
  wanted,
} from '../../../test/contracts/campaign-scene.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { createRandom, type SeededRandom } from '../../../test/world/random.ts';
import type { Context } from '../context.ts';
import { utcDay } from '../ingest/event-store.ts';
import { upsertOrders } from '../orders/orders.ts';
import type { Sql } from '../ports.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import { campaignOf, insertDraft, markStopped } from './campaign-store.ts';
import { run } from './campaigns.ts';
import { funnelsSince, sumsOf } from './day-store.ts';
import { anHour } from './job.ts';
import { presentWeights, saveWeights } from './weights-store.ts';

let shops: ShopContext;
let scene: CampaignScene;
/** The middle of a day, four days ago. */
const noon = Date.parse(utcDay(Date.now(), -4)) + DAY / 2;

beforeAll(async () => {
  shops = await openShopContext(12);
});
afterAll(() => shops.close());
beforeEach(async () => {
  scene = await openScene(shops, noon - DAY);
});

async function started(campaignId: string, over: Parameters<typeof wanted>[0] = {}): Promise<void> {
  const { shopId } = scene.shop;
  await scene.inShop(async (sql) => {
    await insertDraft(sql, shopId, { campaignId, definition: wanted(over), seed: campaignId }, scene.now);
    await run(sql, shopId, (await campaignOf(sql, shopId, campaignId))!, scene.now);
  });
}
const count = async (at: number) => {
  scene.now = at;
  await anHour(scene.context, scene.shop.shopId);
};
const sums = (campaignId = 'c') => scene.inShop((sql) => sumsOf(sql, scene.shop.shopId, campaignId));
/** [met, over, y, x] by content, whatever the probability and segment. */
async function told(measure: 'aim' | 'margin' | 'cancelled' | 'lcp', campaignId = 'c') {
  const answer: Record<number, number[]> = {};
  for (const { content, met, n, sums: of } of await sums(campaignId)) {
    const before = answer[content] ?? [0, 0, 0, 0];
    answer[content] = [met, n, of[measure].y, of[measure].x].map((each, at) => each + before[at]!);
  }
  return answer;
}
const shown = (variation: number) => ({ variation, propensity: START[variation] });

describe('a campaign counts', () => {
  test('a visitor’s day from its first meeting on, for 24 hours, and each day by itself', async () => {
    await started('c');
    await scene.send(
      clicks('a', noon - HOUR),
      meets('a', noon, 'c', shown(1)),
      meets('a', noon + HOUR, 'c', shown(2)),
      clicks('a', noon + 23 * HOUR),
      meets('b', noon, 'c', shown(2)),
      clicks('b', noon + 25 * HOUR),
      meets('a', noon + DAY, 'c', shown(0)),
    );
    await count(noon + 2 * DAY);
    expect(await told('aim')).toEqual({ 0: [1, 1, 0, 1], 1: [1, 1, 1, 1], 2: [1, 1, 0, 1] });
  });

  test('visitors whose 24 hours are not over, and nothing of what they did yet', async () => {
    await started('c');
    await scene.send(meets('a', noon, 'c', shown(1)), clicks('a', noon + HOUR));
    await count(noon + 23 * HOUR);
    expect(await told('aim')).toEqual({ 1: [1, 0, 0, 0] });
    await count(noon + DAY);
    expect(await told('aim')).toEqual({ 1: [1, 1, 1, 1] });
  });

  test('what is done once for one content only: the one that was met last before it', async () => {
    await started('c', { aim: 'bought' });
    const evening = noon + 8 * HOUR;
    await scene.send(
      meets('a', evening, 'c', shown(1)),
      measures('a', evening + 1, 1000),
      meets('a', evening + 13 * HOUR, 'c', shown(2)),
      buys('a', evening + 14 * HOUR, 100),
      measures('a', evening + 14 * HOUR, 3000),
    );
    await count(noon + 3 * DAY);
    expect(await told('aim')).toEqual({ 1: [1, 1, 0, 1], 2: [1, 1, 1, 1] });
    expect(await told('lcp')).toEqual({ 1: [1, 1, 1000, 1], 2: [1, 1, 3000, 1] });
  });

  test('days that were missed while no server was there, once it is back', async () => {
    await started('c');
    await count(noon);
    await scene.send(
      meets('a', noon + 1, 'c', shown(1)),
      clicks('a', noon + 2),
      meets('b', noon + DAY, 'c', shown(1)),
    );
    await count(noon + 10 * DAY);
    expect(await told('aim')).toEqual({ 1: [2, 2, 1, 2] });
    await scene.send(meets('c', noon, 'c', shown(1)));
    await count(noon + 10 * DAY + 1);
    expect(await told('aim')).toEqual({ 1: [2, 2, 1, 2] });
  });

  test('nothing that was counted while somebody reset or deleted it', async () => {
    await started('c');
    await started('gone');
    const { shopId } = scene.shop;
    await scene.send(meets('a', noon, 'c', shown(1)), meets('a', noon, 'gone', shown(1)));
    await count(noon + DAY);
    expect(await told('aim')).toEqual({ 1: [1, 1, 0, 1] });
    const { database } = shops.context;
    const slow = {
      ...database,
      // What is read at first is a version from before.
      asShop: <T>(id: number, work: (sql: Sql) => Promise<T>): Promise<T> =>
        database.asShop(id, (sql) => {
          const query = sql.query.bind(sql) as Sql['query'];
          let hasReset = false;
          return work({
            query: async (text: string, values?: unknown[]) => {
              if (text.includes('pg_advisory_xact_lock') && !hasReset) {
                hasReset = true;
                await query(`delete from campaigns where campaign_id = 'gone'`);
                await query(`update campaigns set counts_from = $1`, [utcDay(noon, 5)]);
              }
              return await query(text, values);
            },
          } as Sql);
        }),
    };
    scene.now = noon + DAY + HOUR;
    await anHour({ ...scene.context, database: slow } as Context, shopId);
    expect(await told('aim')).toEqual({ 1: [1, 1, 0, 1] });
    expect(await told('aim', 'gone')).toEqual({});
  });

  test('what comes late for three days, and beyond these once a day, for four weeks', async () => {
    await started('c');
    await scene.send(meets('a', noon, 'c', shown(1)));
    await count(noon + DAY);
    await scene.send(clicks('a', noon + HOUR));
    await count(noon + DAY + 1);
    expect(await told('aim')).toEqual({ 1: [1, 1, 1, 1] });
    await count(noon + 4 * DAY);
    await count(noon + 5 * DAY);
    await scene.send(meets('b', noon, 'c', shown(1)));
    await count(noon + 5 * DAY + 1);
    expect(await told('aim')).toEqual({ 1: [1, 1, 1, 1] });
    await count(noon + 6 * DAY);
    expect(await told('aim')).toEqual({ 1: [2, 2, 1, 2] });
    await count(noon + 28 * DAY);
    await scene.send(meets('c', noon, 'c', shown(1)));
    await count(noon + 29 * DAY);
    expect(await told('aim')).toEqual({ 1: [2, 2, 1, 2] });
  });

  test('what comes back weeks later against what was met, also after its end, and what rows brought as it was', async () => {
    await started('c');
    const { shopId } = scene.shop;
    const order = buys('a', noon + HOUR, 1000);
    const { orderId } = order.data as { orderId: string };
    const placed = { orderId, createdAt: new Date(noon + HOUR), lines: [] };
    const says = (isReturned: boolean, days: number) =>
      scene.inShop((sql) =>
        upsertOrders(sql, shopId, [
          { ...placed, updatedAt: new Date(noon + days * DAY), cancelledAt: null, isReturned },
        ]),
      );
    await scene.send(
      meets('a', noon, 'c', shown(2)),
      meets('b', noon, 'c', shown(2)),
      order,
      buys('b', noon + HOUR, 500),
      sees('a', noon, 'home', 'i'),
    );
    await says(false, 1);
    await count(noon + 2 * DAY);
    await scene.inShop((sql) => markStopped(sql, shopId, 'c', noon + 2 * DAY));
    expect(await told('cancelled')).toEqual({ 2: [2, 2, 0, 2] });
    const seen = await scene.inShop((sql) => funnelsSince(sql, shopId, '2000-01-01'));
    await count(noon + 17 * DAY);
    await says(true, 17);
    await count(noon + 18 * DAY);
    expect(await told('cancelled')).toEqual({ 2: [2, 2, 1, 2] });
    expect((await sums())[0]!.sums.cancelled).toEqual({ y: 1, yy: 1, x: 2, xx: 2, xy: 1 });
    await says(false, 19);
    await count(noon + 19 * DAY);
    expect(await told('cancelled')).toEqual({ 2: [2, 2, 0, 2] });
    expect(await scene.inShop((sql) => funnelsSince(sql, shopId, '2000-01-01'))).toEqual(seen);
  });

  test('an hour twice as once', async () => {
    await started('c');
    await scene.send(meets('a', noon, 'c', shown(1)), clicks('a', noon + 1), sees('a', noon, 'home', 'i'));
    await count(noon + DAY);
    const before = [
      await sums(),
      await scene.inShop((sql) => funnelsSince(sql, scene.shop.shopId, '2000-01-01')),
    ];
    await Promise.all([count(noon + DAY), count(noon + DAY)]);
    expect([
      await sums(),
      await scene.inShop((sql) => funnelsSince(sql, scene.shop.shopId, '2000-01-01')),
    ]).toEqual(before);
    expect(before[0]).toHaveLength(1);
  });

  test('money up to the cap, and what a campaign aims at only', async () => {
    await started('c', { aim: 'revenue' });
    await scene.inShop((sql) => sql.query('update campaigns set revenue_cap = 5000'));
    await started('d', { aim: 'added' });
    await started('e', { aim: 'bought' });
    const exposures = ['c', 'd', 'e'].flatMap((id) => [
      meets('a', noon, id, shown(1)),
      meets('b', noon, id, shown(1)),
      // Does nothing: worth nothing, and not the cap.
      meets('idle', noon, id, shown(1)),
      meets('adds', noon, id, shown(1)),
    ]);
    await scene.send(
      ...exposures,
      adds('adds', noon + 1),
      buys('a', noon + 1, 4000),
      buys('a', noon + 2, 4000),
      buys('b', noon + 1, 100),
      adds('b', noon + 1),
      adds('b', noon + 2),
    );
    await count(noon + DAY);
    expect(await told('aim', 'c')).toEqual({ 1: [4, 4, 5100, 4] });
    expect((await sums('c'))[0]!.sums.aim).toMatchObject({ yy: 5000 ** 2 + 100 ** 2 });
    expect(await told('aim', 'd')).toEqual({ 1: [4, 4, 2, 4] });
    expect(await told('aim', 'e')).toEqual({ 1: [4, 4, 2, 4] });
    expect(await told('cancelled', 'c')).toEqual({ 1: [4, 4, 0, 3] });
  });

  test('margin, cancelled orders and how fast pages were', async () => {
    await started('c');
    await scene.inShop((sql) =>
      sql.query(
        `insert into products (shop_id, product_id, updated_at, product, margin_share) values ($1, '1', now(), '{}', 0.25)`,
        [scene.shop.shopId],
      ),
    );
    const order = buys('a', noon + HOUR, 1000);
    const { orderId } = order.data as { orderId: string };
    await scene.inShop((sql) =>
      sql.query(
        `insert into orders (shop_id, order_id, created_at, updated_at, cancelled_at, lines) values ($1, $2, $3, $3, $3, '[]')`,
        [scene.shop.shopId, orderId, new Date(noon + HOUR)],
      ),
    );
    await scene.send(
      measures('a', noon - 1, 9000),
      meets('a', noon, 'c', shown(2)),
      order,
      measures('a', noon + 1, 1200),
      measures('a', noon + 2, 1800),
    );
    await count(noon + DAY);
    expect(await told('margin')).toEqual({ 2: [1, 1, 250, 1] });
    expect(await told('cancelled')).toEqual({ 2: [1, 1, 1, 1] });
    expect(await told('lcp')).toEqual({ 2: [1, 1, 3000, 2] });
  });

  test('nothing that was not drawn by weights of its own, of contents it has not, and after its end', async () => {
    await started('c');
    await scene.inShop((sql) => markStopped(sql, scene.shop.shopId, 'c', noon + HOUR));
    await scene.send(
      meets('a', noon, 'c', { variation: 1, propensity: 0.0001 }),
      meets('b', noon, 'c', { variation: 1, propensity: 0.3, segment: 3 }),
      meets('c', noon, 'c', { variation: 3, propensity: 0.3 }),
      meets('d', noon + 2 * HOUR, 'c', shown(1)),
      meets('e', noon, 'unknown', shown(1)),
      meets('f', noon, 'c', shown(1)),
    );
    await count(noon + DAY);
    expect(await told('aim')).toEqual({ 1: [1, 1, 0, 1] });
  });

  test('no program, and nobody any more who was erased', async () => {
    await started('c');
    const length = MAX_INTERACTIONS_PER_VISIT + 1;
    const views = Array.from({ length }, (_, nth) => adds('robot', noon + nth * 1_000));
    await scene.send(
      ...views,
      meets('robot', noon, 'c', shown(1)),
      meets('a', noon, 'c', shown(1)),
      meets('b', noon, 'c', shown(1)),
      clicks('b', noon + 1),
    );
    await count(noon + DAY);
    expect(await told('aim')).toEqual({ 1: [2, 2, 1, 2] });
    await eraseVisitor(shops.context.database, scene.shop.shopId, 'b');
    await count(noon + DAY);
    expect(await told('aim')).toEqual({ 1: [1, 1, 0, 1] });
  });

  test('segments as devices knew them at that moment', async () => {
    const [former] = await scene.segments(1);
    await started('c');
    const { shopId } = scene.shop;
    const present = (await scene.inShop((sql) => presentWeights(sql, shopId, 'c')))!;
    expect(present.numbers).toEqual({ 0: former });
    const another = crypto.randomUUID();
    const weights = [0.2, 0.1, 0.7];
    await scene.inShop((sql) =>
      saveWeights(sql, shopId, 'c', {
        ...present,
        validFrom: noon,
        weights,
        bySegment: { [another]: weights },
        numbers: { 0: another },
      }),
    );
    await scene.send(
      meets('a', noon - HOUR, 'c', { ...shown(1), segment: 0 }),
      // Drawn before, met when there were others already.
      meets('b', noon + HOUR, 'c', { ...shown(1), segment: 0 }),
      meets('c', noon + HOUR, 'c', { variation: 2, propensity: 0.7, segment: 0 }),
      meets('d', noon + HOUR, 'c', { variation: 2, propensity: 0.7 }),
    );
    await count(noon + 2 * DAY);
    const rows = (await sums()).map(({ content, segmentId, propensity, met }) => [
      content,
      segmentId,
      propensity,
      met,
    ]);
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        [1, former, 0.3, 2],
        [2, another, 0.7, 1],
        [2, null, 0.7, 1],
      ]),
    );
  });

  test('what came of what was seen, by place, with and without it', async () => {
    await started('c', { audience: { placements: ['home'] } });
    await scene.inShop((sql) =>
      sql.query(
        `insert into experiments (shop_id, experiment_id, definition, state, seed, created_at, started_at, ends_at)
         values ($1, 'e', $2, 'running', 's', $3, $3, $4)`,
        [
          scene.shop.shopId,
          JSON.stringify({ audience: { placements: ['home'] } }),
          new Date(noon - DAY),
          new Date(noon + 9 * DAY),
        ],
      ),
    );
    await scene.inShop((sql) =>
      sql.query(
        `insert into products (shop_id, product_id, updated_at, product) values ($1, '1', now(), '{"available": true}'), ($1, '2', now(), '{"available": false}')`,
        [scene.shop.shopId],
      ),
    );
    await scene.send(
      meets('a', noon, 'c', shown(1)),
      sees('a', noon, 'home', 'i1'),
      sees('a', noon + 1, 'cart', 'i2'),
      // On a page beyond the daily cap: nothing tells of the campaign there.
      sees('a', noon + 5 * 60_000, 'home', 'capped'),
      // Where an experiment decided: it stands before campaigns.
      meets('d', noon, 'c', shown(1)),
      meets('d', noon + 1, 'e'),
      sees('d', noon + 2, 'home', 'tested'),
      clicks('a', noon + 2, '1', 'i1'),
      adds('a', noon + 3, '1'),
      sees('b', noon, 'home', 'i3'),
      clicks('b', noon + 1, '2', 'i3'),
      sees('c', noon, 'home', 'i4'),
      clicks('c', noon + 1, '1', 'i4'),
      buys('c', noon + 2, 1000, '1'),
      buys('b', noon + 2, 1000, '1'),
    );
    await count(noon + DAY);
    const rows = await scene.inShop((sql) => funnelsSince(sql, scene.shop.shopId, '2000-01-01'));
    expect(rows.map(({ segmentId, ...row }) => [segmentId, ...Object.values(row).slice(1)])).toEqual([
      [null, '', 'cart', 1, 0, 0, 0, 0],
      [null, '', 'home', 4, 2, 1, 1, 1],
      [null, 'c', 'home', 1, 1, 1, 1, 0],
    ]);
  });

  test('thousands of events as one by one', async () => {
    const [first] = await scene.segments(1);
    await started('c', { aim: 'bought' });
    await started('d', { aim: 'clicked' });
    const events = randomEvents(createRandom(7, 'campaign days'));
    for (const part of [events.slice(0, 2_000), events.slice(1_500)]) await scene.send(...part);
    const now = noon + 1.4 * DAY;
    await count(now);
    for (const id of ['c', 'd']) {
      const counted = (await sums(id)).map(
        ({ content, segmentId, propensity, met, n, sums: { aim, cancelled } }) =>
          [content, segmentId, propensity, met, n, aim.y, aim.yy, cancelled.x, cancelled.xx].join(),
      );
      expect(counted.sort()).toEqual(oneByOne(events, id, now, first!));
      expect(counted.length).toBeGreaterThan(3);
    }
  });
});

const VISITORS = 150;

function randomEvents(random: SeededRandom): ShopperEvent[] {
  return Array.from({ length: 4_000 }, () => {
    const visitor = `v${random.int(VISITORS)}`;
    const at = noon - DAY / 4 + random.int(1.5 * DAY);
    const kind = random.int(10);
    if (kind === 0) return buys(visitor, at, 100 + random.int(900));
    if (kind < 3) return clicks(visitor, at);
    if (kind < 4) return adds(visitor, at);
    const segment = random.chance(0.5) ? { segment: 0 } : {};
    return meets(visitor, at, random.pick(['c', 'd']), { ...shown(random.int(3)), ...segment });
  });
}

/** What the counting should say, without a database. */
function oneByOne(events: ShopperEvent[], campaignId: string, now: number, segmentId: string): string[] {
  const cells = new Map<string, number[]>();
  const sorted = events.toSorted((a, b) => a.occurredAt - b.occurredAt || (a.eventId < b.eventId ? -1 : 1));
  for (let nth = 0; nth < VISITORS; nth++) {
    const own = sorted.filter(({ visitorId }) => visitorId === `v${nth}`);
    const exposures = own.flatMap((each) =>
      each.name === 'experiment_exposed' && each.data.experimentId === campaignId ? [each] : [],
    );
    // The first of each day stands last, so that it is the one that stays.
    const days = new Map(exposures.toReversed().map((each) => [utcDay(each.occurredAt, 0), each]));
    for (const { occurredAt, data } of days.values()) {
      const later = [...days.values()].map((each) => each.occurredAt).filter((at) => at > occurredAt);
      const closedAt = Math.min(occurredAt + DAY, ...later);
      const did = (name: ShopperEvent['name']) =>
        own.filter(
          (each) => each.name === name && each.occurredAt >= occurredAt && each.occurredAt < closedAt,
        ).length;
      const isOver = occurredAt + DAY <= now;
      const orders = isOver ? did('checkout_completed') : 0;
      const aim =
        isOver && did(campaignId === 'c' ? 'checkout_completed' : 'recommendation_clicked') > 0 ? 1 : 0;
      const key = [data.variation, data.segment === 0 ? segmentId : null, data.propensity].join();
      const before = cells.get(key) ?? [0, 0, 0, 0, 0, 0];
      const added = [1, isOver ? 1 : 0, aim, aim, orders, orders * orders];
      cells.set(
        key,
        before.map((each, at) => each + added[at]!),
      );
    }
  }
  return [...cells].map(([key, values]) => `${key},${values.join()}`).sort();
}
