import { METRIC_IDS } from '@kindred/shared/api/experiments';
import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { MeasuredSums } from './measured.ts';
import { capQuantile, METRICS } from './metrics.ts';
import { type Counted, heterogeneityOf, metricReports } from './report.ts';

const share = (n: number, hits: number): MeasuredSums => ({ n, y: hits, yy: hits, x: 0, xx: 0, xy: 0 });
/** `orders` of `each` minor units, one a visitor; a third of the spread within them. */
const money = (n: number, orders: number, each: number): MeasuredSums => ({
  ...share(n, 0),
  y: orders * each,
  yy: orders * each * each * 1.3,
});
const ratio = (n: number, y: number, x: number): MeasuredSums => ({ n, y, yy: y, x, xx: x, xy: y });

const counted = (sums: Counted['sums'], more: Partial<Counted> = {}): Counted => ({
  goal: 'bought',
  method: 'fixed',
  sums,
  planned: null,
  isComplete: true,
  ...more,
});

const verdictOf = (of: Counted, more: Partial<Parameters<typeof judge>[0]> = {}) => {
  const arms = of.sums[of.goal]!;
  return judge({
    state: 'running',
    split: { p: 0.4, isBroken: false },
    counted: of,
    metrics: metricReports(of),
    names: ['As it is', 'Best sellers', 'Nothing'].slice(0, arms.length),
    smallestEffect: 0.05,
    endsAt: Date.UTC(2026, 11, 1),
    ...more,
  });
};

const BETTER = counted({ bought: [share(20_000, 600), share(20_000, 720)] });

test('tells the goal first and guardrails last, of metrics of which something was counted', () => {
  const reports = metricReports(
    counted({
      margin: [money(20_000, 600, 2_000), money(20_000, 600, 2_000)],
      added: [share(20_000, 2_000), share(20_000, 2_050)],
      clicked: [share(20_000, 0), share(20_000, 0)],
      bought: BETTER.sums.bought!,
    }),
  );
  expect(reports.map(({ id, role }) => [id, role])).toEqual([
    ['bought', 'goal'],
    ['added', 'other'],
    ['margin', 'guardrail'],
  ]);
  expect(reports[0]!.values.map((each) => each!.value)).toEqual([0.03, 0.036]);
  expect(reports[0]!.effects[0]!.value).toBeCloseTo(0.2, 12);
});

test('corrects the goal for its variations, and all others apart from it', () => {
  const three = [share(20_000, 600), share(20_000, 690), share(20_000, 650)];
  const [goal, other] = metricReports(
    counted({ bought: three, added: [share(20_000, 2_000), share(20_000, 2_100), share(20_000, 2_000)] }),
  );
  const [first, second] = goal!.effects;
  expect(first!.adjustedP).toBeCloseTo(2 * first!.p!, 12);
  expect(second!.adjustedP).toBeCloseTo(second!.p!, 12);
  expect(other!.effects[0]!.adjustedP).toBeCloseTo(2 * other!.effects[0]!.p!, 12);
});

test('takes out what history explains, and says so', () => {
  const plain = { n: 10_000, y: 1_000, yy: 3_000 };
  const [control, treatment] = [plain, { ...plain, y: 1_060, yy: 3_200 }].map((sums) => ({
    ...sums,
    x: 1_000,
    xx: 3_000,
    xy: 2_000,
  }));
  const orders = [control!, treatment!];
  const [, report] = metricReports(counted({ orders, bought: [share(10_000, 800), share(10_000, 820)] }));
  const without = metricReports(
    counted({
      orders: orders.map((sums) => ({ ...sums, x: 0, xx: 0, xy: 0 })),
      bought: [share(9, 1), share(9, 1)],
    }),
  )[1]!.effects[0]!;
  const effect = report!.effects[0]!;
  expect([effect.isAdjusted, without.isAdjusted]).toEqual([true, false]);
  expect(effect.value).toBeCloseTo(without.value, 12);
  expect(effect.high - effect.low).toBeLessThan(0.8 * (without.high - without.low));
});

test('takes out of an average order value what visitors ordered before, once there is enough of it', () => {
  // A hundred buyers in each variation, who order for 30 or 50 (and 2 more), and nearly the same `u` times before.
  const sums = (more: number, u: number): MeasuredSums => ({
    n: 1_000,
    x: 100,
    xx: 100,
    y: 4_000 + 100 * more,
    yy: 170_000 + 8_000 * more + 100 * more ** 2,
    xy: 4_000 + 100 * more,
    before: {
      v: 40 * u,
      u,
      vv: 1_700 * u,
      uu: u,
      vu: 40 * u,
      yv: (1_690 + 40 * more) * u,
      yu: (40 + more) * u,
      xv: 40 * u,
      xu: u,
    },
  });
  const effectOf = (u: number) =>
    metricReports(counted({ order_value: [sums(0, u), sums(2, u)] }, { goal: 'order_value' }))[0]!
      .effects[0]!;
  const [few, enough] = [24, 100].map(effectOf);
  expect([few!.isAdjusted, enough!.isAdjusted]).toEqual([false, true]);
  expect(enough!.value).toBeCloseTo(0.05, 10);
  expect(enough!.high - enough!.low).toBeLessThan(0.5 * (few!.high - few!.low));
});

