import { expect, test } from 'vitest';
import { journeyWords, readyJourneys } from './journeys.ts';

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
