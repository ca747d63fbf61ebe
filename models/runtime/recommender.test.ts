import type { ItemTable } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import { type Interaction, type InteractionKind, KIND_WEIGHTS, type ModelInput } from '../features/index.ts';
import type { EngineSession } from './engine.ts';
import { explain, recommend, type RecommendRequest } from './recommender.ts';

const itemTable: ItemTable = {
  specVersion: 1,
  artifactSha256: '',
  productIds: ['a', 'b', 'c', 'd', 'e'],
  popular: [4, 3, 2, 1, 0],
};

type FakeSession = EngineSession & { runs: number };

/** Answers with the best three of five rows, zeros included. */
function sessionOf(scoresOf: (input: ModelInput) => number[]): FakeSession {
  return {
    runs: 0,
    async run(input) {
      this.runs += 1;
      const scores = scoresOf(input);
      const best = [0, 1, 2, 3, 4].sort((x, y) => scores[y]! - scores[x]! || x - y).slice(0, 3);
      return { itemIds: Int32Array.from(best), scores: Float32Array.from(best, (id) => scores[id]!) };
    },
    release() {},
  };
}

/** score(j) = sum over i of weight_i * fade(distance of i) * B[i][j]. */
function linear(entries: Record<number, Record<number, number>>, fade = 0.5): FakeSession {
  return sessionOf(({ ids, weights }) => {
    const scores = [0, 0, 0, 0, 0];
    ids.forEach((id, i) => {
      for (const [target, value] of Object.entries(entries[id] ?? {}))
        scores[Number(target)]! += (weights[i] ?? 0) * fade ** (ids.length - 1 - i) * value;
    });
    return scores;
  });
}

const trail = (...steps: [string, InteractionKind?][]): Interaction[] =>
  steps.map(([productId, kind = 'viewed'], at) => ({ productId, kind, at }));
const ids = ({ items }: Awaited<ReturnType<typeof recommend>>) => items.map(({ productId }) => productId);
const none: string[] = [];
const requestOf = (session: EngineSession, change: Partial<RecommendRequest> = {}): RecommendRequest => ({
  session,
  family: 'sparse-linear',
  itemTable,
  trail: trail(['a']),
  exclude: none,
  count: 5,
  ...change,
});

