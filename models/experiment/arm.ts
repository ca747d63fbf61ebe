import type { MeanSums, RatioSums } from '../statistics/index.ts';

/** What the visitors of one variation did, one by one: all that comparing two variations needs of a metric. */
export interface Arm {
  /** Visitors. */
  n: number;
  mean: number;
  /** Of one visitor. */
  variance: number;
  /** Where history was taken out (cuped.ts): the mean as it was, which effects are relative to. */
  plain?: { mean: number; variance: number; covariance: number };
}

/** `hits` of `n` visitors did it. The variance is p(1 - p): what is counted is all there is to know of a share. */
export function shareArm({ n, hits }: { n: number; hits: number }): Arm {
  const mean = hits / n;
  return { n, mean, variance: mean * (1 - mean) };
}

export function meanArm({ n, sum, squares }: MeanSums): Arm {
  const mean = sum / n;
  return { n, mean, variance: Math.max(0, squares - n * mean * mean) / (n - 1) };
}

/** Sum of x over sum of y, both summed by visitor; the variance by the delta method. */
export function ratioArm({ n, x, y, xx, yy, xy }: RatioSums): Arm {
  const mean = x / y;
  const residuals = Math.max(0, xx - 2 * mean * xy + mean * mean * yy);
  return { n, mean, variance: residuals / (n - 1) / (y / n) ** 2 };
}

/** Nothing can be compared with it: too few visitors, or all alike. */
export const isEmpty = ({ n, mean, variance }: Arm): boolean =>
  n < 2 || !Number.isFinite(mean) || !(variance > 0);
