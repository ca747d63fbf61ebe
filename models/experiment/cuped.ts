import type { RatioSums } from '../statistics/index.ts';
import type { Arm } from './arm.ts';

/**
 * What a visitor did before the experiment explains part of what they do in it, and none of the difference between
 * variations: taken out, intervals get narrower (CUPED; Deng, Xu, Kohavi and Walker 2013). Who has no history counts
 * with 0. One slope for both variations, from within each: the difference between them has no part in it.
 */

/** x is the metric of the time before, y of the experiment, both by visitor. */
export function cuped(control: RatioSums, treatment: RatioSums): [Arm, Arm] {
  const slope = pooledSlope([control, treatment].map(momentsOf));
  return [control, treatment].map((arm) =>
    withoutHistory(arm.n, arm.y / arm.n, arm.x / arm.n, momentsOf(arm), slope),
  ) as [Arm, Arm];
}

export interface HistoryMoments {
  /** Of history. */
  spread: number;
  /** Covariance of history and what is measured. */
  shared: number;
  /** Of what is measured. */
  variance: number;
}

export function pooledSlope(arms: readonly HistoryMoments[]): number {
  const spread = arms.reduce((sum, each) => sum + each.spread, 0);
  return spread > 0 ? arms.reduce((sum, { shared }) => sum + shared, 0) / spread : 0;
}

/** `now` and `before` are means. */
export function withoutHistory(
  n: number,
  now: number,
  before: number,
  { spread, shared, variance }: HistoryMoments,
  slope: number,
): Arm {
  return {
    n,
    mean: now - slope * before,
    variance: Math.max(0, variance - 2 * slope * shared + slope * slope * spread),
    plain: { mean: now, variance, covariance: variance - slope * shared },
  };
}

const momentsOf = ({ n, x, y, xx, yy, xy }: RatioSums): HistoryMoments => ({
  spread: covarianceOf(n, x, x, xx),
  shared: covarianceOf(n, x, y, xy),
  variance: covarianceOf(n, y, y, yy),
});

/** Of one visitor, from two sums and the sum of products. */
export const covarianceOf = (n: number, a: number, b: number, products: number): number =>
  (products - (a * b) / n) / (n - 1);
