import type { PlacementType } from '@kindred/shared/placement';
import type { Interaction } from '@kindred/models/features';
import { expect, test } from 'vitest';
import type { RankRequest } from './contract.ts';
import { rankByMemory } from './rank-by-memory.ts';

const trail: Interaction[] = [
  { productId: '1', kind: 'bought', at: 1 },
  { productId: '2', kind: 'viewed', at: 2 },
  { productId: '3', kind: 'viewed', at: 3 },
  { productId: '2', kind: 'viewed', at: 4 },
  { productId: '4', kind: 'viewed', at: 5 },
];
const idsOf = (type: PlacementType, exclude: string[] = []): string[] | undefined =>
  rankByMemory({ type, trail, exclude, count: 4 } as unknown as RankRequest)?.items.map(
    ({ productId }) => productId,
  );

test('remembers what was viewed, the newest first and each once', () => {
  expect(idsOf('recently_viewed')).toEqual(['4', '2', '3']);
  expect(idsOf('recently_viewed', ['4'])).toEqual(['2', '3']);
});

test('remembers what was bought', () => {
  expect(idsOf('buy_again')).toEqual(['1']);
});

test('leaves to a model what takes one', () => {
  expect(idsOf('for_you')).toBeUndefined();
});
