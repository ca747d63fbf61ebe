import { expect, test } from 'vitest';
import { pooledEmbedding } from '../families/pooled-embedding.ts';
import { fitNetwork } from './fit-network.ts';
import { suggestNetwork } from './suggest-network.ts';

test.each([
  ['no sessions', [0], [], 5],
  ['sessions of one item each', [0, 1, 2], [3, 4], 5],
  ['a catalogue of one item', [0, 2], [0, 0], 1],
])('%s leave a network as it began', async (_, offsets, items, itemCount) => {
  const sessions = { offsets: Int32Array.from(offsets), items: Int32Array.from(items) };
  const settings = suggestNetwork(sessions, itemCount);
  const { parameters } = await fitNetwork(pooledEmbedding, sessions, itemCount, settings, {});
  expect(parameters[0]?.shape).toEqual([itemCount, settings.width]);
  expect(parameters.every(({ data }) => data.every(Number.isFinite))).toBe(true);
});
