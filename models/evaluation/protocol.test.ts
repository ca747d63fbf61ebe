import { expect, test } from 'vitest';
import { BASELINES } from './baselines/index.ts';
import { randomFrom } from './bootstrap.ts';
import { engineRanker } from './engine-ranker.ts';
import { countUnseenLabels, expandSessions, firstVisitsOf, limitPairs, prefixOf } from './pairs.ts';
import { evaluate, evaluateTwice } from './protocol.ts';
import type { Ranker, Sessions } from './scorer.ts';
import { splitByDays, splitByShare } from './time-split.ts';

function sessionsOf(...sessions: number[][]): Sessions {
  const offsets = [0];
  for (const session of sessions) offsets.push(offsets.at(-1)! + session.length);
  return { offsets: Int32Array.from(offsets), items: Int32Array.from(sessions.flat()) };
}

const constant: Ranker = {
  name: 'constant',
  score(_, out) {
    out.fill(1);
    return true;
  },
};

test('expands a session into all its prefixes', () => {
  const pairs = expandSessions(sessionsOf([5, 6, 7], [8], [1, 2]));
  expect([0, 1, 2].map((pair) => [...prefixOf(pairs, pair)])).toEqual([[5], [5, 6], [1]]);
  expect([...pairs.labels]).toEqual([6, 7, 2]);
  expect([...pairs.visits]).toEqual([0, 0, 2]);
  expect(countUnseenLabels(pairs, sessionsOf([6, 2]), 9)).toBe(1);
});

test('thins pairs evenly', () => {
  const pairs = limitPairs(expandSessions(sessionsOf([0, 1, 2, 3, 4, 5, 6, 7, 8])), 4);
  expect([...pairs.labels]).toEqual([1, 3, 5, 7]);
});

test('gives a constant scorer what chance gives', async () => {
  const { metrics } = await evaluate(constant, expandSessions(sessionsOf([0, 1, 2])), 100);
  expect(metrics.recall20).toBeCloseTo(20, 5);
  expect(metrics.hr10).toBeCloseTo(10, 5);
});

test('counts a prefix nobody knows as a miss, not as a tie', async () => {
  const knowsNothing: Ranker = { name: 'nothing', score: () => false };
  const { metrics } = await evaluate(knowsNothing, expandSessions(sessionsOf([0, 1, 2])), 3);
  expect(metrics.recall20).toBe(0);
});

test('counts an unknown label and an empty prefix as misses', async () => {
  const pairs = expandSessions(sessionsOf([0, 1], [0, 1]));
  pairs.labels[0] = -1;
  pairs.starts[1] = pairs.ends[1]!;
  const { metrics } = await evaluate(constant, pairs, 2);
  expect(metrics.recall20).toBe(0);
});

test('leaves out what was seen where the protocol says so', async () => {
  const pairs = expandSessions(sessionsOf([0, 1]));
  const { metrics } = await evaluate(constant, pairs, 21, { maskSeen: true });
  expect(metrics.recall20).toBeCloseTo(100, 5);
});

test('asks the question of new products from the same run of a model', async () => {
  let runs = 0;
  const counting: Ranker = {
    name: 'counting',
    score: (prefix, out) => (runs++, constant.score(prefix, out)),
  };
  // Labels 1, 0 and 2, of which 0 was met before.
  const pairs = expandSessions(sessionsOf([0, 1, 0, 2]));
  const { all, newOnly, newPairs } = await evaluateTwice(counting, pairs, 21);
  expect(runs).toBe(3);
  expect([...newPairs.labels]).toEqual([1, 2]);
  expect(all.recall20).toHaveLength(3);
  expect(all.metrics.recall20).toBeCloseTo(2_000 / 21, 4);
  // Twenty items are left for the first label, nineteen for the second.
  expect([...newOnly.recall20]).toEqual([1, 1]);
  expect((await evaluate(constant, newPairs, 21, { maskSeen: true })).metrics).toEqual(newOnly.metrics);
});

test('finds the rank among new products as if the others had never been scored', async () => {
  const random = randomFrom(5);
  // Few different scores, so that many tie; some are below 0.
  const ranker: Ranker = {
    name: 'random',
    score(_, out) {
      for (let item = 0; item < out.length; item++) out[item] = Math.floor(12 * random()) - 3;
      return true;
    },
  };
  const walk = Array.from({ length: 60 }, () => Math.floor(70 * random()));
  const pairs = expandSessions(sessionsOf(walk, walk.slice(0, 9)));
  const scored: Float32Array[] = [];
  const recorded: Ranker = {
    name: 'recorded',
    async score(prefix, out) {
      await ranker.score(prefix, out);
      scored.push(out.slice());
      return true;
    },
  };
  const { newOnly, newPairs } = await evaluateTwice(recorded, pairs, 70);
  const numbers = firstVisitsOf(pairs);
  let next = 0;
  const replayed: Ranker = {
    name: 'recorded',
    score: (_, out) => (out.set(scored[numbers[next++]!]!), true),
  };
  expect(await evaluate(replayed, newPairs, 70, { maskSeen: true })).toEqual(newOnly);
});

test('stops when told to', async () => {
  const pairs = expandSessions(sessionsOf([0, 1]));
  await expect(evaluate(constant, pairs, 2, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});

test('holds out the last days, or the newest share', () => {
  const day = 86_400_000;
  expect(splitByDays([0, day, 2 * day, 9 * day, 9.5 * day], 7)).toBe(3);
  expect(splitByDays([], 7)).toBe(0);
  expect(splitByShare(10, 0.2)).toBe(8);
});

test.each([
  ['pop', [0], 1],
  ['s-pop', [3, 3, 0], 3],
  ['markov', [0], 1],
  ['item-knn', [2], 1],
  ['sknn', [3], 2],
  ['v-sknn', [3, 2], 1],
  ['stan', [3, 2], 1],
] as const)('%s prefers the item it should', (name, prefix, best) => {
  const scorer = BASELINES[name]();
  scorer.fit(sessionsOf([0, 1], [0, 1, 0], [0, 1], [2, 1], [2, 1], [3, 2]), 4);
  const out = new Float32Array(4);
  expect(scorer.score(Int32Array.from(prefix), out)).toBe(true);
  const others = [...out.keys()].filter(
    (item) => !(prefix as readonly number[]).includes(item) || name === 's-pop',
  );
  expect(others.sort((a, b) => out[b]! - out[a]!)[0]).toBe(best);
});

test.each(['markov', 'item-knn', 'sknn', 'v-sknn', 'stan'] as const)(
  '%s says that it knows nothing of a new item',
  (name) => {
    const scorer = BASELINES[name]();
    scorer.fit(sessionsOf([0, 1]), 3);
    expect(scorer.score(Int32Array.of(2), new Float32Array(3))).toBe(false);
  },
);

test('gives padding in an engine list no credit for its order', async () => {
  const session = {
    run: async () => ({ itemIds: Int32Array.of(2, 0, 1), scores: Float32Array.of(0.5, 0, 0) }),
    release: () => {},
  };
  const ranker = engineRanker('exported', session, (ids) => ({
    ids,
    weights: new Float32Array(ids.length).fill(1),
  }));
  const { metrics } = await evaluate(ranker, expandSessions(sessionsOf([3, 0])), 101);
  expect(metrics.recall20).toBeCloseTo(19, 5);
});
