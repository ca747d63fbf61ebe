import { expect, test } from 'vitest';
import { codeGroups, timeLeft } from './code-words.ts';

test('writes a code in groups of four', () => {
  expect(codeGroups('ABCDEFGH')).toBe('ABCD\u00a0EFGH');
});

test.each([
  [300, '5:00'],
  [247, '4:07'],
  [9, '0:09'],
])('writes %i seconds as %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});
