import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { changedShares } from './shares-words.ts';

const contents = ['As it is', 'Best sellers'].map((name) => ({ name, content: { kind: 'as_is' as const } }));
const definition = { contents } as Parameters<typeof changedShares>[0];
const shares = (weights: number[], ...segments: number[][]) => ({
  weights,
  bySegment: Object.fromEntries(segments.map((each, at) => [String(at), each])),
});

test.each([
  [shares([0.313, 0.687]), 'Shares changed: “As it is” 31.3\u00a0%, “Best sellers” 68.7\u00a0%.'],
  [
    shares([0.2, 0.8], [0.6, 0.4], [0.2, 0.8]),
    'Shares changed: “As it is” 20.0\u00a0%, “Best sellers” 80.0\u00a0%. In 1 segment they differ.',
  ],
  [
    shares([0.2, 0.8], [0.6, 0.4], [0.4, 0.6]),
    'Shares changed: “As it is” 20.0\u00a0%, “Best sellers” 80.0\u00a0%. In 2 segments they differ.',
  ],
])('the log tells each content’s share, and how many segments have others', (next, words) => {
  expect(inEnglish(changedShares(definition, null, next))).toBe(words);
});

test('where only segments changed, the log tells of these', () => {
  const wordsOf = (...segments: number[][]) =>
    inEnglish(changedShares(definition, shares([0.5, 0.5]), shares([0.5, 0.5], ...segments)));
  expect(wordsOf([0.6, 0.4])).toBe('Shares changed in segments of visitors. 1 segment has its own.');
  expect(wordsOf([0.6, 0.4], [0.7, 0.3])).toMatch(/ 2 segments have their own\.$/);
  expect(wordsOf([0.5, 0.5])).toMatch(/they are those of all others again\.$/);
});
