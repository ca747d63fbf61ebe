import { type Estimate, Z95 } from '../statistics/index.ts';
import { type LoggedSums, weighted } from './off-policy.ts';

/** Below it an interval from weights is too narrow. */
const LEAST_VISITORS = 100;

export interface HonestEffect {
  /** What a visitor is worth with this variation, had everyone been drawn for it. */
  value: Estimate;
  /** Without dividing by the sum of weights: free of any bias, and noisier. */
  unscaled: Estimate;
  /** Relative to the first variation; null for itself and where that is 0. */
  effect: Estimate | null;
}

/**
 * Effects of variations whose probabilities followed what was seen. Plain means are biased then: a variation that
 * began badly by chance is drawn less, so its bad luck is never made up for. Each visitor counts as many times as they
 * were unlikely to be drawn (Bowden and Trippa 2017; Hadad et al. 2021). Given the visitors of a holdout alone, that
 * were drawn evenly all the time, these are their plain means. Null below 100 visitors.
 */
export function honestEffects(logged: readonly LoggedSums[], count: number): (HonestEffect | null)[] {
  const values = Array.from({ length: count }, (_, which) => valueOf(logged, which, count));
  const first = values[0];
  return values.map((own, which) => {
    if (own === null) return null;
    const effect = which === 0 || !first || first.value.value === 0 ? null : relative(own.value, first.value);
    return { ...own, effect };
  });
}

function valueOf(
  logged: readonly LoggedSums[],
  which: number,
  count: number,
): Omit<HonestEffect, 'effect'> | null {
  const alone = Array.from({ length: count }, (_, each) => (each === which ? 1 : 0));
  const met = logged.reduce((sum, each) => sum + (each.variation === which ? each.n : 0), 0);
  const told = met < LEAST_VISITORS ? null : weighted(logged, () => alone);
  return told && { value: told.snips, unscaled: told.ipw };
}

/**
 * Visitors are drawn for one variation only, so that both are independent; delta method. A ratio is too high on average
 * by the relative variance of what is divided by, which is much where the first variation has few conversions: taken out.
 */
function relative(own: Estimate, first: Estimate): Estimate {
  const [ownError, firstError] = [own, first].map(({ high, value }) => (high - value) / Z95) as [
    number,
    number,
  ];
  const ratio = own.value / first.value / (1 + (firstError / first.value) ** 2);
  const half = (Z95 * Math.hypot(ownError, ratio * firstError)) / Math.abs(first.value);
  return { value: ratio - 1, low: ratio - 1 - half, high: ratio - 1 + half, n: own.n };
}
