import type { ShopperEvent } from '@kindred/shared/event';
import { describe, expect, test } from 'vitest';
import {
  adds,
  buys,
  clicks,
  DAY,
  experimentScene,
  HOUR,
  meets,
} from '../../../test/contracts/experiment-scene.ts';
import { utcDay } from '../ingest/event-store.ts';

const scene = experimentScene();
const { run, send, count, sums } = scene;

describe('in a shop where much happens', () => {
  /** The same numbers each time. */
  function chances(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  }
  const CAP = 6000;
  /** Of the average order value, y / x since and v / u before. */
  const PAIRS = [
    ['v', 'u'],
    ['y', 'v'],
    ['y', 'u'],
    ['x', 'v'],
    ['x', 'u'],
  ] as const;
  const end = Date.now() - HOUR;
  const start = end - 6 * DAY;

  /** What 300 visitors did around three variations; of the later ones more is sold. */
  function world(): ShopperEvent[] {
    const chance = chances(11);
    return Array.from({ length: 300 }, (_, nth) => {
      const visitorId = `v${nth}`;
      const variation = Math.floor(chance() * 3);
      const at = () => start - 16 * DAY + chance() * (end - start + 18 * DAY);
      const some = (most: number, make: (at: number) => ShopperEvent) =>
        Array.from({ length: Math.floor(chance() * most) }, () => make(Math.floor(at())));
      return [
        ...some(5, (when) => meets(visitorId, when, variation, 'e', 0.3333)),
        ...(chance() < 0.15 ? [meets(visitorId, Math.floor(at()), (variation + 1) % 3, 'e', 0.3333)] : []),
        ...some(3 + variation, (when) => buys(visitorId, when, Math.floor(chance() * 5000))),
        ...some(4, (when) => adds(visitorId, when)),
        ...some(3, (when) => clicks(visitorId, when)),
      ];
    }).flat();
  }

  /** One visitor after the other, as the words of the design say it. */
  function countedOneByOne(events: ShopperEvent[]): Map<string, number[]> {
    const counted = new Map<string, number[]>();
    for (const visitorId of new Set(events.map((each) => each.visitorId))) {
      const mine = events.filter((each) => each.visitorId === visitorId);
      const exposures = mine
        .filter(
          (each) => each.name === 'experiment_exposed' && each.occurredAt >= start && each.occurredAt < end,
        )
        .sort((a, b) => a.occurredAt - b.occurredAt);
      const [first] = exposures;
      if (first?.name !== 'experiment_exposed') continue;
      const from = first.occurredAt;
      const between = (low: number, high: number) =>
        mine.filter((each) => each.occurredAt >= low && each.occurredAt < high);
      const figures = (events: ShopperEvent[]) => {
        const checkouts = events.filter((each) => each.name === 'checkout_completed');
        const spent = checkouts.reduce((sum, { data }) => sum + data.lines[0]!.priceMinorUnits!, 0);
        const did = (name: string) => (events.some((each) => each.name === name) ? 1 : 0);
        return {
          orders: checkouts.length,
          revenue: Math.min(CAP, spent),
          bought: did('checkout_completed'),
          added: did('product_added_to_cart'),
          clicked: did('recommendation_clicked'),
        };
      };
      const now = figures(between(from, end));
      const before = figures(between(from - 14 * DAY, from));
      const crossed =
        new Set(exposures.map(({ data }) => (data as { variation: number }).variation)).size > 1;
      const add = (metric: string, y: number, x: number) => {
        const key = [metric, utcDay(from, 0), first.data.variation].join(' ');
        const old = counted.get(key) ?? [0, 0, 0, 0, 0, 0];
        counted.set(
          key,
          [1, y, y * y, x, x * x, x * y].map((each, at) => each + old[at]!),
        );
      };
      if (crossed) add('crossed', 0, 0);
      for (const metric of ['bought', 'revenue', 'orders', 'added', 'clicked'] as const)
        add(metric, now[metric], before[metric]);
      add('order_value', now.revenue, now.orders);
      const both = { y: now.revenue, x: now.orders, v: before.revenue, u: before.orders };
      if (before.orders > 0)
        for (const [first, second] of PAIRS) add(first + second, both[first], both[second]);
      add('cancelled', 0, now.orders);
      add('margin', 0, 0);
      add('lcp', 0, 0);
    }
    return counted;
  }

  test('sums are those that counting visitor by visitor gives, in whatever order and how often events come, and by two processes at once', async () => {
    await run('e', { startedAt: start, endsAt: end, revenueCap: CAP, variations: 3 });
    const events = world();
    const chance = chances(5);
    const shuffled = [...events, ...events.filter(() => chance() < 0.2)]
      .map((each) => ({ each, key: chance() }))
      .sort((a, b) => a.key - b.key)
      .map(({ each }) => each);
    for (let at = 0; at < shuffled.length; at += 250) {
      await Promise.all([send(...shuffled.slice(at, at + 250)), count(), count()]);
    }
    await Promise.all([count(), count()]);
    const stored = (await sums()).filter(({ segment }) => segment === '');
    const expected = countedOneByOne(events);
    expect(expected.size).toBeGreaterThan(150);
    expect([...expected].filter(([key]) => key.startsWith('crossed')).length).toBeGreaterThan(2);
    expect(
      new Map(
        stored.map(({ metric, day, variation, n, y, yy, x, xx, xy }) => [
          [metric, day, variation].join(' '),
          [n, y, yy, x, xx, xy],
        ]),
      ),
    ).toEqual(expected);
  }, 60_000);
});
