import { expect, test } from 'vitest';
import { createRandom, type SeededRandom } from '../../../test/world/random.ts';
import { utcDay } from '../ingest/event-store.ts';
import { type DayCount, unusualDays } from './unusual-days.ts';

const START = Date.UTC(2026, 8, 1);
const SHOPS = 200;
const DAYS = 56;

/** Events of a shop without anything unusual: weekdays differ, it grows a little, and each visit has several events. */
function quietShop(random: SeededRandom, visitsADay: number): DayCount[] {
  const growth = 1 + 0.005 * random.float();
  return Array.from({ length: DAYS }, (_, nth) => {
    const expected = visitsADay * growth ** nth * (nth % 7 > 4 ? 1.4 : 1);
    // A sum of many rare things.
    const visits = Array.from({ length: Math.ceil(expected * 20) }, () => random.float() < 1 / 20);
    const count = visits.reduce((sum, came) => sum + (came ? 1 + random.int(16) : 0), 0);
    return { day: utcDay(START, nth), count };
  });
}

const shops = Array.from({ length: SHOPS }, (_, seed) =>
  quietShop(createRandom(seed), [5, 30, 150][seed % 3]!),
);
/** With the last day turned into something else. */
const withLast = (shop: readonly DayCount[], change: (count: number) => number): DayCount[] =>
  shop.with(DAYS - 1, { ...shop.at(-1)!, count: change(shop.at(-1)!.count) });
const lastIsUnusual = (shop: readonly DayCount[]) =>
  unusualDays(shop).some(({ day }) => day === shop.at(-1)!.day);

test('quiet shops have hardly an unusual day', () => {
  const found = shops.map((shop) => unusualDays(shop).length);
  expect(found.reduce((sum, count) => sum + count, 0) / (SHOPS * DAYS)).toBeLessThan(0.001);
});

test.each([
  ['nothing came', () => 0, 1],
  ['a tenth came', (count: number) => Math.round(count / 10), 0.7],
  ['ten times as much came', (count: number) => count * 10, 0.9],
])('a day on which %s is found, in larger shops always', (_what, change, share) => {
  const [, middle, large] = [0, 1, 2].map((size) => shops.filter((_shop, seed) => seed % 3 === size));
  const found = (some: DayCount[][] | undefined) =>
    some!.filter((shop) => lastIsUnusual(withLast(shop, change))).length / some!.length;
  expect(found(middle)).toBeGreaterThanOrEqual(share);
  expect(found(large)).toBe(1);
});

test('an unusual day does not make the same weekday after it unusual', () => {
  const shop = shops.filter((_shop, seed) => seed % 3 === 2)[0]!;
  for (const change of [0, 20_000]) {
    const days = shop.map((each, nth) => (nth === 30 ? { ...each, count: change } : each));
    expect(unusualDays(days).map(({ day }) => day)).toEqual([shop[30]!.day]);
  }
});

test('what lasts becomes usual within days', () => {
  const shop = shops.filter((_shop, seed) => seed % 3 === 2)[0]!;
  const days = shop.map((each, nth) => (nth >= 30 ? { ...each, count: each.count * 4 } : each));
  const found = unusualDays(days).map(({ day }) => day);
  expect(found[0]).toBe(shop[30]!.day);
  expect(found.length).toBeLessThan(10);
});

test('says nothing before there are two weeks', () => {
  const days = Array.from({ length: 13 }, (_, nth) => ({
    day: utcDay(START, nth),
    count: nth < 7 ? 900 : 0,
  }));
  expect(unusualDays(days)).toEqual([]);
});
