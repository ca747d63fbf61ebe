import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import { crossingOf } from './crossing.ts';
import { adjusted, heterogeneity } from './heterogeneity.ts';
import { plan, type Traffic } from './plan.ts';
import { effectOf, isEnough } from './report.ts';

const traffic = (visitors: number, bought = 1_500): Traffic => ({
  visitorsADay: { value: visitors, low: visitors, high: visitors, n: 28 },
  baseline: { n: 50_000, y: bought, yy: bought, x: 0, xx: 0, xy: 0 },
  buyers: bought,
});
const HALVES = [{ weight: 0.5 }, { weight: 0.5 }];
const wanted = {
  goal: 'bought',
  method: 'fixed',
  days: 28,
  smallestEffect: 0.1,
  variations: HALVES,
} as const;

test('needs about the visitors that the textbook formula says, for a small change', () => {
  const { daysNeeded, power, detectable } = plan({ ...wanted, smallestEffect: 0.02 }, traffic(100_000));
  const perArm = ((1.959964 + 0.841621) ** 2 * (0.0306 * 0.9694 + 0.03 * 0.97)) / 0.0006 ** 2;
  expect(Math.abs(daysNeeded! / (perArm / 50_000) - 1)).toBeLessThan(0.05);
  expect(power).toBeGreaterThan(0.8);
  expect(plan({ ...wanted, smallestEffect: detectable! }, traffic(100_000)).power).toBeCloseTo(0.8, 6);
});

test('promises less the oftener one may look, and less the more variations there are', () => {
  const powerWith = (more: object): number => plan({ ...wanted, ...more }, traffic(5_000)).power!;
  const three = [{ weight: 1 / 3 }, { weight: 1 / 3 }, { weight: 1 / 3 }];
  expect(powerWith({ method: 'sequential' })).toBeLessThan(powerWith({}) - 0.2);
  expect(powerWith({ variations: three })).toBeLessThan(powerWith({}) - 0.2);
  expect(powerWith({ variations: [{ weight: 0.05 }, { weight: 0.95 }] })).toBeLessThan(powerWith({}) - 0.4);
});

test.each(['fixed', 'sequential'] as const)(
  'draws by day what could be found, less and less, %s',
  (method) => {
    const { curve, detectable } = plan({ ...wanted, method }, traffic(20_000));
    const found = curve.map((each) => each.detectable);
    expect(curve.at(-1)).toEqual({ day: 28, detectable });
    expect(found).toEqual([...found].sort((a, b) => b - a));
    expect(found.length).toBeGreaterThan(25);
  },
);

test('says in words what stands in the way', () => {
  const wordsOf = (more: object, visitors: number): string[] =>
    plan({ ...wanted, ...more }, traffic(visitors)).warnings.map(inEnglish);
  expect(wordsOf({}, 40_000)).toEqual([]);
  expect(wordsOf({ days: 10 }, 400_000)[0]).toContain('whole weeks');
  expect(wordsOf({}, 2_000)[0]).toMatch(/^28 days are short: .* \d+ times in 100\. It takes \d+ days\.$/);
  expect(wordsOf({}, 20)).toEqual([
    expect.stringContaining('not be found within a year'),
    expect.stringContaining('fewer than 100 visitors'),
  ]);
});

test('plans nothing of which nothing was measured', () => {
  for (const each of [{ visitorsADay: null, baseline: null, buyers: 0 }, traffic(1_000, 0), traffic(0)])
    expect(plan(wanted, each)).toMatchObject({ detectable: null, daysNeeded: null, power: null, curve: [] });
});

/** Of one buyer in a hundred visitors who spends 60.00, give or take as much; a month of so many buyers. */
const smallShop = (buyers: number, goal: 'bought' | 'revenue'): Traffic => {
  const share = traffic((100 * buyers) / 28, 500);
  return goal === 'bought'
    ? share
    : { ...share, baseline: { n: 50_000, y: 500 * 6_000, yy: 500 * 2 * 6_000 ** 2, x: 0, xx: 0, xy: 0 } };
};

type Case = [buyers: number, goal: 'bought' | 'revenue', method: 'fixed' | 'sequential', rise: number];

