import type { RankingCost, WithAndWithout } from '@kindred/shared/gate';
import { RANKING_WEIGHT_NAMES } from '@kindred/shared/placement';

/** Below this many points of difference nobody would notice; what else can be told from chance is said. */
const NOTICEABLE_TYPES = 0.05;

/** What the merchant's weights cost and what they buy, in sentences without a word of statistics but the interval. */
export function costSentences(cost: Omit<RankingCost, 'sentences'>): string[] {
  const { weights, recall20, mrr20, typesInFour } = cost;
  const set = RANKING_WEIGHT_NAMES.filter((name) => weights[name] > 0);
  if (set.length === 0)
    return ['Products stand in the order of the model alone: no weight is set, so nothing is given up.'];
  const named = set.map((name) => `${name} ${weights[name]}`).join(', ');
  const sentences = [
    `With ${named}, the product that a shopper turned to next stood among the first 20 in ` +
      `${recall20.with.toFixed(1)} % of ${cost.pairs} cases, without in ${recall20.without.toFixed(1)} %: ${lossOf(recall20)}.`,
    `How near the top it stood (100 is always first) went from ${mrr20.without.toFixed(1)} to ` +
      `${mrr20.with.toFixed(1)}: ${lossOf(mrr20)}.`,
  ];
  if (Math.abs(typesInFour.with - typesInFour.without) >= NOTICEABLE_TYPES)
    sentences.push(
      `The first four products are of ${typesInFour.with.toFixed(1)} different types on average instead of ` +
        `${typesInFour.without.toFixed(1)}.`,
    );
  return sentences;
}

function lossOf({ difference: [low, high] }: WithAndWithout): string {
  if (low <= 0 && high >= 0)
    return `a difference that chance alone could make (${signed(low)} to ${signed(high)} points, 95 % interval)`;
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  return `a ${high < 0 ? 'loss' : 'gain'} of ${least!.toFixed(1)} to ${most!.toFixed(1)} points (95 % interval)`;
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
