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

test('a change that may be none is not called one', () => {
  const words = (now: number, before: number, half: number | null) =>
    changeWords({
      now: estimate(now, 0),
      before: estimate(before, 0),
      change: half === null ? null : estimate(now - before, half),
    });
  expect(words(30, 25, 6)).toBe('+20.0\u00a0% against the days before; chance alone could do that');
  expect(words(40, 20, 19)).toBe('+100.0\u00a0% against the days before');
  expect(words(10, 20, 9)).toBe('−50.0\u00a0% against the days before');
  // Single days do not tell how much days differ.
  expect(words(40, 20, null)).toContain('chance alone');
  expect(words(1, 0, 0)).toBeNull();
  expect(changeWords({ now: null, before: estimate(1, 0), change: null })).toBeNull();
});

test('days are those of UTC, wherever the merchant is', () => {
  expect(rangeWords({ from: '2026-11-01', to: '2026-11-22' })).toBe('Nov 1, 2026 to Nov 22, 2026');
});
