import { evaluateColdItems, linearRanker } from '@kindred/models/evaluation';
import { itemSessionsOf, trainContent } from '@kindred/models/training';
import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { trainingDatasetOf } from './training-dataset.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

test('products nobody has met are found by content at least five times as often as by popularity', async () => {
  const dataset = trainingDatasetOf(createWorld({ seed: 20261122, now: NOW }));
  const content = await trainContent(dataset.products, { neighbours: 200 });
  const rowOf = new Map(dataset.products.map(({ productId }, row) => [productId, row]));
  const visits = dataset.sessions.map(({ interactions }) =>
    interactions.map(({ productId }) => ({ id: productId, weight: 1 })),
  );
  const sessions = itemSessionsOf(visits, rowOf);
  const report = await evaluateColdItems(sessions, dataset.products.length, async () => [
    linearRanker('content', content, content.inputDecay),
  ]);
  expect(report.pairs).toBeGreaterThan(400);
  expect(report.popularity.amongAll).toBe(0);
  expect(report.rows[0]!.timesPopularity).toBeGreaterThanOrEqual(5);
});
