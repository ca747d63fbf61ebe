import { expect, test } from 'vitest';
import { remainingWords } from './remaining-words.ts';

test.each([
  [null, 'How long it takes shows in a moment.'],
  [0, 'Less than a minute left.'],
  [50, 'About 1 minute left.'],
  [130, 'About 2 minutes left.'],
  [5_000, 'About 1 hour left.'],
])('%s seconds are said as a guess', (seconds, words) => {
  expect(remainingWords(seconds)).toBe(words);
});
