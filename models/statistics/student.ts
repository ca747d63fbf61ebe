import { incompleteBeta } from './beta.ts';

/**
 * P(|T| > |t|) with `freedom` > 0 degrees of freedom, whole or not: where a spread is itself estimated from few weeks,
 * a normal tail would call far too much.
 */
export function studentTwoSided(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Inverse of the cumulative distribution, 0 < p < 1, by bisection of the tail: a few dozen steps, any freedom. */
export function studentQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  const tails = 2 * (1 - p);
  let low = 0;
  let high = 1;
  while (studentTwoSided(high, freedom) > tails && high < 1e6) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, freedom) > tails) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
