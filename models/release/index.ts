export { buildCandidate } from './build-candidate.ts';
export type { ActiveRelease, Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
export { itemTableBytes, manifestOf } from './manifest.ts';
