import { type Estimate, type MeanSums, Z95 } from '../statistics/index.ts';

/**
 * What came of visitors who were drawn alike: in the same context, the same variation, with the same probability. One
 * visitor alone is such sums, too. Probabilities change over time, so those of a period are sums of their own.
 */
export interface LoggedSums extends MeanSums {
  context: string;
  variation: number;
  /** With which it was drawn, above 0. */
  propensity: number;
}

/** With which probability each variation would be drawn in a context; adds up to 1. */
export type Policy = (context: string) => readonly number[];

export interface Weighted {
  n: number;
  /** Near 1 where the log can tell of the policy; before clipping, as the next two. */
  meanWeight: number;
  mostWeight: number;
  /** As many visitors would tell as much if the policy itself had drawn them (Kish 1965). */
  effectiveN: number;
  /** Share of visitors whose weight was cut to `clip`. */
  clipped: number;
  /** Inverse propensity weighting (Horvitz and Thompson 1952). */
  ipw: Estimate;
  /** The same over the sum of weights (Hajek 1971; SNIPS of Swaminathan and Joachims 2015): a little bias, less noise. */
  snips: Estimate;
}

export const weightOf = ({ context, variation, propensity }: LoggedSums, policy: Policy): number =>
  (policy(context)[variation] ?? 0) / propensity;

/** Null where nobody was logged whom the policy could have drawn. */
export function weighted(
  logged: readonly LoggedSums[],
  policy: Policy,
  clip = Number.POSITIVE_INFINITY,
): Weighted | null {
  let [n, total, squares, cut, kept, hits, most] = [0, 0, 0, 0, 0, 0, 0];
  for (const each of logged) {
    const weight = weightOf(each, policy);
    n += each.n;
    total += each.n * weight;
    squares += each.n * weight * weight;
    if (each.n > 0) most = Math.max(most, weight);
    if (weight > clip) cut += each.n;
    kept += each.n * Math.min(clip, weight);
    hits += each.sum * Math.min(clip, weight);
  }
  if (n < 2 || kept === 0) return null;
  const mean = kept / n;
  const share = hits / kept;
  const used = (each: LoggedSums): number => Math.min(clip, weightOf(each, policy));
  return {
    n,
    meanWeight: total / n,
    mostWeight: most,
    effectiveN: (total * total) / squares,
    clipped: cut / n,
    ipw: linearMean(logged, (each) => ({ slope: used(each), constant: 0 })),
    snips: linearMean(logged, (each) => {
      const slope = used(each) / mean;
      return { slope, constant: share - slope * share };
    }),
  };
}

/** Mean over visitors of `slope` times what came of each, plus `constant`, with a 95 % interval. From sums alone. */
export function linearMean(
  logged: readonly LoggedSums[],
  of: (each: LoggedSums) => { slope: number; constant: number },
): Estimate {
  let [n, sum, squares] = [0, 0, 0];
  for (const each of logged) {
    const { slope, constant } = of(each);
    n += each.n;
    sum += slope * each.sum + constant * each.n;
    squares += slope * slope * each.squares + 2 * slope * constant * each.sum + constant * constant * each.n;
  }
  const value = sum / n;
  const half = Z95 * Math.sqrt(Math.max(0, squares - n * value * value) / (n - 1) / n);
  return { value, low: value - half, high: value + half, n };
}
