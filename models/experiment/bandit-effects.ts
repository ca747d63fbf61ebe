import { type Estimate, Z95 } from '../statistics/index.ts';
import { comparisonOf } from './compare.ts';
import { type LoggedSums, weighted } from './off-policy.ts';
import { LEAST_CONVERSIONS } from './report.ts';

/** Below it an interval from weights is too narrow. */
const LEAST_VISITORS = 100;

export interface HonestEffect {
  /** What a visitor is worth with this variation, had everyone been drawn for it. */
  value: Estimate;
  /** Without dividing by the sum of weights: free of any bias, and noisier. */
  unscaled: Estimate;
  /**
   * Relative to the first variation, by an interval that holds whenever one looks, and for all variations together; null
   * for itself, and where fewer than 25 did something in one of both.
   */
  effect: Estimate | null;
}

/**
 * Effects of variations whose probabilities followed what was seen. Plain means are biased then: a variation that
 * began badly by chance is drawn less, so its bad luck is never made up for. Each visitor counts as many times as they
 * were unlikely to be drawn (Bowden and Trippa 2017; Hadad et al. 2021). Given the visitors of a holdout alone, that
 * were drawn evenly all the time, these are their plain means. Null below 100 visitors. `conversions`: by how many visitors
 * each variation's figure was made; of shares its sum.
 */
export function honestEffects(
  logged: readonly LoggedSums[],
  count: number,
  conversions: readonly number[] = sumsOf(logged, count),
): (HonestEffect | null)[] {
  const values = Array.from({ length: count }, (_, which) => valueOf(logged, which, count));
  const met = (which: number): number =>
    logged.reduce((sum, each) => sum + (each.variation === which ? each.n : 0), 0);
  const first = values[0];
  return values.map((own, which) => {
    if (own === null) return null;
    const isEnough = Math.min(conversions[0]!, conversions[which]!) >= LEAST_CONVERSIONS;
    if (which === 0 || !first || first.value.value === 0 || !isEnough) return { ...own, effect: null };
    const change = relative(own.value, first.value);
    return { ...own, effect: atAnyTime({ ...change, n: met(0) + met(which) }, 0.05 / (count - 1)) };
  });
}

/** The same estimate with an interval that holds however often and whenever one looks. */
export function atAnyTime({ value, high, n }: Estimate, alpha = 0.05): Estimate {
  const effect = { value, error: (high - value) / Z95, freedom: n - 1, n };
  const { low, high: above } = comparisonOf(effect, { method: 'sequential', alpha });
  return { value, low, high: above, n };
}

const sumsOf = (logged: readonly LoggedSums[], count: number): number[] =>
  Array.from({ length: count }, (_, which) =>
    logged.reduce((total, { variation, sum }) => total + (variation === which ? sum : 0), 0),
  );

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
