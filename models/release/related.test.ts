import { expect, test } from 'vitest';
import type { EngineSession } from '../runtime/index.ts';
import { relatedLists } from './related.ts';

const ITEMS = 14;
/** Names all rows in turn, itself first, with falling scores; the last one has nothing to say for it. */
const session: EngineSession = {
  async run({ ids }) {
    const itemIds = Int32Array.from({ length: ITEMS }, (_, i) => (ids[0]! + i) % ITEMS);
    return { itemIds, scores: Float32Array.from(itemIds, (_, i) => 1 - i / (ITEMS - 1)) };
  },
  release() {},
};
const productIds = Array.from({ length: ITEMS }, (_, row) => `p${row}`);
const idsFrom = (...rows: number[]) => rows.map((row) => `p${row % ITEMS}`);

test('lists for each product the ten best others, in the order of the model', async () => {
  const related = await relatedLists({ productIds }, session, {});
  expect(related.map(({ productId }) => productId)).toEqual(productIds);
  expect(related[3]?.relatedProductIds).toEqual(idsFrom(4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
});

test('lists nothing hidden, and orders by the ranking weights', async () => {
  const type = productIds.map((_, row) => (row < 8 ? 1 : 2));
  const ranking = { variety: 1, groups: { type } };
  const related = await relatedLists({ productIds, hidden: [1, 9], ranking }, session, {});
  for (const { relatedProductIds } of related) expect(relatedProductIds).not.toContain('p1');
  expect(related[0]?.relatedProductIds.slice(0, 3)).toEqual(idsFrom(2, 8, 3));
  expect(related[0]?.relatedProductIds).toHaveLength(10);
});

test('stops when it is told to', async () => {
  const listed = relatedLists({ productIds }, session, { signal: AbortSignal.abort() });
  await expect(listed).rejects.toMatchObject({ name: 'AbortError' });
});
