/** Judges models: one protocol for baselines, candidates and exported bytes. */
export { BASELINES } from './baselines/index.ts';
export {
  type ColdItemsOptions,
  type ColdItemsReport,
  evaluateColdItems,
  type WeightedSessions,
} from './cold-items.ts';
export { type OrderLines, readOrderLines } from './cold-items-order-lines.ts';
export { bootstrapMean, randomFrom, type Interval } from './bootstrap.ts';
export {
  gateRow,
  judge,
  MIN_PAIRS,
  MIN_TOP20_OVERLAP,
  MIN_VISITS,
  pairedGain,
  pointsOf,
  type GateInput,
} from './gate.ts';
export { overlap, topItems } from './metrics.ts';
export {
  countUnseenLabels,
  expandSessions,
  limitPairs,
  prefixOf,
  spread,
  type EvaluationPairs,
} from './pairs.ts';
export { evaluate, type EvaluateOptions, type Measured, type Metrics } from './protocol.ts';
export { engineRanker } from './engine-ranker.ts';
export { linearRanker } from './linear-ranker.ts';
export { splitByDays, splitByShare } from './time-split.ts';
export type { Ranker, Scorer, Sessions } from './scorer.ts';
export type { Family, FamilyHooks, Question, Recipe, Trained } from './family.ts';
export { inputOfPrefix } from './prefix-input.ts';
export { loadNative, loadNativeScores } from './native-engine.ts';
export { changes, type Trial, TrialBook, type TrialPlan } from './trial-book.ts';
export { goal } from './tune.ts';
export { tunedFamily } from './tuned-family.ts';
export { lengthSlices, popularityBias, popularitySlices } from './slices.ts';
