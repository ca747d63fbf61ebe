/** Trying things and telling what came of it: pure, of sums by visitor. Formulas and sources: docs/experiments.md. */
export { type Arm, meanArm, ratioArm, shareArm } from './arm.ts';
export { type Belief, believe } from './bayes.ts';
export { compare, type CompareOptions, type Comparison, comparisonOf } from './compare.ts';
export { cupedRatio, type RatioHistorySums } from './cuped-ratio.ts';
export { cuped, explainedShare } from './cuped.ts';
export { absoluteEffect, type RawEffect, relativeEffect } from './effect.ts';
export { adjusted, heterogeneity } from './heterogeneity.ts';
export { type Facts, judge } from './judge.ts';
export { armOf, type MeasuredSums, valueOf } from './measured.ts';
export { capQuantile, isGuardrail, type Metric, METRICS } from './metrics.ts';
export { plan, type Traffic } from './plan.ts';
export { type Design, detectable, powerOf } from './power.ts';
export { type Counted, effectOf, isEnough, metricReports } from './report.ts';
export { sampleRatio, type SampleRatio } from './sample-ratio.ts';
export { shareSequence } from './share-sequence.ts';
