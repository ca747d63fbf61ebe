import { type Estimate, normalQuantile, Z95 } from '../statistics/index.ts';
import { neededVisitors, offPolicyVerdict, type OffPolicyVerdict } from './off-policy-verdict.ts';
import { linearMean, type LoggedSums, type Policy } from './off-policy.ts';
import { LEAST_CONVERSIONS } from './report.ts';

/** `change` is relative: 0.1 is a tenth more. `odd`: what was shown does not fit the probabilities that were noted. */
export type Worth =
  | { isTold: true; change: Estimate }
  | { isTold: false; reason: 'too_few'; lacking: Lacking }
  | { isTold: false; reason: 'odd' };

/**
 * What must grow before anything can be told. visitors: effective ones, as many as would tell as much had all met what is
 * asked about; who was unlikely to be drawn for it counts as several. conversions: visitors who did something.
 */
export interface Lacking {
  of: 'visitors' | 'conversions';
  has: number;
  needs: number;
}

/** What drew the log brought, against the first variation for everyone; as off-policy-verdict.ts tells it. */
export function gainOverFirst(logged: readonly LoggedSums[]): Worth {
  const verdict = offPolicyVerdict(logged, () => [1]);
  if (!verdict.isAnswered) return untold(verdict);
  return told(shownBy(logged), verdict.value, verdict.difference);
}

/**
 * What weights that were learned from this very log would bring, against what drew it. They follow what came about by
 * chance, so that the value is too good; the interval is as wide as it must be to hold for whichever weights one takes
 * (Scheffé 1953). `isLess`: surely, by the plain interval of the difference, as what is too good and yet less is less.
 */
export function outlookOf(logged: readonly LoggedSums[], policy: Policy): Worth & { isLess: boolean } {
  const verdict = offPolicyVerdict(logged, policy);
  if (!verdict.isAnswered) return { ...untold(verdict), isLess: false };
  const { value, difference } = verdict;
  const worth = told(value, shownBy(logged), difference);
  return {
    ...(worth.isTold ? { ...worth, change: forAnyWeights(worth.change, logged) } : worth),
    isLess: difference.high < 0,
  };
}

/** In each context one share less than there are variations can be chosen. */
function forAnyWeights({ value, low, high, n }: Estimate, logged: readonly LoggedSums[]): Estimate {
  const countOf = (key: 'context' | 'variation'): number => new Set(logged.map((each) => each[key])).size;
  const freedom = countOf('context') * (countOf('variation') - 1);
  const wider = Math.sqrt(chiSquareLimit(freedom)) / Z95;
  return { value, low: value - wider * (value - low), high: value + wider * (high - value), n };
}

/** 95 % of a chi-square lie below it; Wilson and Hilferty 1931, within 3 %. */
const chiSquareLimit = (freedom: number): number =>
  freedom * (1 - 2 / (9 * freedom) + normalQuantile(0.95) * Math.sqrt(2 / (9 * freedom))) ** 3;

const shownBy = (logged: readonly LoggedSums[]): Estimate =>
  linearMean(logged, () => ({ slope: 1, constant: 0 }));

/** What a policy that owes nothing to this log would bring, against what drew it. */
export function worthOf(logged: readonly LoggedSums[], policy: Policy): Worth {
  const verdict = offPolicyVerdict(logged, policy);
  return verdict.isAnswered ? told(verdict.value, shownBy(logged), verdict.difference) : untold(verdict);
}

/**
 * `own` over `base`, less 1, by the delta method. Both are of the same visitors, so that they move together; how much
 * follows from the spread of their difference (either way around). The ratio's own bias is taken out.
 */
function told(own: Estimate, base: Estimate, difference: Estimate): Worth {
  if (!(base.value > 0)) return tooFew({ of: 'conversions', has: 0, needs: LEAST_CONVERSIONS });
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

function untold({ reason, weights }: OffPolicyVerdict & { isAnswered: false }): Worth & { isTold: false } {
  if (reason === 'odd') return { isTold: false, reason };
  const [n, has] = [weights?.n ?? 0, Math.floor(weights?.effectiveN ?? 0)];
  return tooFew({ of: 'visitors', has, needs: neededVisitors(n) });
}

export const tooFew = (lacking: Lacking): Worth & { isTold: false } => ({
  isTold: false,
  reason: 'too_few',
  lacking,
});
