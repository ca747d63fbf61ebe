import type { EngineSession, ModelInput } from '@kindred/models/runtime';
import { expect, test } from 'vitest';
import { engineAgreement, exportLoss } from './export-check.ts';
import { expandSessions } from './pairs.ts';
import { evaluate } from './protocol.ts';
import type { Ranker } from './scorer.ts';

const ITEMS = 50;
const sessions = { offsets: Int32Array.of(0, 3, 5), items: Int32Array.of(1, 2, 3, 4, 40) };
const question = { training: sessions, itemCount: ITEMS, pairs: expandSessions(sessions), maskSeen: false };

function ranker(scoreOf: (item: number) => number): Ranker {
  return {
    name: 'fake',
    score(_, out) {
      for (let item = 0; item < ITEMS; item++) out[item] = scoreOf(item);
      return true;
    },
  };
}

const falling = ranker((item) => (100 - item) / 100);

test('finds nothing lost in a model that was exported as it is', async () => {
  const measured = await evaluate(falling, question.pairs, ITEMS);
  expect(await exportLoss(falling, falling, measured, question)).toEqual({
    pairs: 3,
    recall20Difference: 0,
    mrr20Difference: 0,
    top20Overlap: 1,
    largestScoreDifference: 0,
  });
});

test('tells how much of the top is lost, in places, scores and recall', async () => {
  // Items 0..9 are gone, the others stand a tenth of the best score lower.
  const rounded = ranker((item) => (item < 10 ? 0 : (100 - item) / 100 - 0.1));
  const measured = await evaluate(rounded, question.pairs, ITEMS);
  const loss = await exportLoss(falling, rounded, measured, question);
  expect(loss.top20Overlap).toBe(0.5);
  expect(loss.largestScoreDifference).toBeCloseTo(0.1, 5);
  // The labels are 2, 3 and 40; two of three are lost.
  expect(loss.recall20Difference).toBeCloseTo(-200 / 3, 4);
  expect(loss.mrr20Difference).toBeLessThan(0);
});

function engine(answer: (input: ModelInput) => [ids: number[], scores: number[]]): EngineSession {
  return {
    async run(input) {
      const [ids, scores] = answer(input);
      return { itemIds: Int32Array.from(ids), scores: Float32Array.from(scores) };
    },
    release: () => {},
  };
}

test('lets two engines differ in the order of what they cannot tell apart, and in nothing else', async () => {
  const one = engine(() => [
    [3, 1, 2],
    [0.5, 0.2, 0.2],
  ]);
  const tie = engine(() => [
    [3, 2, 1],
    [0.5, 0.2, 0.2],
  ]);
  const other = engine(() => [
    [1, 3, 2],
    [0.5, 0.2, 0.2],
  ]);
  const weaker = engine(() => [
    [3, 1, 2],
    [0.5, 0.2, 0.199],
  ]);
  expect(await engineAgreement(one, tie, question)).toEqual({ pairs: 3, sameTop20: 3 });
  expect(await engineAgreement(one, other, question)).toEqual({ pairs: 3, sameTop20: 0 });
  expect(await engineAgreement(one, weaker, question)).toEqual({ pairs: 3, sameTop20: 0 });
});
