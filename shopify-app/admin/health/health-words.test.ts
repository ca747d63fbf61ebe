import { expect, test } from 'vitest';
import { shareOf, verdictOf } from './health-words.ts';

const total = (visits: number, failingVisits: number, failingShare: [number, number] | null) => ({
  slates: visits,
  visits,
  failures: failingVisits,
  failingVisits,
  failingShare,
});

test.each([
  ['knows nothing without a visit', total(0, 0, null), 'info', /nothing is known/],
  ['is glad when nothing failed', total(1204, 0, [0, 0.003]), 'success', /in 1,204 measured visits/],
  [
    'does not judge by a few visits',
    total(20, 1, [0.009, 0.236]),
    'info',
    /1 of 20 measured visits.*too few/,
  ],
  ['lets a small share be', total(5000, 30, [0.0042, 0.0086]), 'info', /no need to act/],
  ['waits where it may be chance', total(200, 3, [0.0051, 0.0432]), 'info', /may be chance/],
  ['warns when even the low end is too much', total(200, 30, [0.107, 0.206]), 'warning', /what to do/],
] as const)('%s', (_, counts, tone, text) => {
  const verdict = verdictOf({ total: { ...counts, failingShare: counts.failingShare } });
  expect(verdict.tone).toBe(tone);
  expect(verdict.text).toMatch(text);
});

test('gives the share its interval', () => {
  expect(shareOf(total(120, 3, [0.0085, 0.0709]))).toBe(
    '2.5\u00a0% (0.9\u00a0% to 7.1\u00a0%, 95 % interval)',
  );
  expect(shareOf(total(0, 0, null))).toBe('–');
});
