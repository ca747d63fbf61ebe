import type { Said } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { expandSessions } from './pairs.ts';
import type { Ranker } from './scorer.ts';
import { tunedFamily } from './tuned-family.ts';

const sessions = { offsets: Int32Array.of(0, 2, 4), items: Int32Array.of(0, 1, 0, 1) };
const validation = { training: sessions, itemCount: 40, pairs: expandSessions(sessions), maskSeen: false };

/** Names one item first: `learned + asked`; the answer is 1. */
function family(fits: number[]) {
  const ranker = (best: number): Ranker => ({
    name: 'fake',
    score(_, out) {
      out.fill(0);
      out[best] = 1;
      return true;
    },
  });
  return tunedFamily<{ learned: number; asked: number }, number>({
    name: 'fake',
    start: () => ({ learned: 3, asked: 0 }),
    grid: { asked: [2, 1], learned: [0, 5] },
    askingOnly: ['asked'],
    async fit(_, __, { learned }) {
      fits.push(learned);
      return learned;
    },
    ranker: (learned, { asked }) => ranker(learned + asked),
    exported: () => ({ bytes: Uint8Array.of(1), operators: [] }),
  });
}

test('chooses by validation, and trains once for settings that only change the asking', async () => {
  const fits: number[] = [];
  const heard: Said[] = [];
  const hooks = { onProgress: (_: number, message: Said) => heard.push(message) };
  const recipe = await family(fits).choose(validation, () => true, hooks);
  // asked: 0, 2 and 1 find nothing with learned 3, so the first stays; then learned 0 and 5 are trained.
  expect(fits).toEqual([3, 0, 5]);
  expect(recipe.validation?.tried.map(({ changed }) => changed)).toEqual([
    {},
    { asked: { from: 0, to: 2 } },
    { asked: { from: 0, to: 1 } },
    { learned: { from: 3, to: 0 } },
    { learned: { from: 3, to: 5 } },
  ]);
  expect(heard[0]).toBe('learned 3 asked 0');
});

test('finds the settings that answer', async () => {
  const answering = { ...validation, pairs: { ...validation.pairs, labels: Int32Array.of(5, 5) } };
  const recipe = await family([]).choose(answering, () => true, {});
  expect(recipe.settings).toEqual({ learned: 3, asked: 2 });
  expect(recipe.validation).toMatchObject({ recall20: 100, mrr20: 100 });
  const won = {
    family: 'fake',
    sessions: 2,
    changed: { asked: { from: 0, to: 2 } },
    recall20: 100,
    mrr20: 100,
  };
  expect(recipe.validation?.tried.filter((each) => each.won)).toEqual([{ ...won, won: true }]);
  expect((await recipe.train(sessions, 40, {})).artifact?.bytes).toEqual(Uint8Array.of(1));
});

test('tries one setting even when there is no time, and stops when told to', async () => {
  const recipe = await family([]).choose(validation, () => false, {});
  expect(recipe.validation?.tried).toHaveLength(1);
  const signal = AbortSignal.abort();
  await expect(family([]).choose(validation, () => true, { signal })).rejects.toThrow(/abort/i);
});
