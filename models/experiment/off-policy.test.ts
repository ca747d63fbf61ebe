import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { honestEffects } from './bandit-effects.ts';
import { offPolicyVerdict } from './off-policy-verdict.ts';
import { type LoggedSums, type Policy, weighted } from './off-policy.ts';

/** The folder with the public files; they are not part of this repository. */
const data = process.env.KINDRED_DATA;

const { men, women } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/off-policy.json', import.meta.url), 'utf8'),
) as {
  men: Record<'rows' | 'items' | 'clicks' | 'evenClicks' | 'ipw' | 'snips' | 'effectiveN', number>;
  women: Record<'rows' | 'mostWeight' | 'meanWeight' | 'effectiveN', number>;
};

const logged = (variation: number, propensity: number, n: number, sum: number, context = ''): LoggedSums => ({
  context,
  variation,
  propensity,
  n,
  sum,
  squares: sum,
});

test.skipIf(data === undefined)(
  'reproduces the published numbers of Open Bandit (needs KINDRED_DATA)',
  () => {
    const even: Policy = () => Array.from({ length: men.items }, () => 1 / men.items);
    const bts = openBandit('bts');
    const told = weighted(bts, even)!;
    expect(bts.reduce((sum, each) => sum + each.sum, 0)).toBe(men.clicks);
    expect([told.n, Math.round(told.effectiveN)]).toEqual([men.rows, men.effectiveN]);
    expect(told.ipw.value).toBeCloseTo(men.ipw, 5);
    expect(told.snips.value).toBeCloseTo(men.snips, 5);
    expect(offPolicyVerdict(bts, even).isAnswered).toBe(false);
    const verdict = offPolicyVerdict(openBandit('random'), even);
    expect(verdict.isAnswered && verdict.weights.snips.value).toBeCloseTo(men.evenClicks / men.rows, 12);
  },
);

function openBandit(policy: string): LoggedSums[] {
  const text = gunzipSync(readFileSync(`${data}/obd-${policy}-men.csv.gz`)).toString();
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map((row) => logged(row[2]!, row[5]!, 1, row[4]!, String(row[3])));
}

test('weighs by hand: two variations, drawn 3 to 1, asked for evenly', () => {
  const log = [logged(0, 0.75, 75, 15), logged(1, 0.25, 25, 10)];
  const told = weighted(log, () => [0.5, 0.5])!;
  // 75 weigh 2/3, 25 weigh 2: 100 in all, 15 * 2/3 + 10 * 2 = 30 hits
  expect(told.meanWeight).toBeCloseTo(1, 12);
  expect(told.ipw.value).toBeCloseTo(0.3, 12);
  expect(told.snips.value).toBeCloseTo(0.3, 12);
  expect(told.effectiveN).toBeCloseTo(100 ** 2 / (75 * (4 / 9) + 25 * 4), 10);
  expect(weighted(log, () => [0.5, 0.5], 1.5)).toMatchObject({ clipped: 0.25, mostWeight: 2 });
  expect(weighted(log, () => [0, 0])).toBe(null);
});

test('one visitor at a time tells the same as their sums', () => {
  const sums = [logged(0, 0.6, 6, 2), logged(1, 0.4, 4, 3)];
  const alone = sums.flatMap((each) =>
    Array.from({ length: each.n }, (_, at) =>
      logged(each.variation, each.propensity, 1, at < each.sum ? 1 : 0),
    ),
  );
  const [a, b] = [sums, alone].map((log) => weighted(log, () => [0.1, 0.9])!);
  for (const kind of ['ipw', 'snips'] as const) {
    expect(a![kind].value).toBeCloseTo(b![kind].value, 12);
    expect(a![kind].high).toBeCloseTo(b![kind].high, 12);
  }
});

test('refuses where one visitor would speak for thousands, as in the women’s sample of Open Bandit', () => {
  const usual = (women.meanWeight * women.rows - women.mostWeight) / (women.rows - 1);
  const log = [logged(0, 1 / women.mostWeight, 1, 0), logged(0, 1 / usual, women.rows - 1, 46)];
  const verdict = offPolicyVerdict(log, () => [1]);
  expect(verdict.weights!.effectiveN).toBeCloseTo(women.effectiveN, 1);
  expect(verdict).toMatchObject({ isAnswered: false, reason: 'too_few' });
});

test('refuses where the probabilities that were noted cannot be true, and where nobody was shown it', () => {
  const wrong = offPolicyVerdict([logged(0, 0.5, 9_000, 90), logged(1, 0.5, 1_000, 20)], () => [1, 0]);
  expect(wrong).toMatchObject({ isAnswered: false, reason: 'odd' });
  expect(wrong.weights!.meanWeight).toBeCloseTo(1.8, 12);
  const never = offPolicyVerdict([logged(0, 1, 9_000, 90)], () => [0, 1]);
  expect(never).toMatchObject({ isAnswered: false, reason: 'nobody', weights: null });
});

test('answers with the policy’s worth and how much more that is', () => {
  const log = ['a', 'b'].flatMap((context) => [
    logged(0, 0.5, 20_000, context === 'a' ? 400 : 800, context),
    logged(1, 0.5, 20_000, 600, context),
  ]);
  const verdict = offPolicyVerdict(log, (context) => (context === 'a' ? [0, 1] : [1, 0]));
  if (!verdict.isAnswered) throw new Error(verdict.reason);
  expect(verdict.value.value).toBeCloseTo(0.035, 4);
  expect(verdict.difference.value).toBeCloseTo(0.005, 4);
  const width = ({ low, high }: { low: number; high: number }): number => high - low;
  expect(width(verdict.difference)).toBeLessThan(width(verdict.value));
});

test('weighs visitors of an adaptive campaign by how unlikely they were drawn', () => {
  // Twice as many buy in the second period, in which the second variation is drawn most.
  const log = [
    logged(0, 0.5, 5_000, 100),
    logged(1, 0.5, 5_000, 100),
    logged(0, 0.1, 1_000, 40),
    logged(1, 0.9, 9_000, 360),
  ];
  const naive = 460 / 14_000 / (140 / 6_000);
  expect(naive).toBeGreaterThan(1.4);
  const [first, second] = honestEffects(log, 2);
  expect(first!.effect).toBe(null);
  expect(first!.value.value).toBeCloseTo(0.03, 6);
  // Less than nothing by the ratio's own bias, the relative variance of the first.
  expect(Math.abs(second!.effect!.value)).toBeLessThan(0.02);
  expect(second!.effect!.low).toBeLessThan(0);
  expect(honestEffects([logged(0, 0.5, 99, 5)], 2)).toEqual([null, null]);
});
