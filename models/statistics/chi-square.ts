import { normalDensity, normalTwoSided } from './normal.ts';

/**
 * P(X > x) of a chi-square with `freedom` whole degrees of freedom, right in the far tail as well: sums of terms that
 * are all positive (Abramowitz and Stegun 26.4.4 and 26.4.5).
 */
export function chiSquareUpperTail(x: number, freedom: number): number {
  if (x <= 0) return 1;
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? 2 * normalDensity(Math.sqrt(x)) * Math.sqrt(x) : Math.exp(-x / 2);
  let tail = isOdd ? normalTwoSided(Math.sqrt(x)) : 0;
  for (let step = isOdd ? 3 : 2; step <= freedom; step += 2) {
    tail += term;
    term *= x / step;
  }
  return tail;
}