test('says whether groups of visitors differ at all, of those with enough in every variation', () => {
  const group = (...hits: number[]): Counted['sums'] => ({ bought: hits.map((each) => share(10_000, each)) });
  const few = { bought: [share(99, 30), share(99, 90), share(99, 30)] };
  const [alike, differing] = heterogeneityOf(
    'bought',
    [group(300, 330, 450), group(300, 320, 300), group(600, 650, 600), few],
    3,
  );
  expect(alike).toBeGreaterThan(0.5);
  expect(differing).toBeLessThan(0.001);
  expect(heterogeneityOf('bought', [group(300, 330), few], 2)).toEqual([null]);
  expect(heterogeneityOf('bought', [], 2)).toEqual([null]);
});

test('gives a variation’s own figures an interval that holds every day, where every day is looked at', () => {
  const [fixed] = metricReports(BETTER);
  const [sequential] = metricReports({ ...BETTER, method: 'sequential', planned: [20_000, 20_000] });
  const width = (estimate: { low: number; high: number } | null) => estimate!.high - estimate!.low;
  expect(width(sequential!.values[0]!)).toBeGreaterThan(1.3 * width(fixed!.values[0]!));
  expect(width(sequential!.effects[0]!)).toBeGreaterThan(1.3 * width(fixed!.effects[0]!));
});

test('tells intervals also where a plan of hardly anybody was met by many', () => {
  const [goal] = metricReports({ ...BETTER, method: 'sequential', planned: [0, 0] });
  for (const { low, high } of [goal!.effects[0]!, ...goal!.values.map((value) => value!)])
    expect(Number.isFinite(low) && Number.isFinite(high) && high > low).toBe(true);
});

test('calls a variation better with the change and between what it lies', () => {
  const { kind, words, variation } = verdictOf(BETTER);
  expect([kind, variation]).toEqual(['better', 1]);
  expect(inEnglish(words)).toBe(
    '“Best sellers” does better: Visitors who order +20.0\u00a0% (between +7.2\u00a0% and +32.8\u00a0%).',
  );
});

test('calls one worse, and for a goal of which less is better the other way round', () => {
  const worse = counted({ bought: [share(20_000, 720), share(20_000, 600)] });
  expect(verdictOf(worse).kind).toBe('worse');
  const slower = counted(
    {
      lcp: [
        { n: 5_000, y: 1e7, yy: 2.4e10, x: 5_000, xx: 5_000, xy: 1e7 },
        { n: 5_000, y: 1.1e7, yy: 2.9e10, x: 5_000, xx: 5_000, xy: 1.1e7 },
      ],
    },
    { goal: 'lcp' },
  );
  expect(verdictOf(slower).kind).toBe('worse');
});

test('calls nothing before the last day where it is judged once, also when it was stopped before', () => {
  const early = verdictOf({ ...BETTER, isComplete: false });
  expect([early.kind, inEnglish(early.words)]).toEqual([
    'too_early',
    'Judged on its last day, Dec 1, 2026. Until then nothing is called.',
  ]);
  expect(verdictOf({ ...BETTER, isComplete: false }, { state: 'stopped' }).kind).toBe('undecided');
  const sequential: Counted = {
    ...BETTER,
    method: 'sequential',
    planned: [20_000, 20_000],
    isComplete: false,
  };
  expect(verdictOf(sequential).kind).toBe('better');
});

test('calls nothing of fewer than 100 visitors or 25 conversions in a variation', () => {
  const few = counted({ bought: [share(90, 60), share(90, 20)] });
  const rare = counted({ bought: [share(5_000, 24), share(5_000, 80)] });
  for (const each of [few, rare]) {
    expect(verdictOf(each).kind).toBe('too_early');
    expect(verdictOf(each, { state: 'stopped' }).kind).toBe('undecided');
  }
});

test('stops the show where visitors are not split as planned, whatever the figures say', () => {
  expect(verdictOf(BETTER, { split: { p: 1e-6, isBroken: true } })).toMatchObject({
    kind: 'broken_split',
    variation: null,
  });
});

