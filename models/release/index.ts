export { buildCandidate } from './build-candidate.ts';
export type { ActiveRelease, Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
export type { ShopRanking } from './candidate-ranking.ts';
export type { ProductFacts } from './item-ranking.ts';
export { itemTableOf, type ItemTableInput } from './item-table.ts';
export { itemTableBytes, manifestOf } from './manifest.ts';
export { modelCard, type ModelCardInput } from './model-card.ts';
export { modelCardText } from './model-card-text.ts';
export type { PurchaseCounts } from './repeat-goods.ts';
