export { buildCandidate } from './build-candidate.ts';
export type { ActiveRelease, Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
export { itemTableBytes, manifestOf } from './manifest.ts';
export { modelCard, type ModelCardInput } from './model-card.ts';
export { modelCardText } from './model-card-text.ts';
