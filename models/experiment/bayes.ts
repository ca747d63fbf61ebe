import { normalCdf, normalDensity, Z95 } from '../statistics/index.ts';
import type { RawEffect } from './effect.ts';

/** Belief in an effect: normal, around what was seen and what was believed before. For reading; it decides nothing. */
export interface Belief {
  value: number;
  low: number;
  high: number;
  /** That the treatment is better, 0..1. */
  chanceToWin: number;
  /** What is lost on average by keeping the control, and by taking the treatment, in the effect's unit. */
  risk: { keep: number; take: number };
}

/** Flat without `prior`: every effect is as likely as any other before anything was seen. */
export function believe(
  effect: Pick<RawEffect, 'value' | 'error'>,
  better: 'more' | 'less' = 'more',
  prior: { mean: number; variance: number } | null = null,
): Belief {
  const weight = effect.error ** -2;
  const before = prior === null ? 0 : 1 / prior.variance;
  const value = (effect.value * weight + (prior?.mean ?? 0) * before) / (weight + before);
  const error = Math.sqrt(1 / (weight + before));
  const gain = better === 'more' ? value : -value;
  const above = gain * normalCdf(gain / error) + error * normalDensity(gain / error);
  return {
    value,
    low: value - Z95 * error,
    high: value + Z95 * error,
    chanceToWin: normalCdf(gain / error),
    risk: { keep: above, take: above - gain },
  };
}
