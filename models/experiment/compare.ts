import { studentQuantile, studentTwoSided } from '../statistics/index.ts';
import type { Arm } from './arm.ts';
import { boundary, boundaryAbove, chanceAbove, logMixture, tunedRho } from './boundary.ts';
import { absoluteEffect, type RawEffect, relativeEffect } from './effect.ts';

export interface CompareOptions {
  /**
   * fixed: Welch's test, for one look on a day set before. sequential: asymptotic confidence sequences, whose interval
   * and p hold however often and whenever one looks.
   */
  method: 'fixed' | 'sequential';
  alpha?: number;
  /** Of sequential ones: visitors of both variations at which the interval shall be narrowest, such as those planned. */
  tuning?: number;
  /** One-sided: only whether the treatment is above, or below. The other end of the interval is infinite. */
  direction?: 'above' | 'below';
  /** relative, unless said: 0.1 is 10 % more than the control. absolute: in the metric's own unit. */
  difference?: 'relative' | 'absolute';
}

export interface Comparison {
  value: number;
  low: number;
  high: number;
  p: number;
  /** Standard error of `value`. */
  error: number;
  /** Visitors of both. */
  n: number;
}

/** Visitors for which intervals are narrowest where nothing was planned (GrowthBook's choice, too). */
const TUNING = 5_000;

/** Null where there is nothing to compare: too few visitors, all alike, or nothing to be relative to. */
export function compare(control: Arm, treatment: Arm, options: CompareOptions): Comparison | null {
  const effectOf = options.difference === 'absolute' ? absoluteEffect : relativeEffect;
  const effect = effectOf(control, treatment);
  return effect && comparisonOf(effect, options);
}

/** Of an effect that was worked out elsewhere, such as one weighted by how likely each draw was. */
export function comparisonOf(effect: RawEffect, options: CompareOptions): Comparison {
  const { half, p } = options.method === 'fixed' ? fixed(effect, options) : sequential(effect, options);
  const { value, error, n } = effect;
  return {
    value,
    low: options.direction === 'below' ? Number.NEGATIVE_INFINITY : value - half,
    high: options.direction === 'above' ? Number.POSITIVE_INFINITY : value + half,
    p,
    error,
    n,
  };
}

function fixed({ value, error, freedom }: RawEffect, { alpha = 0.05, direction }: CompareOptions) {
  const twoSided = studentTwoSided(value / error, freedom);
  if (direction === undefined) return { half: studentQuantile(1 - alpha / 2, freedom) * error, p: twoSided };
  const isAlong = value > 0 === (direction === 'above');
  return {
    half: studentQuantile(1 - alpha, freedom) * error,
    p: isAlong ? twoSided / 2 : 1 - twoSided / 2,
  };
}

function sequential({ value, error, n }: RawEffect, options: CompareOptions): { half: number; p: number } {
  const { alpha = 0.05, tuning, direction } = options;
  const rho = tunedRho(tuning || TUNING, direction === undefined ? alpha : 2 * alpha);
  /** The sum of n visitors of variance 1 that this effect is. */
  const sum = (value / error) * Math.sqrt(n);
  if (direction === undefined)
    return {
      half: (boundary(n, alpha, rho) / Math.sqrt(n)) * error,
      p: Math.min(1, Math.exp(-logMixture(sum, n, rho))),
    };
  return {
    half: (boundaryAbove(n, alpha, rho) / Math.sqrt(n)) * error,
    p: chanceAbove(direction === 'above' ? sum : -sum, n, rho),
  };
}
