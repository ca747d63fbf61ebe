import { expect, test } from 'vitest';
import type { Sessions } from '../scorer.ts';
import { Stan } from './stan.ts';

function sessionsOf(...sessions: number[][]): Sessions {
  const offsets = [0];
  for (const session of sessions) offsets.push(offsets.at(-1)! + session.length);
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(sessions.flat()) };
}

const settings = { neighbours: 9, sample: 9, visitDecay: 1, neighbourDecay: 2 };

function scores(prefix: number[], sessions: Sessions, change: Partial<typeof settings> = {}): number[] {
  const stan = new Stan({ ...settings, ...change });
  stan.fit(sessions, 6);
  const out = new Float32Array(6);
  stan.score(Int32Array.from(prefix), out);
  return [...out];
}

test('weighs a neighbour by what it shares with the end of the visit, and its items by their distance', () => {
  // Visit 0, 1: weights e^-1 and 1. The neighbour 0, 1, 2, 3 shares both: (1 + e^-1) / sqrt(2 * 4).
  const similarity = (1 + Math.exp(-1)) / Math.sqrt(8);
  const found = scores([0, 1], sessionsOf([0, 1, 2, 3], [4, 5]));
  // The newest shared item, 1, stands at place 1 of the neighbour.
  [Math.exp(-0.5), 1, Math.exp(-0.5), Math.exp(-1), 0, 0].forEach((fade, item) =>
    expect(found[item]).toBeCloseTo(similarity * fade, 6),
  );
});

test('counts distance in steps, repeated ones included, from where an item stood first', () => {
  const found = scores([0], sessionsOf([0, 0, 0, 1, 0]));
  expect(found[0]).toBeCloseTo(1 / Math.sqrt(2), 6);
  expect(found[1]).toBeCloseTo(Math.exp(-1.5) / Math.sqrt(2), 6);
});

test('adds up neighbours, and takes the newest and most similar only', () => {
  // Each holds item 0: 0, 1 with similarity 1 / sqrt(2), 0, 2, 3 with 1 / sqrt(3).
  const sessions = sessionsOf([0, 1], [0, 2, 3], [0, 1]);
  const near = Math.exp(-0.5);
  expect(scores([0], sessions)[1]).toBeCloseTo((2 * near) / Math.sqrt(2), 6);
  expect(scores([0], sessions, { sample: 2 })[1]).toBeCloseTo(near / Math.sqrt(2), 6);
  expect(scores([0], sessions, { neighbours: 2 })[2]).toBe(0);
});

test('knows nothing of a visit that no session shares an item with, and survives an endless one', () => {
  const stan = new Stan();
  const robot = Array.from({ length: 5_000 }, (_, at) => (at === 4_999 ? 2 : at % 2));
  stan.fit(sessionsOf([0, ...robot]), 4);
  expect(stan.score(Int32Array.of(3), new Float32Array(4))).toBe(false);
  expect(stan.score(Int32Array.from(robot), new Float32Array(4))).toBe(true);
});
