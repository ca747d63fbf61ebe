import { DEFAULT_RANKING_WEIGHTS } from '@kindred/shared/placement';
import { inEnglish } from '@kindred/shared/said';
import { describe, expect, it } from 'vitest';
import { type EvaluationPairs, expandSessions } from '../evaluation/index.ts';
import type { EngineSession } from '../runtime/index.ts';
import { rankCost, type RankCostInput } from './rank-cost.ts';
import { costSentences } from './rank-cost-words.ts';

const ITEMS = 40;

/** Names the 30 rows that come after the newest, the nearest first. */
const session: EngineSession = {
  async run({ ids }) {
    const itemIds = Int32Array.from({ length: 30 }, (_, i) => (ids.at(-1)! + 1 + i) % ITEMS);
    return { itemIds, scores: Float32Array.from(itemIds, (_, i) => 1 - i / 40) };
  },
  release() {},
};

/** `visits` visits of three steps, each `stride` rows on. */
function walks(visits: number, stride: number): EvaluationPairs {
  const items = Int32Array.from(
    { length: 3 * visits },
    (_, i) => (Math.floor(i / 3) * 7 + (i % 3) * stride) % ITEMS,
  );
  return expandSessions({ offsets: Int32Array.from({ length: visits + 1 }, (_, i) => 3 * i), items });
}

/** Rows in pairs: 0 and 1 are one type, 2 and 3 the next. */
const types = Array.from({ length: ITEMS }, (_, row) => 1 + (row >> 1));
const input = (change: Partial<RankCostInput> = {}): RankCostInput => ({
  session,
  pairs: walks(150, 1),
  weights: DEFAULT_RANKING_WEIGHTS,
  ranking: undefined,
  types,
  ...change,
});

describe('rankCost', () => {
  it('is nothing where the weights change nothing', async () => {
    const cost = await rankCost(input());
    expect(cost?.pairs).toBe(300);
    expect(cost?.recall20).toEqual({ with: 100, without: 100, difference: [0, 0] });
    expect(cost?.mrr20).toEqual({ with: 100, without: 100, difference: [0, 0] });
  });

  it('shows what is lost when what shoppers want is pushed down, and is the same again', async () => {
    const boosts = Array.from({ length: ITEMS }, (_, row) => (row % 2 === 0 ? -24 : 0));
    const one = await rankCost(input({ ranking: { variety: 0, boosts } }));
    expect(one!.mrr20.with).toBeLessThan(60);
    expect(one!.mrr20.difference[1]).toBeLessThan(-30);
    expect(one!.sentences.map(inEnglish).join(' ')).toMatch(/loss of/);
    expect(await rankCost(input({ ranking: { variety: 0, boosts } }))).toEqual(one);
  });

  it('shows what variety buys', async () => {
    const ranking = { variety: 1, groups: { type: types } };
    const cost = await rankCost(input({ ranking, pairs: walks(150, 2) }));
    expect(cost!.typesInFour.with).toBeGreaterThan(cost!.typesInFour.without + 0.5);
    expect(inEnglish(cost!.sentences.at(-1)!)).toMatch(/different types on average instead of/);
  });

  it('counts a product that the model does not know as missed both ways', async () => {
    const pairs = walks(150, 1);
    const cost = await rankCost(input({ pairs: { ...pairs, labels: pairs.labels.map(() => -1) } }));
    expect(cost!.recall20).toEqual({ with: 0, without: 0, difference: [0, 0] });
  });

  it('says nothing from too few visits', async () => {
    expect(await rankCost(input({ pairs: walks(50, 1) }))).toBeNull();
  });

  it('stops when it is told to', async () => {
    await expect(rankCost(input(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('costSentences', () => {
  const side = (withIt: number, without: number, low: number, high: number) => ({
    with: withIt,
    without,
    difference: [low, high] as [number, number],
  });
  const cost = {
    weights: { variety: 0.2, novelty: 0, stock: 0.5, margin: 0 },
    pairs: 900,
    recall20: side(45.53, 51.69, -7.05, -5.27),
    mrr20: side(13.4, 13.5, -0.3, 0.1),
    typesInFour: side(2.57, 2.08, 0.47, 0.51),
  };

  it('tells loss from chance, with the numbers', () => {
    expect(costSentences(cost).map(inEnglish)).toEqual([
      'With variety 0.2, stock 0.5, the product that a shopper turned to next stood among the first 20 in 45.5\u00a0% of 900 cases, without in 51.7\u00a0%: a loss of 5.3 to 7.1 points (95 % interval).',
      'How near the top it stood (100 is always first) went from 13.5 to 13.4: a difference that chance alone could make (-0.3 to +0.1 points, 95 % interval).',
      'The first four products are of 2.6 different types on average instead of 2.1.',
    ]);
  });

  it('says so when nothing is weighed', () => {
    const weights = { variety: 0, novelty: 0, stock: 0, margin: 0 };
    expect(costSentences({ ...cost, weights })).toEqual([expect.stringMatching(/no weight is set/)]);
  });
});
