import type { GuardrailReading, MetricId } from '@kindred/shared/api/experiments';
import { type Comparison, comparisonOf } from './compare.ts';
import type { RawEffect } from './effect.ts';
import { guardrailReading, type Known } from './guardrail.ts';
import type { MeasuredSums } from './measured.ts';
import { LEAST_CONVERSIONS, LEAST_VISITORS } from './report.ts';

/** Of visitors who were drawn with the same probability. Of what is no ratio, x is 1 for each. */
export interface LoggedMeasured extends MeasuredSums {
  variation: number;
  /** Above 0. */
  propensity: number;
}

export interface WeightedGuardrail {
  /** Of each variation; NaN where nothing was counted. */
  values: number[];
  /** Against the first variation, relative, of each but the first; 95 %, for reading. */
  effects: (Comparison | null)[];
  /** By the metric's margin: one-sided, whenever one looks, and for all variations together. */
  readings: GuardrailReading[];
}

/**
 * What must not become worse, of variations whose probabilities followed what was seen: each visitor counts as many
 * times as they were unlikely to be drawn, as in bandit-effects.ts; ratios by the delta method.
 * `conversions` are orders or pages by variation: too few of them and nothing is called.
 */
export function weightedGuardrail(
  id: MetricId,
  logged: readonly LoggedMeasured[],
  count: number,
  conversions: readonly number[],
): WeightedGuardrail {
  const arms = Array.from({ length: count }, (_, which) =>
    armOf(logged.filter(({ variation }) => variation === which)),
  );
  const raw = arms.slice(1).map((arm) => relative(arms[0]!, arm));
  const isEnough = (which: number): boolean =>
    arms[which]!.n >= LEAST_VISITORS && conversions[which]! >= LEAST_CONVERSIONS;
  return {
    values: arms.map(({ mean }) => mean),
    effects: raw.map((effect) => effect && comparisonOf(effect, { method: 'fixed' })),
    readings: arms
      .slice(1)
      .map((arm, at) =>
        isEnough(0) && isEnough(at + 1)
          ? guardrailReading(id, arms[0]!, arm, { alpha: 0.05 / (count - 1) })
          : 'unknown',
      ),
  };
}

function armOf(logged: readonly LoggedMeasured[]): Known {
  const sum = (of: (each: LoggedMeasured) => number): number =>
    logged.reduce((total, each) => total + of(each), 0);
  const n = sum((each) => each.n);
  const x = sum((each) => each.x / each.propensity);
  const mean = sum((each) => each.y / each.propensity) / x;
  const squares = sum(
    ({ propensity, yy, xy, xx }) =>
      Math.max(0, yy - 2 * mean * xy + mean * mean * xx) / (propensity * propensity),
  );
  return { n, mean, error: Math.sqrt((squares * n) / (n - 1)) / x };
}

function relative(first: Known, own: Known): RawEffect | null {
  const ratio = own.mean / first.mean;
  const error = Math.hypot(own.error, ratio * first.error) / Math.abs(first.mean);
  if (first.n < 2 || own.n < 2 || first.mean === 0 || !(error > 0) || !Number.isFinite(error)) return null;
  const n = first.n + own.n;
  return { value: (own.mean - first.mean) / Math.abs(first.mean), error, freedom: n - 2, n };
}
