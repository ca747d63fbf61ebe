import { expect, it } from 'vitest';
import { timeBudgetSeconds } from './time-budget.ts';

const shopWith = (visits: number) => ({
  sessions: Array.from({ length: visits }, () => ({
    interactions: [
      { productId: '1', kind: 'viewed' as const, at: 1 },
      { productId: '2', kind: 'viewed' as const, at: 2 },
    ],
  })),
});

it.each([
  ['an empty shop', 0, 10],
  ['10,000 interactions', 5_000, 28],
  ['a million interactions', 500_000, 900],
])('%s gets its time', (_, visits, seconds) => {
  expect(timeBudgetSeconds(shopWith(visits))).toBe(seconds);
});
