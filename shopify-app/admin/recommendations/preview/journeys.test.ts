import { expect, test } from 'vitest';
import { journeyWords, NEW_VISITOR, readyJourneys } from './journeys.ts';

const words = (ids: string[]) =>
  readyJourneys(ids).map((journey) => journeyWords(journey, (id) => `Cup ${id}`));

test('makes journeys of best sellers, as many as there are products for', () => {
  expect(words(['1', '2', '3', '4'])).toEqual([
    'A new visitor',
    'Looked at Cup 1',
    'Looked at Cup 2 and has Cup 1 in the cart',
    'Bought Cup 3 and looked at Cup 4',
  ]);
  expect(words(['1'])).toEqual(['A new visitor', 'Looked at Cup 1']);
  expect(words([])).toEqual(['A new visitor']);
});

test('tells a long journey in one sentence', () => {
  const journey = { ...NEW_VISITOR, bought: ['1'], viewed: ['2', '3', '4'], inCart: ['5'] };
  expect(journeyWords(journey, String)).toBe('Bought 1, looked at 2, 3, and 4, and has 5 in the cart');
});
