import type { ItemTable } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import { type Interaction, type InteractionKind, KIND_WEIGHTS } from '../features/index.ts';
import type { EngineSession } from './engine.ts';
import { recommend } from './recommender.ts';

const itemTable: ItemTable = {
  specVersion: 1,
  artifactSha256: '',
  productIds: ['a', 'b', 'c', 'd', 'e'],
  popular: [4, 3, 2, 1, 0],
};

/** score(j) = sum over i of weight_i * B[i][j]; answers with the best three, zeros included. */
function linear(entries: Record<number, Record<number, number>>): EngineSession & { runs: number } {
  return {
    runs: 0,
    async run({ ids, weights }) {
      this.runs += 1;
      const scores = [0, 0, 0, 0, 0];
      ids.forEach((id, i) => {
        for (const [target, value] of Object.entries(entries[id] ?? {}))
          scores[Number(target)]! += (weights[i] ?? 0) * value;
      });
      const best = [0, 1, 2, 3, 4].sort((x, y) => scores[y]! - scores[x]! || x - y).slice(0, 3);
      return { itemIds: Int32Array.from(best), scores: Float32Array.from(best, (id) => scores[id]!) };
    },
    release() {},
  };
}

const trail = (...steps: [string, InteractionKind?][]): Interaction[] =>
  steps.map(([productId, kind = 'viewed'], at) => ({ productId, kind, at }));
const ids = ({ items }: Awaited<ReturnType<typeof recommend>>) => items.map(({ productId }) => productId);
const none = new Set<string>();

describe('recommend', () => {
  it('shows what is popular, and says so, while nothing is known', async () => {
    const session = linear({});
    const result = await recommend({ session, itemTable, trail: trail(['gone']), exclude: none, count: 3 });
    expect(ids(result)).toEqual(['e', 'd', 'c']);
    expect(result.items.every(({ reason, score }) => reason.kind === 'popular' && score === 0)).toBe(true);
    expect(session.runs).toBe(0);
  });

  it('ranks by the model and fills with what is popular', async () => {
    const session = linear({ 0: { 1: 0.5, 2: 0.9 } });
    const result = await recommend({
      session,
      itemTable,
      trail: trail(['a']),
      exclude: new Set(['a']),
      count: 4,
    });
    expect(ids(result)).toEqual(['c', 'b', 'e', 'd']);
    expect(result.items.map(({ reason }) => reason)).toEqual([
      { kind: 'because_you_viewed', productId: 'a' },
      { kind: 'because_you_viewed', productId: 'a' },
      { kind: 'popular' },
      { kind: 'popular' },
    ]);
  });

  it('names the past product that counted most as the reason', async () => {
    const session = linear({ 0: { 2: 0.2, 3: 0.9 }, 1: { 2: 0.5, 3: 0.1 } });
    const seen = trail(['a', 'bought'], ['b', 'added']);
    const { items } = await recommend({ session, itemTable, trail: seen, exclude: none, count: 2 });
    const reasons = Object.fromEntries(items.map(({ productId, reason }) => [productId, reason]));
    expect(reasons).toEqual({
      c: { kind: 'because_you_added', productId: 'b' },
      d: { kind: 'because_you_bought', productId: 'a' },
    });
    expect(items[0]?.score).toBeGreaterThan(KIND_WEIGHTS.bought * 0.2);
  });

  it('never shows what is excluded, from the model or from the popular', async () => {
    const session = linear({ 0: { 1: 1, 2: 0.9 } });
    const exclude = new Set(['a', 'b', 'e']);
    expect(ids(await recommend({ session, itemTable, trail: trail(['a']), exclude, count: 5 }))).toEqual([
      'c',
      'd',
    ]);
  });

  it('shows nothing that the model scores below zero or not at all', async () => {
    const session = linear({ 0: { 1: -1, 2: Number.NaN } });
    const { items } = await recommend({ session, itemTable, trail: trail(['a']), exclude: none, count: 5 });
    expect(items.every(({ reason }) => reason.kind === 'popular')).toBe(true);
  });

  it.each([0, -1])('shows nothing when %s are asked for', async (count) => {
    const session = linear({ 0: { 1: 1 } });
    expect(ids(await recommend({ session, itemTable, trail: trail(['a']), exclude: none, count }))).toEqual(
      [],
    );
  });

  it('refuses a model that names rows its table does not have', async () => {
    const session: EngineSession = {
      run: async () => ({ itemIds: Int32Array.of(9), scores: Float32Array.of(1) }),
      release() {},
    };
    const result = recommend({ session, itemTable, trail: trail(['a']), exclude: none, count: 1 });
    await expect(result).rejects.toThrow(/row 9/);
  });

  it('works for a shop without products', async () => {
    const empty: ItemTable = { ...itemTable, productIds: [], popular: [] };
    const request = { session: linear({}), itemTable: empty, trail: trail(['a']), exclude: none, count: 4 };
    expect(ids(await recommend(request))).toEqual([]);
  });
});