test('names a guardrail that is surely worse by more than its margin, and lets a small harm pass', () => {
  const with_ = (cancelled: number): Counted =>
    counted({
      ...BETTER.sums,
      cancelled: [ratio(20_000, 60, 600), ratio(20_000, cancelled, 720)],
    });
  expect(verdictOf(with_(80)).kind).toBe('better');
  const broken = verdictOf(with_(300));
  expect([broken.kind, broken.variation]).toEqual(['guardrail_broken', 1]);
  expect(inEnglish(broken.words)).toBe(
    '“Best sellers” does harm: Cancelled or returned orders 41.7\u00a0% instead of 10.0\u00a0%, which is more than may be. Better stop it.',
  );
});

test.each([0, 2, 9])(
  'sees that many more orders are cancelled where %i of 300 were in the first',
  (first) => {
    const with_ = (cancelled: number, isComplete = true): Counted =>
      counted(
        { ...BETTER.sums, cancelled: [ratio(20_000, first, 300), ratio(20_000, cancelled, 300)] },
        { isComplete },
      );
    for (const cancelled of [60, 90])
      for (const isComplete of [true, false]) {
        const broken = with_(cancelled, isComplete);
        expect(metricReports(broken).at(-1)!.readings).toEqual(['broken']);
        expect(verdictOf(broken)).toMatchObject({ kind: 'guardrail_broken', variation: 1 });
      }
    expect(metricReports(with_(first)).at(-1)!.readings).toEqual(['unknown']);
  },
);

test('says of a guardrail only what is known: too much worse, not worse than allowed, or nothing yet', () => {
  const readings = (n: number, first: number, own: number): string[] =>
    metricReports(
      counted({
        bought: [share(n, n / 10), share(n, n / 10)],
        margin: [money(n, n / 10, first), money(n, n / 10, own)],
      }),
    ).at(-1)!.readings;
  expect(readings(400_000, 2_000, 2_000)).toEqual(['kept']);
  expect(readings(400_000, 2_000, 1_700)).toEqual(['broken']);
  expect(readings(400_000, -2_000, -2_300)).toEqual(['broken']);
  expect(readings(400_000, -2_000, -2_000)).toEqual(['kept']);
  expect(readings(1_000, 2_000, 1_700)).toEqual(['unknown']);
  expect(readings(200, 2_000, 0)).toEqual(['unknown']);
});

test('reads a metric by the same rule as the verdict: not before the last day, nor of too few', () => {
  const goalOf = (of: Counted) => metricReports(of)[0]!;
  expect(goalOf(BETTER).readings).toEqual(['better']);
  expect(goalOf(BETTER).effects[0]!.p).toBeLessThan(0.01);
  const early = goalOf({ ...BETTER, isComplete: false });
  expect(early.readings).toEqual(['not_judged']);
  expect(early.effects[0]).toMatchObject({ p: null, adjustedP: null, chanceToWin: null });
  const rare = goalOf(counted({ bought: [share(5_000, 24), share(5_000, 80)] }, { method: 'sequential' }));
  expect(rare.readings).toEqual(['too_few']);
  expect(rare.effects[0]).toMatchObject({ p: null, adjustedP: null, chanceToWin: null });
  const three = counted({ bought: [share(20_000, 600), share(20_000, 600), share(20_000, 760)] });
  expect(goalOf(three).readings).toEqual(['may_be_chance', 'better']);
  expect(goalOf(counted({ bought: [share(20_000, 720), share(20_000, 600)] })).readings).toEqual(['worse']);
});

test('tells no difference from not knowing', () => {
  const large = counted({ bought: [share(2_000_000, 60_000), share(2_000_000, 60_100)] });
  expect(verdictOf(large).kind).toBe('no_difference');
  const small = counted({ bought: [share(2_000, 60), share(2_000, 66)] });
  expect(verdictOf(small).kind).toBe('undecided');
});

test('chooses the best of several that are surely better', () => {
  const three = counted({ bought: [share(20_000, 600), share(20_000, 760), share(20_000, 820)] });
  expect(verdictOf(three)).toMatchObject({ kind: 'better', variation: 2 });
});

test('says of a draft that it has not started', () => {
  expect(verdictOf(BETTER, { state: 'draft' }).kind).toBe('draft');
});

test('counts of each visitor what one in 200 spent at most, and of few buyers what nine in ten did', () => {
  expect(capQuantile(8_000, 100_000)).toBeCloseTo(0.9375, 12);
  expect(capQuantile(1_000, 10_000)).toBeCloseTo(0.95, 12);
  expect(capQuantile(300, 100_000)).toBe(0.9);
  expect(capQuantile(0, 100)).toBe(1);
});

test('knows each metric of the contract', () => {
  expect(Object.keys(METRICS).sort()).toEqual([...METRIC_IDS].sort());
});
