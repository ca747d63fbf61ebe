import { expect, test } from 'vitest';
import { randomFrom } from '../evaluation/index.ts';
import type { InteractionKind } from '../features/index.ts';
import { exportHead, type SparseLinearModel, sparseLinearHead } from '../training/index.ts';
import { contributionsOf } from './contributions.ts';
import { graphEngine } from './graph-engine.ts';

const ITEMS = 120;
const K = 50;

/** Every row speaks of `neighbours` others, no more than K. */
function randomModel(neighbours: number): SparseLinearModel {
  const random = randomFrom(5);
  const entries = ITEMS * neighbours;
  return {
    items: ITEMS,
    neighbours,
    inputDecay: 1.3,
    indices: Int32Array.from({ length: entries }, () => Math.floor(random() * ITEMS)),
    values: Float32Array.from({ length: entries }, () => random()),
  };
}

test('what past products add to an exported linear model is its score, for every row it names', async () => {
  const metadata = { catalogueHash: '', featureSchemaVersion: 2 };
  const { bytes } = exportHead(sparseLinearHead(randomModel(12)), { k: K, metadata });
  const session = await graphEngine.load(bytes);
  const kinds: InteractionKind[] = ['viewed', 'added', 'viewed', 'bought', 'viewed'];
  const past = kinds.map((kind, i) => ({ productId: `${i}`, row: 7 * i, kind }));
  const full = await session.run({
    ids: Int32Array.from(past, ({ row }) => row),
    weights: Float32Array.of(1, 2, 1, 2, 1),
  });
  const contributions = await contributionsOf(session, 'sparse-linear', past, full);
  expect(contributions).toHaveLength(5);
  full.itemIds.forEach((row, place) => {
    const sum = contributions.reduce((total, contributionTo) => total + contributionTo(row), 0);
    expect(sum).toBeCloseTo(full.scores[place]!, 5);
  });
});