describe('recommend', () => {
  it('shows what completes the given products: nothing of their types, but what has no type', async () => {
    const ranking = { variety: 0, groups: { type: [1, 1, 2, 0, 2] } };
    const session = linear({ 0: { 1: 0.9, 2: 0.8, 3: 0.7 } });
    const result = await recommend(
      requestOf(session, { itemTable: { ...itemTable, ranking }, excludeTypesOf: ['a'] }),
    );
    expect(ids(result)).toEqual(['c', 'd', 'e']);
  });

  it('shows what is popular, and says so, while nothing is known', async () => {
    const session = linear({});
    const result = await recommend(requestOf(session, { trail: trail(['gone']), count: 3 }));
    expect(ids(result)).toEqual(['e', 'd', 'c']);
    expect(result.items.every(({ reason, score }) => reason.kind === 'popular' && score === 0)).toBe(true);
    expect(session.runs).toBe(0);
  });

  it('ranks by the model and fills with what is popular', async () => {
    const session = linear({ 0: { 1: 0.5, 2: 0.9 } });
    const result = await recommend(requestOf(session, { exclude: ['a'], count: 4 }));
    expect(ids(result)).toEqual(['c', 'b', 'e', 'd']);
    expect(result.items.map(({ reason }) => reason)).toEqual([
      { kind: 'because_you_viewed', productId: 'a' },
      { kind: 'because_you_viewed', productId: 'a' },
      { kind: 'popular' },
      { kind: 'popular' },
    ]);
  });

  it('names the past product that counted most as the reason, as far back as it stands', async () => {
    const entries = { 0: { 2: 0.2, 3: 0.9 }, 1: { 2: 0.5, 3: 0.1 } };
    const seen = trail(['a', 'bought'], ['b', 'added']);
    const reasonsOf = async (fade: number) => {
      const { items } = await recommend(requestOf(linear(entries, fade), { trail: seen, count: 2 }));
      return Object.fromEntries(items.map(({ productId, reason }) => [productId, reason]));
    };
    const byA = { kind: 'because_you_bought', productId: 'a' };
    const byB = { kind: 'because_you_added', productId: 'b' };
    expect(await reasonsOf(0.5)).toEqual({ c: byB, d: byA });
    // 0.9 is then worth less than 0.1 of the newest.
    expect(await reasonsOf(0.05)).toEqual({ c: byB, d: byB });
  });

  describe('what the merchant pinned', () => {
    const session = linear({ 0: { 1: 0.5, 2: 0.9 } });
    const pinned = { ...itemTable, pinned: [3, 2] };

    it('stands first in their order, says so, and leaves the rest to the model', async () => {
      const { items } = await recommend(requestOf(session, { itemTable: pinned, exclude: ['a'] }));
      expect(items.map(({ productId, reason }) => [productId, reason.kind])).toEqual([
        ['d', 'pinned'],
        ['c', 'pinned'],
        ['b', 'because_you_viewed'],
        ['e', 'popular'],
      ]);
    });

    it('stands only where it may: not what is excluded, hidden or of a type that is to be completed', async () => {
      const idsWith = async (change: Partial<RecommendRequest>) =>
        ids(await recommend(requestOf(session, { itemTable: pinned, ...change, count: 1 })));
      expect(await idsWith({ exclude: ['d'] })).toEqual(['c']);
      expect(await idsWith({ excludeUnlessRepeatable: ['d'] })).toEqual(['c']);
      expect(await idsWith({ itemTable: { ...pinned, hidden: [3] } })).toEqual(['c']);
      const ranking = { variety: 0, groups: { type: [1, 0, 0, 1, 0] } };
      expect(await idsWith({ itemTable: { ...pinned, ranking }, excludeTypesOf: ['a'] })).toEqual(['c']);
    });

    it('may be a product that came after the model, of which the model is not asked', async () => {
      const late = { ...itemTable, productIds: [...itemTable.productIds, 'new'], rows: 5, pinned: [5] };
      const seen = trail(['a'], ['new']);
      const result = await recommend(requestOf(session, { itemTable: late, trail: seen, count: 3 }));
      expect(ids(result)).toEqual(['new', 'c', 'b']);
    });
  });

  it('never shows what is excluded, from the model or from the popular', async () => {
    const session = linear({ 0: { 1: 1, 2: 0.9 } });
    const exclude = ['a', 'b', 'e'];
    expect(ids(await recommend(requestOf(session, { exclude })))).toEqual(['c', 'd']);
  });

  it('shows nothing that the model scores below zero or not at all', async () => {
    const session = linear({ 0: { 1: -1, 2: Number.NaN } });
    const { items } = await recommend(requestOf(session));
    expect(items.every(({ reason }) => reason.kind === 'popular')).toBe(true);
  });

  it.each([0, -1])('shows nothing when %s are asked for', async (count) => {
    const session = linear({ 0: { 1: 1 } });
    expect(ids(await recommend(requestOf(session, { count })))).toEqual([]);
  });

  it('refuses a model that names rows its table does not have', async () => {
    const session: EngineSession = {
      run: async () => ({ itemIds: Int32Array.of(9), scores: Float32Array.of(1) }),
      release() {},
    };
    await expect(recommend(requestOf(session))).rejects.toThrow(/row 9/);
  });

  it('works for a shop without products', async () => {
    const empty: ItemTable = { ...itemTable, productIds: [], popular: [] };
    expect(ids(await recommend(requestOf(linear({}), { itemTable: empty })))).toEqual([]);
  });

  it('never shows what the table hides, from the model or from the popular', async () => {
    const session = linear({ 0: { 1: 1, 2: 0.9 } });
    const hiding = { ...itemTable, hidden: [1, 4] };
    expect(ids(await recommend(requestOf(session, { itemTable: hiding })))).toEqual(['c', 'd', 'a']);
  });

  it('shows again only what shoppers buy again and again, where the placement wants it so', async () => {
    const session = linear({ 0: { 0: 1, 1: 0.9, 2: 0.8 } });
    const excludeUnlessRepeatable = ['a', 'b', 'e'];
    const table = { ...itemTable, repeatable: [1] };
    const shown = await recommend(requestOf(session, { itemTable: table, excludeUnlessRepeatable }));
    expect(ids(shown)).toEqual(['b', 'c', 'd']);
  });

  it('shows a product once, however often the model and the table name it', async () => {
    const session: EngineSession = {
      run: async () => ({ itemIds: Int32Array.of(1, 1, 2), scores: Float32Array.of(3, 3, 2) }),
      release() {},
    };
    const table = { ...itemTable, popular: [4, 4, 1], productIds: ['a', 'b', 'b', 'd', 'e'] };
    expect(ids(await recommend(requestOf(session, { itemTable: table })))).toEqual(['b', 'e']);
  });

  it('orders by the ranking weights, also across what is filled, and keeps the scores', async () => {
    const session = linear({ 0: { 1: 0.5, 2: 0.4 } });
    const ranking = { variety: 1, boosts: [0, 0, 8, 0, 0], groups: { type: [1, 1, 1, 2, 1] } };
    const { items } = await recommend(requestOf(session, { itemTable: { ...itemTable, ranking }, count: 3 }));
    expect(items.map(({ productId, score }) => [productId, score])).toEqual([
      ['c', Math.fround(0.4)],
      ['b', 0.5],
      ['d', 0],
    ]);
  });
});

