import type { RankingCost, WithAndWithout } from '@kindred/shared/gate';
import { RANKING_WEIGHT_NAMES, type RankingWeights } from '@kindred/shared/placement';
import { type Filled, said, type Said } from '@kindred/shared/said';

/** Below this many points of difference nobody would notice; what else can be told from chance is said. */
const NOTICEABLE_TYPES = 0.05;

const WEIGHT: Record<keyof RankingWeights, (weight: number) => Filled> = {
  variety: (weight) => said('variety {weight}', { weight }),
  novelty: (weight) => said('novelty {weight}', { weight }),
  stock: (weight) => said('stock {weight}', { weight }),
  margin: (weight) => said('margin {weight}', { weight }),
};

/** What the merchant's weights cost and what they buy, in sentences without a word of statistics but the interval. */
export function costSentences(cost: Omit<RankingCost, 'sentences'>): Said[] {
  const { weights, pairs, recall20, mrr20, typesInFour } = cost;
  const set = RANKING_WEIGHT_NAMES.filter((name) => weights[name] > 0);
  if (set.length === 0)
    return [
      said('Products stand in the order of the model alone: no weight is set, so nothing is given up.'),
    ];
  const sentences: Said[] = [
    said(
      'With {weights}, the product that a shopper turned to next stood among the first 20 in {with} of {pairs} cases, without in {without}: {difference}.',
      {
        weights: set.map((name) => WEIGHT[name](weights[name])).reduce((a, b) => said('{a}, {b}', { a, b })),
        with: { percent: recall20.with },
        without: { percent: recall20.without },
        pairs,
        difference: lossOf(recall20),
      },
    ),
    said('How near the top it stood (100 is always first) went from {without} to {with}: {difference}.', {
      with: mrr20.with,
      without: mrr20.without,
      difference: lossOf(mrr20),
    }),
  ];
  if (Math.abs(typesInFour.with - typesInFour.without) >= NOTICEABLE_TYPES)
    sentences.push(
      said('The first four products are of {with} different types on average instead of {without}.', {
        with: typesInFour.with,
        without: typesInFour.without,
      }),
    );
  return sentences;
}

function lossOf({ difference: [low, high] }: WithAndWithout): Filled {
  if (low <= 0 && high >= 0)
    return said('a difference that chance alone could make ({low} to {high} points, 95 % interval)', {
      low: { points: low },
      high: { points: high },
    });
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return high < 0
    ? said('a loss of {least} to {most} points (95 % interval)', { least, most })
    : said('a gain of {least} to {most} points (95 % interval)', { least, most });
}
