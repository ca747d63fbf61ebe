import { type Arm, isEmpty } from './arm.ts';

/** By how much the treatment differs from the control, and how sure that is. */
export interface RawEffect {
  value: number;
  /** Standard error. */
  error: number;
  /** Of Student's distribution, by Welch and Satterthwaite. */
  freedom: number;
  /** Visitors of both. */
  n: number;
}

/**
 * Relative: 0.1 is 10 % more than the control. Its error is the delta method's, for a mean that is divided by another
 * that is itself estimated. Null where there is nothing to compare, or nothing to be relative to.
 */
export function relativeEffect(control: Arm, treatment: Arm): RawEffect | null {
  const base = control.plain ?? { ...control, covariance: control.variance };
  if (isEmpty(control) || isEmpty(treatment) || base.mean === 0) return null;
  const value = (treatment.mean - control.mean) / Math.abs(base.mean);
  const inControl = control.variance + 2 * value * base.covariance + value * value * base.variance;
  const squared = (treatment.variance / treatment.n + inControl / control.n) / base.mean ** 2;
  return { value, error: Math.sqrt(squared), ...sizesOf(control, treatment) };
}

/** In the metric's own unit. */
export function absoluteEffect(control: Arm, treatment: Arm): RawEffect | null {
  if (isEmpty(control) || isEmpty(treatment)) return null;
  const squared = treatment.variance / treatment.n + control.variance / control.n;
  return {
    value: treatment.mean - control.mean,
    error: Math.sqrt(squared),
    ...sizesOf(control, treatment),
  };
}

function sizesOf(control: Arm, treatment: Arm): { freedom: number; n: number } {
  const [a, b] = [control, treatment].map(({ n, variance }) => ({ share: variance / n, n })) as [
    { share: number; n: number },
    { share: number; n: number },
  ];
  const freedom = (a.share + b.share) ** 2 / (a.share ** 2 / (a.n - 1) + b.share ** 2 / (b.n - 1));
  return { freedom, n: control.n + treatment.n };
}
