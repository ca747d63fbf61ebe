import { expect, test } from 'vitest';
import { gainOverFirst, outlookOf, tooFew, type Worth } from './bandit-worth.ts';
import type { LoggedSums } from './off-policy.ts';

const drawn = (
  context: string,
  ofEach: [visitors: number, hits: number, propensity: number][],
): LoggedSums[] =>
  ofEach.map(([n, hits, propensity], variation) => ({
    context,
    variation,
    propensity,
    n,
    sum: hits,
    squares: hits,
  }));
function changeOf(worth: Worth) {
  if (!worth.isTold) throw new Error(worth.reason);
  return worth.change;
}

const EVEN = drawn('', [
  [10_000, 1_000, 0.5],
  [10_000, 1_500, 0.5],
]);

test('tells what was drawn against the first for everyone, as a half of what the second does better', () => {
  const { value, low, high, n } = changeOf(gainOverFirst(EVEN));
  expect(value).toBeCloseTo(0.25, 2);
  // (b / a - 1) / 2: by the delta method 1.96 * 0.5 * √(0.1275 + 1.5² * 0.09) / √10,000 / 0.1
  expect((high - low) / 2).toBeCloseTo(0.0563, 3);
  expect(n).toBe(20_000);
});

test('adapting towards what does better brings more, also where segments differ and days do', () => {
  const adapted = [
    ...drawn('a', [
      [2_000, 200, 0.2],
      [8_000, 1_600, 0.8],
    ]),
    ...drawn('b', [
      [8_000, 3_200, 0.8],
      [2_000, 400, 0.2],
    ]),
  ];
  // 0.18 and 0.36 of those who came, 0.1 and 0.4 of those who met the first.
  const { value, low, high } = changeOf(gainOverFirst(adapted));
  expect(value).toBeCloseTo(0.27 / 0.25 - 1, 2);
  expect(low < 0.08 && 0.08 < high && low > 0).toBe(true);
});

test('tells of what draws as was drawn that it brings the same, more or less', () => {
  const same = outlookOf(EVEN, () => [0.5, 0.5]);
  const { value, low, high } = changeOf(same);
  expect(value).toBeCloseTo(0, 5);
  expect(high - low).toBeLessThan(0.01);
  expect(same.isLess).toBe(false);
});

test('tells of weights that were learned from the same visitors by an interval that holds for any', () => {
  const four = ['a', 'b', 'c', 'd'].flatMap((context) =>
    drawn(context, [
      [2_500, 250, 0.25],
      [2_500, 250, 0.25],
      [2_500, 250, 0.25],
      [2_500, 375, 0.25],
    ]),
  );
  const asked = (): number[] => [0.1, 0.1, 0.1, 0.7];
  // Twelve shares can be chosen, or three: 95 % lie below 21.03 and 7.81.
  const one = four.map((each) => ({ ...each, context: '' }));
  const half = (worth: Worth): number => changeOf(worth).high - changeOf(worth).value;
  expect(half(outlookOf(four, asked)) / half(outlookOf(one, asked))).toBeCloseTo(Math.sqrt(21.03 / 7.81), 1);
});

test('tells what other weights would bring, and where that is surely less', () => {
  const better = outlookOf(EVEN, () => [0.1, 0.9]);
  expect(changeOf(better).value).toBeCloseTo(0.145 / 0.125 - 1, 2);
  expect(better.isLess).toBe(false);
  const worse = outlookOf(EVEN, () => [0.9, 0.1]);
  expect(changeOf(worse).high).toBeLessThan(0);
  expect(worse.isLess).toBe(true);
});

test('sees through a content that was mostly shown on better days', () => {
  const log = [
    ...drawn('', [
      [5_000, 3_000, 0.5],
      [5_000, 2_000, 0.5],
    ]),
    ...drawn('', [
      [9_500, 570, 0.95],
      [500, 20, 0.05],
    ]),
  ];
  // Plain: 0.25 of the first, 0.37 of the second. True, over both days alike: 0.33 and 0.22.
  const towardsSecond = outlookOf(log, () => [0.2, 0.8]);
  expect(towardsSecond.isLess).toBe(true);
  expect(changeOf(towardsSecond).value).toBeCloseTo(0.242 / 0.2795 - 1, 1);
});

test.each<[string, LoggedSums[], Worth & { isTold: false }]>([
  ['nobody came', [], tooFew({ of: 'visitors', has: 0, needs: 1_000 })],
  [
    'few met the first',
    drawn('', [
      [300, 30, 0.1],
      [2_700, 270, 0.9],
    ]),
    tooFew({ of: 'visitors', has: 300, needs: 1_000 }),
  ],
  [
    'nobody did anything',
    drawn('', [
      [9_000, 0, 0.5],
      [9_000, 0, 0.5],
    ]),
    tooFew({ of: 'conversions', has: 0, needs: 25 }),
  ],
  [
    'the first was not shown',
    drawn('', [
      [4_000, 40, 0.5],
      [9_000, 90, 0.5],
    ]),
    { isTold: false, reason: 'odd' },
  ],
])('tells nothing where %s', (_, log, verdict) => {
  expect(gainOverFirst(log)).toEqual(verdict);
  expect(outlookOf(log, () => [1])).toEqual({ ...verdict, isLess: false });
});

test('tells how far it still is: of many visitors a twentieth must tell, and who was unlikely counts as several', () => {
  const few = drawn('', [
    [1_200, 12, 0.04],
    [28_800, 300, 0.96],
  ]);
  expect(gainOverFirst(few)).toEqual(tooFew({ of: 'visitors', has: 1_200, needs: 1_500 }));
  // (800 / 0.4 + 200 / 0.1)² / (800 / 0.4² + 200 / 0.1²)
  const uneven = [
    ...drawn('', [
      [800, 40, 0.4],
      [1_200, 60, 0.6],
    ]),
    ...drawn('', [
      [200, 10, 0.1],
      [1_800, 90, 0.9],
    ]),
  ];
  expect(gainOverFirst(uneven)).toEqual(tooFew({ of: 'visitors', has: 640, needs: 1_000 }));
});
