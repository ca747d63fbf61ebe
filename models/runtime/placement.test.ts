import type { PlacementType } from '@kindred/shared/placement';
import type { ItemTable } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../features/interaction.ts';
import type { PlacementRequest } from '../features/placement-request.ts';
import type { EngineSession } from './engine.ts';
import { rankPlacement, rememberedItems } from './placement.ts';

const trail: Interaction[] = [
  { productId: '1', kind: 'bought', at: 1 },
  { productId: '2', kind: 'viewed', at: 2 },
  { productId: '3', kind: 'viewed', at: 3 },
  { productId: '2', kind: 'viewed', at: 4 },
  { productId: '4', kind: 'viewed', at: 5 },
];
const request = (over: Partial<PlacementRequest>): PlacementRequest => ({
  type: 'for_you',
  count: 4,
  trail,
  anchors: [],
  exclude: [],
  excludeUnlessRepeatable: [],
  ...over,
});

describe('what a device remembers', () => {
  const idsOf = (type: PlacementType, exclude: string[] = []): string[] | undefined =>
    rememberedItems(request({ type, exclude }))?.map(({ productId }) => productId);

  it('is what was viewed, the newest first and each once', () => {
    expect(idsOf('recently_viewed')).toEqual(['4', '2', '3']);
    expect(idsOf('recently_viewed', ['4'])).toEqual(['2', '3']);
  });

  it('is what was bought', () => {
    expect(idsOf('buy_again')).toEqual(['1']);
  });

  it('is left to a model where a placement takes one', () => {
    expect(idsOf('for_you')).toBeUndefined();
  });
});

describe('rankPlacement', () => {
  const productIds = ['1', '2', '3', '4', '5', '6'];
  const itemTable: ItemTable = { specVersion: 1, artifactSha256: '', productIds, popular: [5, 4] };

  /** Names the row after the last one that it is asked of, and notes all that it is asked of. */
  function successor(): EngineSession & { asked: number[][] } {
    const asked: number[][] = [];
    return {
      asked,
      run: async ({ ids }) => {
        asked.push([...ids]);
        return { itemIds: Int32Array.of((ids.at(-1) ?? 0) + 1), scores: Float32Array.of(1) };
      },
      release() {},
    };
  }

  async function ranked(over: Partial<PlacementRequest>, table = itemTable) {
    const session = successor();
    const model = { session, family: 'sparse-linear' as const, itemTable: table };
    const items = await rankPlacement(request(over), model);
    return { ids: items.map(({ productId }) => productId), asked: session.asked[0] };
  }

  it('asks the model with the whole trail, or with what the placement is about, or with what came last', async () => {
    expect((await ranked({})).asked).toEqual([0, 2, 1, 3]);
    expect((await ranked({ type: 'related', anchors: ['2'] })).asked).toEqual([1]);
    expect((await ranked({ type: 'related', anchors: ['6'] })).asked).toEqual([3]);
  });

  it('leaves out the types that it completes', async () => {
    const ranking = { variety: 0, groups: { type: [0, 0, 0, 2, 2, 1] } };
    const over = { trail: trail.slice(4), anchors: ['4'] };
    expect((await ranked({ ...over, type: 'related' }, { ...itemTable, ranking })).ids).toEqual(['5', '6']);
    expect((await ranked({ ...over, type: 'complete_the_set' }, { ...itemTable, ranking })).ids).toEqual([]);
  });

  it('says nothing where it would show only what everyone gets: popular or pinned', async () => {
    expect((await ranked({ trail: [] })).ids).toEqual([]);
    expect((await ranked({ count: 2 }, { ...itemTable, pinned: [2] })).ids).toEqual(['3', '5', '6']);
    expect((await ranked({ count: 2 }, { ...itemTable, pinned: [2, 1] })).ids).toEqual([]);
  });
});
