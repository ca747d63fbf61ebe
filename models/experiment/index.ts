/** Trying things and telling what came of it: pure, of sums by visitor. Formulas and sources: docs/experiments.md. */
export { type Arm, meanArm, ratioArm } from './arm.ts';
export { type HonestEffect, honestEffects } from './bandit-effects.ts';
export { gainAtAnyTime } from './bandit-calls.ts';
export { drawnSplit } from './bandit-split.ts';
export { startWeights } from './bandit-weights.ts';
export { gainOverFirst, type Lacking, outlookOf, type Worth, worthOf } from './bandit-worth.ts';
export {
  type BanditDay,
  type BanditInput,
  banditStep,
  type BanditStep,
  type BanditWeights,
} from './bandit.ts';
export { type Belief, believe } from './bayes.ts';
export { compare, type CompareOptions, type Comparison, comparisonOf } from './compare.ts';
export { cuped } from './cuped.ts';
export { adjusted } from './heterogeneity.ts';
export { type Facts, judge } from './judge.ts';
export { armOf, type MeasuredSums, type RatioBefore } from './measured.ts';
export { capQuantile, type Metric, METRICS } from './metrics.ts';
export { neededVisitors, type OffPolicyVerdict, offPolicyVerdict } from './off-policy-verdict.ts';
export { type LoggedSums, type Policy, weighted } from './off-policy.ts';
export { plan, type Traffic } from './plan.ts';
export {
  type Counted,
  effectOf,
  hasEnough,
  heterogeneityOf,
  mayJudge,
  metricReports,
  withoutChances,
} from './report.ts';
export { sampleRatio, type SampleRatio } from './sample-ratio.ts';
export { type SuggestionInput, suggestionFor } from './suggestions.ts';
export { alikeOf, overWeeks, type WeekCell } from './underperformers-alike.ts';
export type { Funnel, FunnelStep, ReachCell } from './underperformers-funnel.ts';
export { findUnderperformers, type Options as PeerOptions, type Underperformer } from './underperformers.ts';
export { type LoggedMeasured, weightedGuardrail, type WeightedGuardrail } from './weighted-guardrails.ts';
