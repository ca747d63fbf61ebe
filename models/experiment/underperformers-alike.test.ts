import { expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { alikeOf, overWeeks, type WeekCell } from './underperformers-alike.ts';

const random = randomFrom(8);

/** Twenty-four cells over four weeks; `together`: impressions of a visitor, all of which are clicked or none. */
function weeksOf(together: number, { visitors = 500, levels = [1, 1, 1, 1] } = {}): WeekCell[] {
  return Array.from({ length: 24 }, (_, at) =>
    levels.map((level, week): WeekCell => {
      const rate = (0.02 + 0.002 * (at % 8)) * level;
      let clicks = 0;
      for (let visitor = 0; visitor < visitors / together; visitor++) if (random() < rate) clicks += together;
      const funnel = { impressions: visitors, clicks, available: clicks, carts: 0, orders: 0 };
      return { campaignId: String(at % 8), placementId: 'home', segmentId: String(at), week, funnel };
    }),
  ).flat();
}

test('finds of weeks alone how many impressions go together', () => {
  const visitors = 2_000;
  expect(alikeOf(weeksOf(1, { visitors }))).toBe(1.5);
  const four = alikeOf(weeksOf(4, { visitors: 4 * visitors }));
  expect(four).toBeGreaterThan(3);
  expect(four).toBeLessThan(4.7);
  expect(alikeOf(weeksOf(8, { visitors: 4 * visitors }))).toBeGreaterThan(5.5);
});

test('takes no sales week for visitors who are alike, but a cell that changes by itself', () => {
  const visitors = 2_000;
  expect(alikeOf(weeksOf(1, { visitors, levels: [1, 2, 1, 0.5] }))).toBe(1.5);
  const changing = weeksOf(1, { visitors }).map((cell) =>
    cell.campaignId === '1' && cell.week > 1
      ? { ...cell, funnel: { ...cell.funnel, clicks: cell.funnel.clicks * 3 } }
      : cell,
  );
  expect(alikeOf(changing)).toBeGreaterThan(2.5);
});

test('takes visitors to be twice as alike as single impressions while weeks do not tell', () => {
  expect(alikeOf([])).toBe(2);
  expect(alikeOf(weeksOf(1, { visitors: 40 }))).toBe(2);
  expect(alikeOf(weeksOf(8).filter(({ week }) => week === 0))).toBe(2);
});

test('adds weeks up', () => {
  const weeks = weeksOf(1);
  const cells = overWeeks(weeks);
  expect(cells).toHaveLength(24);
  const own = weeks.filter(({ segmentId }) => segmentId === '3');
  expect(cells[3]).toEqual({
    campaignId: '3',
    placementId: 'home',
    segmentId: '3',
    funnel: {
      impressions: 2_000,
      clicks: own.reduce((sum, { funnel }) => sum + funnel.clicks, 0),
      available: own.reduce((sum, { funnel }) => sum + funnel.available, 0),
      carts: 0,
      orders: 0,
    },
  });
});
