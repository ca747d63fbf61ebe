import type { GuardrailReading, MetricId } from '@kindred/shared/api/experiments';
import { comparisonOf } from './compare.ts';
import { METRICS } from './metrics.ts';

/** A metric of one variation, with the standard error of its mean. */
export interface Known {
  n: number;
  mean: number;
  error: number;
}

/**
 * What is known of a guardrail: by how far `own` is from what may be, own - (1 -+ margin) first, so that harm is seen
 * also where the first has nothing of it. One-sided, and at any time, whatever the experiment's own method.
 */
export function guardrailReading(
  id: MetricId,
  first: Known,
  own: Known,
  options: { tuning?: number; alpha?: number } = {},
): GuardrailReading {
  const { better, margin } = METRICS[id];
  const sign = better === 'more' ? 1 : -1;
  const allowed = 1 - sign * margin * (first.mean < 0 ? -1 : 1);
  const value = sign * (own.mean - allowed * first.mean);
  const error = Math.hypot(own.error, allowed * first.error);
  if (!(error > 0) || !Number.isFinite(value)) return 'unknown';
  const n = first.n + own.n;
  const bound = (direction: 'above' | 'below') =>
    comparisonOf({ value, error, freedom: n - 2, n }, { ...options, method: 'sequential', direction });
  if (bound('below').high < 0) return 'broken';
  return bound('above').low > 0 ? 'kept' : 'unknown';
}
