import { expect, test } from 'vitest';
import { nameOf } from './segment-name.ts';
import { deviationWords, driftWords, featureValue, roundedWords, stabilityWords } from './segment-words.ts';

test('the name that a merchant gave wins', () => {
  expect(nameOf({ name: 'Many visits', givenName: 'Regulars' })).toBe('Regulars');
  expect(nameOf({ name: 'Many visits', givenName: null })).toBe('Many visits');
});

test('too few visitors are no number', () => {
  expect([roundedWords(null), roundedWords(1205)]).toEqual(['too few', 'about 1,205 visitors']);
});

test('values are written in the unit of their feature', () => {
  expect(featureValue(0.42, 'share', null)).toBe('42.0\u00a0%');
  expect(featureValue(0.9, 'rank', null)).toBe('90.0\u00a0%');
  expect(featureValue(1, 'days', null)).toBe('1 day');
  expect(featureValue(1999, 'money', 'USD')).toBe('$19.99');
});

test('statistics are said in words', () => {
  expect(stabilityWords(0.9)).not.toBe(stabilityWords(0.7));
  expect(stabilityWords(0.7)).not.toBe(stabilityWords(0.5));
  expect([2, 1, -1, -2].map(deviationWords)).toEqual([
    'much more than everyone',
    'more than everyone',
    'less than everyone',
    'much less than everyone',
  ]);
  const drift = { index: 0.3, feature: 'Visits a week', checkedAt: 0, refits: true };
  expect(driftWords(drift)).toContain('Visits a week');
  expect(driftWords({ ...drift, index: 0.02, refits: false })).toBe(
    'Visitors behave as they did when the segments were made.',
  );
});
