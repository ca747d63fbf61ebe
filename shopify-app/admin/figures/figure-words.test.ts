import { expect, test } from 'vitest';
import { changeWords, estimateWords, rangeWords, valueWords } from './figure-words.ts';

const estimate = (value: number, half: number) => ({ value, low: value - half, high: value + half, n: 1204 });

test('numbers are written by their unit', () => {
  expect(valueWords(0.0312, 'share', 'EUR')).toBe('3.1\u00a0%');
  expect(valueWords(123_456, 'money', 'USD')).toBe('$1,234.56');
  expect(valueWords(123_456, 'money', null)).toBe('1,234.56');
  expect([valueWords(12.34, 'count', null), valueWords(1204.6, 'count', null)]).toEqual(['12.3', '1,205']);
});

test('an estimate says its interval and what it rests on, and too few is no number', () => {
  expect(estimateWords(estimate(0.03, 0.01), 'share', null)).toBe(
    '3.0\u00a0% · 2.0\u00a0% to 4.0\u00a0% (95 % interval), n = 1,204',
  );
  expect(estimateWords(null, 'share', null)).toBe('too few');
});

test('a change within the intervals is not called one', () => {
  expect(changeWords(estimate(0.03, 0.01), estimate(0.025, 0.01))).toContain('chance alone');
  expect(changeWords(estimate(0.04, 0.001), estimate(0.02, 0.001))).toBe(
    '+100.0\u00a0% against the days before',
  );
  expect(changeWords(estimate(0.01, 0.001), estimate(0.02, 0.001))).toBe(
    '−50.0\u00a0% against the days before',
  );
  expect([changeWords(null, estimate(1, 0)), changeWords(estimate(1, 0), estimate(0, 0))]).toEqual([
    null,
    null,
  ]);
});

test('days are those of UTC, wherever the merchant is', () => {
  expect(rangeWords({ from: '2026-11-01', to: '2026-11-22' })).toBe('Nov 1, 2026 to Nov 22, 2026');
});