/** Like a pooled model: the past is averaged, so that one item's score depends on the others. */
const pooled = sessionOf(({ weights }) => {
  const [a = 0, b = 0] = weights;
  return [0, 0, a / (a + b), (0.8 * b) / (a + b), 0.1];
});

describe('explain', () => {
  it('splits a linear score into what each past product said, exactly', async () => {
    const session = linear({ 0: { 2: 0.2, 3: 0.9 }, 1: { 2: 0.5 }, 4: { 3: 0.3 } });
    const request = requestOf(session, { trail: trail(['a', 'bought'], ['e'], ['b', 'added']) });
    const explained = await explain(request, new Set(['c', 'd', 'e']));
    expect(explained.map(({ productId }) => productId)).toEqual(['c', 'd']);
    for (const { score, contributions } of explained) {
      expect(contributions.map(({ productId, kind }) => [productId, kind])).toEqual([
        ['a', 'bought'],
        ['e', 'viewed'],
        ['b', 'added'],
      ]);
      expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 6);
    }
    expect(explained[1]?.contributions[0]?.contribution).toBeCloseTo(KIND_WEIGHTS.bought * 0.25 * 0.9, 6);
  });

  it('asks any other family what it would say without the product', async () => {
    const request = requestOf(pooled, { family: 'pooled-embedding', trail: trail(['a'], ['b']) });
    const [d, c] = await explain({ ...request, trail: trail(['a'], ['b', 'added']) }, new Set(['c', 'd']));
    expect(d?.productId).toBe('d');
    const numbers = (each = d) => each?.contributions.map(({ contribution }) => contribution);
    expect(numbers(d)).toEqual([expect.closeTo(0.8 * (2 / 3) - 0.8), expect.closeTo(0.8 * (2 / 3))]);
    expect(numbers(c)).toEqual([expect.closeTo(1 / 3), expect.closeTo(1 / 3 - 1)]);
    const { items } = await recommend({ ...request, count: 2 });
    expect(items.map(({ productId, reason }) => [productId, reason])).toEqual([
      ['c', { kind: 'because_you_viewed', productId: 'a' }],
      ['d', { kind: 'because_you_viewed', productId: 'b' }],
    ]);
  });

  it('claims no more than the model tells when a row is no longer named without the product', async () => {
    const crowded = sessionOf(({ weights }) => [0.5, 0.4, 0.3, weights[0] === 0 ? 0 : 0.9, 0]);
    const request = requestOf(crowded, { family: 'sequence', trail: trail(['a'], ['b']) });
    const [first] = await explain(request, new Set(['d']));
    expect(first?.contributions[0]?.contribution).toBeCloseTo(0.9 - 0.3, 6);
  });

  it('has nothing to explain where nothing is known or nothing was asked', async () => {
    expect(await explain(requestOf(pooled, { trail: [] }), new Set(['c']))).toEqual([]);
    expect(await explain(requestOf(linear({ 0: { 1: 1 } })), new Set())).toEqual([]);
  });
});
