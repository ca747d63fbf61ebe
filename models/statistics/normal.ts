const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** The bell curve itself, of mean 0 and spread 1. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / ROOT_TWO_PI;

/**
 * P(Z > z), right in the far tail as well (relative error below 1e-12), where `1 - cdf` would be 0. A power series of
 * positive terms near the middle; Laplace's continued fraction from 3 on (Abramowitz and Stegun 26.2.11 and 26.2.14).
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - normalUpperTail(-z);
  return z < 3 ? 0.5 - normalDensity(z) * seriesOf(z) : normalDensity(z) / fractionOf(z);
}

function seriesOf(z: number): number {
  let term = z;
  let sum = 0;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return sum;
}

/** 1 over Mills' ratio. */
function fractionOf(z: number): number {
  let fraction = z;
  for (let depth = 150; depth >= 1; depth--) fraction = z + depth / fraction;
  return fraction;
}

export const normalCdf = (z: number): number => normalUpperTail(-z);

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => 2 * normalUpperTail(Math.abs(z));

/** Inverse of `normalCdf`; 0 < p < 1. Starts from Abramowitz and Stegun 26.2.23 (4.5e-4), then Newton in the tail. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  for (let step = 0; step < 4; step++) z += (normalUpperTail(z) - p) / normalDensity(z);
  return -z;
}

/** For 95 % intervals: 1.959964. */
export const Z95 = normalQuantile(0.975);
