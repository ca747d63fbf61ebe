import { expect, test } from 'vitest';
import { expandSessions } from './pairs.ts';
import { evaluate } from './protocol.ts';
import type { Ranker, Sessions } from './scorer.ts';
import { lengthSlices, popularityBias, popularitySlices, popularityThirds } from './slices.ts';

function sessionsOf(...sessions: number[][]): Sessions {
  const offsets = [0];
  for (const session of sessions) offsets.push(offsets.at(-1)! + session.length);
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(sessions.flat()) };
}

/** Ranks item 0 first and says nothing of the others. */
const onlyFirst: Ranker = {
  name: 'first',
  score(_, out) {
    out.fill(-1);
    out[0] = 1;
    return true;
  },
};

/** Item 0 twelve times, 1 and 2 six times each, 3 to 14 once each, 15 never. */
const training = sessionsOf(
  Array.from({ length: 12 }, () => 0),
  [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2],
  Array.from({ length: 12 }, (_, at) => at + 3),
);
const ITEMS = 16;

test('calls a third of all interactions the head, a third the middle and the rest the tail', () => {
  expect([...popularityThirds(training, ITEMS)]).toEqual([
    0,
    1,
    1,
    ...Array.from({ length: 12 }, () => 2),
    3,
  ]);
  expect([...popularityThirds({ offsets: Int32Array.of(0), items: new Int32Array() }, 2)]).toEqual([3, 3]);
});

test('splits results by the visit so far and by the item that came next', async () => {
  const pairs = expandSessions(sessionsOf([5, 0, 1, 0, 0, 15], [9, 0]));
  pairs.labels[4] = -1;
  const measured = await evaluate(onlyFirst, pairs, ITEMS);
  expect(lengthSlices(measured, pairs).map(({ name, pairs: n }) => [name, n])).toEqual([
    ['1', 2],
    ['2', 1],
    ['3-4', 2],
    ['5-9', 1],
    ['10+', 0],
  ]);
  expect(lengthSlices(measured, pairs)[0]).toMatchObject({ recall20: 100, mrr20: 100 });
  const popularity = popularitySlices(measured, pairs, training, ITEMS);
  expect(popularity.map(({ pairs: n }) => n)).toEqual([4, 1, 0, 1]);
  expect(popularity[0]).toMatchObject({ recall20: 100, recall20Interval: [100, 100] });
  // Fifteen items tie for the nineteen places below the first.
  expect(popularity[1]!.recall20).toBeCloseTo(100, 5);
  expect(popularity[3]!.recall20).toBe(0);
});

test('compares what is shown with what is wanted', async () => {
  const pairs = expandSessions(sessionsOf([5, 0, 1, 4]));
  const { shown, wanted } = popularityBias(await evaluate(onlyFirst, pairs, ITEMS), pairs, training, ITEMS);
  expect(shown).toEqual({ head: 100, middle: 0, tail: 0, unseen: 0 });
  expect(wanted.head).toBeCloseTo(100 / 3, 6);
  expect(wanted.tail).toBeCloseTo(100 / 3, 6);
});
