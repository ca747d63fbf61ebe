/** Judges models: one protocol for baselines, candidates and exported bytes. */
export { BASELINES } from './baselines/index.ts';
export { bootstrapMean, randomFrom, type Interval } from './bootstrap.ts';
export { overlap, topItems } from './metrics.ts';
export { countUnseenLabels, expandSessions, limitPairs, prefixOf, type EvaluationPairs } from './pairs.ts';
export { evaluate, type EvaluateOptions, type Measured, type Metrics } from './protocol.ts';
export type { Ranker, Scorer, Sessions } from './scorer.ts';
