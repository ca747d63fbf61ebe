import { expect, test } from 'vitest';
import { changeOf, share } from './change-words.ts';
import { chanceWords, changeWords, metricWords, pEquals, pWords, readingWords } from './effect-words.ts';

test('a change has its sign, and a share is no longer than it must be', () => {
  expect([changeOf(0.042), changeOf(-0.01), changeOf(0)]).toEqual([
    '+4.2\u00a0%',
    '−1.0\u00a0%',
    '0.0\u00a0%',
  ]);
  expect([share(0.5), share(0.148)]).toEqual(['50\u00a0%', '14.8\u00a0%']);
  expect(changeWords({ value: 0.042, low: -0.01, high: 0.094 })).toBe(
    '+4.2\u00a0% (−1.0\u00a0% to +9.4\u00a0%)',
  );
});

test('no p promises more digits than it can keep', () => {
  expect([pWords(0.0321), pWords(1e-9), pWords(0.9999)]).toEqual(['0.032', '< 0.001', '> 0.999']);
  expect([pEquals(0.0321), pEquals(1e-9)]).toEqual(['p = 0.032', 'p < 0.001']);
});

test('nothing is certain, whatever the chance', () => {
  expect([chanceWords(1), chanceWords(0), chanceWords(0.974)]).toEqual([
    '99 in 100',
    '1 in 100',
    '97 in 100',
  ]);
});

test('time is written in milliseconds, the rest in its unit', () => {
  expect(metricWords(1811.6, 'milliseconds', null)).toBe('1,812 ms');
  expect(metricWords(0.031, 'share', null)).toBe('3.1\u00a0%');
  expect(metricWords(1999, 'money', 'USD')).toBe('$19.99');
});

test('what nothing is known of is never said to be fine', () => {
  const readings = ['broken', 'kept', 'unknown', 'too_few', 'not_judged', 'may_be_chance'] as const;
  expect(readings.map(readingWords)).toEqual([
    'too much worse',
    'not worse than allowed',
    'cannot be told yet',
    'too few to tell',
    'not judged',
    'may be chance',
  ]);
});
