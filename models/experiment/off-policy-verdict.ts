import type { Estimate } from '../statistics/index.ts';
import { expectations } from './off-policy-outcomes.ts';
import { linearMean, type LoggedSums, type Policy, type Weighted, weighted, weightOf } from './off-policy.ts';

/** Larger weights are cut to it: one visitor never speaks for more than so many. */
const CLIP = 20;
const LEAST_EFFECTIVE = 1_000;
const LEAST_EFFECTIVE_SHARE = 0.05;
const MEAN_WEIGHT = { from: 0.9, to: 1.1 };

export type OffPolicyVerdict =
  | {
      isAnswered: true;
      weights: Weighted;
      /** What a visitor would be worth under the policy; doubly robust. */
      value: Estimate;
      /** More than what drew the log brought. Of the same visitors, so that it is surer than `value`. */
      difference: Estimate;
    }
  | { isAnswered: false; reason: Refusal; weights: Weighted | null };

/**
 * nobody: none was shown what the policy would show. too_few: `neededVisitors` were not. odd: the probabilities that were
 * noted do not fit what was shown.
 */
type Refusal = 'nobody' | 'too_few' | 'odd';

/**
 * What a policy would bring, from visitors that another one drew; it says so where it cannot tell. Doubly robust
 * (Dudik, Langford and Li 2011): right if either the probabilities or the outcome model are, and here the
 * probabilities are known.
 */
export function offPolicyVerdict(logged: readonly LoggedSums[], policy: Policy): OffPolicyVerdict {
  const weights = weighted(logged, policy, CLIP);
  const reason = refusal(weights);
  if (weights === null || reason !== null) return { isAnswered: false, reason: reason!, weights };
  const expected = expectations(logged);
  const terms = new Map(
    logged.map((each) => {
      const slope = Math.min(CLIP, weightOf(each, policy));
      const probabilities = policy(each.context);
      const outcomes = expected(each);
      const direct = outcomes.reduce((sum, outcome, which) => sum + outcome * (probabilities[which] ?? 0), 0);
      return [each, { slope, constant: direct - slope * outcomes[each.variation]! }] as const;
    }),
  );
  return {
    isAnswered: true,
    weights,
    value: linearMean(logged, (each) => terms.get(each)!),
    difference: linearMean(logged, (each) => {
      const { slope, constant } = terms.get(each)!;
      return { slope: slope - 1, constant };
    }),
  };
}

/** Effective visitors, of `n` that were logged. */
export const neededVisitors = (n: number): number =>
  Math.max(LEAST_EFFECTIVE, Math.ceil(LEAST_EFFECTIVE_SHARE * n));

function refusal(weights: Weighted | null): Refusal | null {
  if (weights === null) return 'nobody';
  if (weights.effectiveN < neededVisitors(weights.n)) return 'too_few';
  return weights.meanWeight < MEAN_WEIGHT.from || weights.meanWeight > MEAN_WEIGHT.to ? 'odd' : null;
}
