import { evaluateColdItems, linearRanker } from '@kindred/models/evaluation';
import {
  itemSessionsOf,
  stackContent,
  suggestSettings,
  trainContent,
  trainSparseLinear,
} from '@kindred/models/training';
import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { trainingDatasetOf } from './training-dataset.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

test(
  'products nobody has met are found at least five times as often as by popularity',
  { timeout: 180_000 },
  async () => {
    const dataset = trainingDatasetOf(createWorld({ seed: 20261122, now: NOW }));
    const items = dataset.products.length;
    const content = await trainContent(dataset.products, { neighbours: 50 });
    const rowOf = new Map(dataset.products.map(({ productId }, row) => [productId, row]));
    const visits = dataset.sessions.map(({ interactions }) =>
      interactions.map(({ productId }) => ({ id: productId, weight: 1 })),
    );
    const report = await evaluateColdItems(itemSessionsOf(visits, rowOf), items, async (training) => {
      const behaviour = await trainSparseLinear(training, items, suggestSettings(training));
      const stacked = stackContent(behaviour, content, training);
      return [
        linearRanker('content', content, content.inputDecay),
        linearRanker('stacked', stacked, stacked.inputDecay),
      ];
    });
    expect(report.pairs).toBeGreaterThan(400);
    expect(report.popularity.amongAll).toBe(0);
    for (const { model, timesPopularity } of report.rows) {
      expect(timesPopularity, model).toBeGreaterThanOrEqual(5);
    }
    // Among all items the newcomers have to stand up to everything that is known: beside them popularity has 0.
    expect(report.rows[1]!.amongAll.metrics.recall20).toBeGreaterThan(3 * report.popularityUnhidden);
  },
);
