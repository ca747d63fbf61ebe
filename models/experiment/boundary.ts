import { normalCdf } from '../statistics/index.ts';

/**
 * How far a sum of noise may stray at whatever moment one looks: Robbins' normal mixture (Howard, Ramdas, McAuliffe and
 * Sekhon 2021, eq. 14; with estimated variances Waudby-Smith et al., arXiv 2103.06476v7, eq. 9, 134 and 155).
 * `v` is how many visitors there were, each of variance 1; `s` their sum. `rho` tunes for when it shall be sharpest.
 */

/** Sharpest at `v` visitors; arXiv 2103.06476v7, eq. 161, as one over its rho squared. */
export function tunedRho(v: number, alpha: number): number {
  const doubt = -2 * Math.log(alpha);
  return v / (doubt + Math.log1p(doubt));
}

/** The sum that is passed, in either direction, with a chance of at most `alpha` in all time. */
export const boundary = (v: number, alpha: number, rho: number): number =>
  Math.sqrt((v + rho) * (Math.log1p(v / rho) - 2 * Math.log(alpha)));

/** Logarithm of how much likelier the sum is with an effect than without; its inverse is a p-value at any time. */
export const logMixture = (s: number, v: number, rho: number): number =>
  0.5 * Math.log(rho / (v + rho)) + (s * s) / (2 * (v + rho));

/** As `boundary` in one direction (eq. 134, in closed form; a little wider than `sharpBoundaryAbove`). */
export const boundaryAbove = (v: number, alpha: number, rho: number): number =>
  Math.sqrt(2 * (v + rho) * Math.log1p(Math.sqrt(1 + v / rho) / (2 * alpha)));

/** The alpha at which `boundaryAbove` would be `s`; 0.5 where the sum points the other way. */
export function chanceAbove(s: number, v: number, rho: number): number {
  const excess = Math.expm1((s * s) / (2 * (v + rho)));
  return s <= 0 ? 0.5 : Math.min(0.5, Math.sqrt(1 + v / rho) / (2 * excess));
}

/** As `logMixture` in one direction: of effects above 0 only. */
export const logMixtureAbove = (s: number, v: number, rho: number): number =>
  logMixture(s, v, rho) + Math.LN2 + Math.log(normalCdf(s / Math.sqrt(v + rho)));

/** Where `logMixtureAbove` reaches what `alpha` allows, by bisection. */
export function sharpBoundaryAbove(v: number, alpha: number, rho: number): number {
  let low = 0;
  let high = boundaryAbove(v, alpha, rho);
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (logMixtureAbove(middle, v, rho) < -Math.log(alpha)) low = middle;
    else high = middle;
  }
  return high;
}
