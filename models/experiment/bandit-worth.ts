import { type Estimate, Z95 } from '../statistics/index.ts';
import { offPolicyVerdict, type OffPolicyVerdict } from './off-policy-verdict.ts';
import { linearMean, type LoggedSums, type Policy } from './off-policy.ts';

/** `change` is relative: 0.1 is a tenth more. `odd`: what was shown does not fit the probabilities that were noted. */
export type Worth = { isTold: true; change: Estimate } | { isTold: false; reason: 'too_few' | 'odd' };

/** What drew the log brought, against the first variation for everyone; as off-policy-verdict.ts tells it. */
export function gainOverFirst(logged: readonly LoggedSums[]): Worth {
  const verdict = offPolicyVerdict(logged, () => [1]);
  if (!verdict.isAnswered) return untold(verdict);
  return told(shownBy(logged), verdict.value, verdict.difference);
}

/** What a policy would bring, against what drew the log. `isLess`: surely, by the difference and its interval. */
export function outlookOf(logged: readonly LoggedSums[], policy: Policy): Worth & { isLess: boolean } {
  const verdict = offPolicyVerdict(logged, policy);
  if (!verdict.isAnswered) return { ...untold(verdict), isLess: false };
  const { value, difference } = verdict;
  return { ...told(value, shownBy(logged), difference), isLess: difference.high < 0 };
}

const shownBy = (logged: readonly LoggedSums[]): Estimate =>
  linearMean(logged, () => ({ slope: 1, constant: 0 }));

/**
 * `own` over `base`, less 1, by the delta method. Both are of the same visitors, so that they move together; how much
 * follows from the spread of their difference (either way around). The ratio's own bias is taken out.
 */
function told(own: Estimate, base: Estimate, difference: Estimate): Worth {
  if (!(base.value > 0)) return { isTold: false, reason: 'too_few' };
  const [ownSquared, baseSquared, apart] = [own, base, difference].map(
    ({ value, high }) => ((high - value) / Z95) ** 2,
  ) as [number, number, number];
  const together = (ownSquared + baseSquared - apart) / 2;
  const plain = own.value / base.value;
  const ratio = plain - (plain * baseSquared - together) / base.value ** 2;
  const squared = ownSquared - 2 * ratio * together + ratio ** 2 * baseSquared;
  const half = (Z95 * Math.sqrt(Math.max(0, squared))) / base.value;
  return {
    isTold: true,
    change: { value: ratio - 1, low: ratio - 1 - half, high: ratio - 1 + half, n: own.n },
  };
}

const untold = ({ reason }: OffPolicyVerdict & { isAnswered: false }): Worth & { isTold: false } => ({
  isTold: false,
  reason: reason === 'odd' ? 'odd' : 'too_few',
});
