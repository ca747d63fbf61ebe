import type { MetricId } from '@kindred/shared/api/experiments';
import { type Comparison, comparisonOf } from './compare.ts';
import type { RawEffect } from './effect.ts';
import type { MeasuredSums } from './measured.ts';
import { METRICS } from './metrics.ts';
import { LEAST_CONVERSIONS, LEAST_VISITORS } from './report.ts';

/** Of visitors who were drawn with the same probability. Of what is no ratio, x is 1 for each. */
export interface LoggedMeasured extends MeasuredSums {
  variation: number;
  /** Above 0. */
  propensity: number;
}

export interface WeightedGuardrail {
  /** Against the first variation, relative, of each but the first; 95 %, for reading. */
  effects: (Comparison | null)[];
  /** Surely worse by more than the metric's margin: one-sided, whenever one looks, and for all variations together. */
  isBroken: boolean[];
}

/**
 * What must not become worse, of variations whose probabilities followed what was seen: each visitor counts as many
 * times as they were unlikely to be drawn, as in bandit-effects.ts; ratios by the delta method.
 * `conversions` are orders or pages by variation: too few of them and nothing is called broken.
 */
export function weightedGuardrail(
  id: MetricId,
  logged: readonly LoggedMeasured[],
  count: number,
  conversions: readonly number[],
): WeightedGuardrail {
  const { better, margin } = METRICS[id];
  const arms = Array.from({ length: count }, (_, which) =>
    armOf(logged.filter(({ variation }) => variation === which)),
  );
  const raw = arms.slice(1).map((arm) => relative(arms[0]!, arm));
  const isEnough = (which: number): boolean =>
    arms[which]!.n >= LEAST_VISITORS && conversions[which]! >= LEAST_CONVERSIONS;
  const direction = better === 'more' ? 'below' : 'above';
  return {
    effects: raw.map((effect) => effect && comparisonOf(effect, { method: 'fixed' })),
    isBroken: raw.map((effect, at) => {
      if (effect === null || !isEnough(0) || !isEnough(at + 1)) return false;
      const alpha = 0.05 / (count - 1);
      const bound = comparisonOf(effect, { method: 'sequential', direction, alpha });
      return better === 'more' ? bound.high < -margin : bound.low > margin;
    }),
  };
}

interface WeightedArm {
  n: number;
  value: number;
  error: number;
}

function armOf(logged: readonly LoggedMeasured[]): WeightedArm {
  const sum = (of: (each: LoggedMeasured) => number): number =>
    logged.reduce((total, each) => total + of(each), 0);
  const n = sum((each) => each.n);
  const x = sum((each) => each.x / each.propensity);
  const value = sum((each) => each.y / each.propensity) / x;
  const squares = sum(
    ({ propensity, yy, xy, xx }) =>
      Math.max(0, yy - 2 * value * xy + value * value * xx) / (propensity * propensity),
  );
  return { n, value, error: Math.sqrt((squares * n) / (n - 1)) / x };
}

function relative(first: WeightedArm, own: WeightedArm): RawEffect | null {
  const ratio = own.value / first.value;
  const error = Math.hypot(own.error, ratio * first.error) / Math.abs(first.value);
  if (first.n < 2 || own.n < 2 || first.value === 0 || !(error > 0) || !Number.isFinite(error)) return null;
  const n = first.n + own.n;
  return { value: (own.value - first.value) / Math.abs(first.value), error, freedom: n - 2, n };
}