/** How often a rise is called by the product's own verdict, of simulated months; with its standard error. */
function called(...[buyers, goal, method, rise]: Case): number {
  const runs = 400;
  const random = randomFrom(buyers + rise);
  const aDay = Math.round((50 * buyers) / 28);
  let found = 0;
  for (let run = 0; run < runs; run++) if (isCalled()) found++;
  return found / runs;

  function isCalled(): boolean {
    const arms = [0.01, 0.01 * (1 + rise)].map((rate) => ({ rate, n: 0, hits: 0, y: 0, yy: 0 }));
    for (let day = 1; day <= 28; day++) {
      for (const arm of arms)
        for (let visitor = 0; visitor < aDay; visitor++) {
          arm.n++;
          if (random() >= arm.rate) continue;
          const spent = -6_000 * Math.log(1 - random());
          arm.hits++;
          arm.y += spent;
          arm.yy += spent * spent;
        }
      if (method === 'fixed' && day < 28) continue;
      const none = { x: 0, xx: 0, xy: 0 };
      const bought = arms.map(({ n, hits }) => ({ n, y: hits, yy: hits, ...none }));
      const revenue = arms.map(({ n, y, yy }) => ({ n, y, yy, ...none }));
      if (![0, 1].every((arm) => isEnough(goal, { bought, revenue }, arm))) continue;
      const [first, own] = goal === 'bought' ? bought : revenue;
      const effect = effectOf(goal, first!, own!, { method, tuning: 2 * 28 * aDay })!;
      if (effect.p < 0.05 && effect.low > 0) return true;
    }
    return false;
  }
}

const powerIn = (...[buyers, goal, method, rise]: Case): number =>
  plan({ ...wanted, goal, method, smallestEffect: rise }, smallShop(buyers, goal)).power!;

test.each([10, 20])('promises a shop of %i orders a month nothing, and says why', (buyers) => {
  for (const goal of ['bought', 'revenue'] as const)
    for (const method of ['fixed', 'sequential'] as const)
      for (const rise of [0.1, 0.5, 3]) {
        expect(powerIn(buyers, goal, method, rise)).toBeLessThan(0.001);
        expect(
          plan({ ...wanted, goal, method, smallestEffect: rise }, smallShop(buyers, goal)),
        ).toMatchObject({
          detectable: null,
          curve: [],
        });
        expect(
          plan({ ...wanted, goal, method, smallestEffect: rise }, smallShop(buyers, goal)).warnings.map(
            inEnglish,
          ),
        ).toContainEqual(expect.stringContaining('fewer than 100 visitors, or 25'));
      }
  expect(called(buyers, 'bought', 'fixed', 3)).toBeLessThan(0.01);
});

test.each<Case>([
  [40, 'bought', 'fixed', 2],
  [40, 'revenue', 'fixed', 2],
  [40, 'bought', 'sequential', 3],
  [80, 'bought', 'fixed', 0.5],
  [80, 'revenue', 'fixed', 1],
  [80, 'bought', 'sequential', 1],
])('promises a shop of %i orders a month what it finds of %s, %s, at +%f', (...of) => {
  const found = called(...of);
  const error = Math.sqrt(Math.max(found * (1 - found), 0.01) / 400);
  expect(Math.abs(powerIn(...of) - found)).toBeLessThan(0.05 + 2 * error);
});

test.each([10, 20, 40, 200])('promises more the longer it runs, with %i orders a month', (buyers) => {
  for (const goal of ['bought', 'revenue'] as const)
    for (const method of ['fixed', 'sequential'] as const)
      for (const smallestEffect of [0.1, 1]) {
        const powers = [7, 14, 28, 56].map(
          (days) => plan({ ...wanted, goal, method, days, smallestEffect }, smallShop(buyers, goal)).power!,
        );
        expect(powers).toEqual(powers.toSorted((a, b) => a - b));
      }
});

test('plans money from how much visitors differ', () => {
  const baseline = { n: 50_000, y: 7_500_000, yy: 6e10, x: 0, xx: 0, xy: 0 };
  const of = plan({ ...wanted, goal: 'revenue' }, { ...traffic(4_000), baseline });
  expect(of.baseline!.value).toBe(150);
  expect(of.detectable!).toBeGreaterThan(plan(wanted, traffic(4_000)).detectable!);
});

test('knows how likely a sequence shows an effect by which look', () => {
  const { shownBy } = crossingOf(14, 0.05);
  // 100,000 simulated paths: 0.0096 without an effect, 0.7368 with a drift of 3.5.
  expect(Math.abs(shownBy(14, 0) - 0.0096)).toBeLessThan(0.001);
  expect(Math.abs(shownBy(14, 3.5) - 0.7368)).toBeLessThan(0.004);
  expect(shownBy(14, 3.5)).toBeGreaterThan(shownBy(7, 3.5));
  expect(shownBy(14, -3.5)).toBeCloseTo(shownBy(14, 3.5), 9);
});

test('doubts that groups differ where chance could do that, and not where it could hardly', () => {
  const alike = [0.1, 0.12, 0.07].map((value) => ({ value, error: 0.03 }));
  expect(heterogeneity(alike)!).toBeGreaterThan(0.4);
  expect(heterogeneity([...alike, { value: 0.4, error: 0.03 }])!).toBeLessThan(1e-6);
  expect(heterogeneity([alike[0]!])).toBe(null);
});

test('corrects effects for how many there are, and leaves out those that are not known', () => {
  expect(adjusted([{ p: 0.01 }, null, { p: 0.04 }])).toEqual([0.02, null, 0.04]);
});
