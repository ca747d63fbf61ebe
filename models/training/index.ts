/** Fits models from sessions and catalogue: typed arrays in, a model out. No I/O. */
export { type ContentSettings, trainContent } from './content.ts';
export type { Checkpoints, TrainingHooks } from './hooks.ts';
export {
  checkItemSessions,
  itemSessionsOf,
  sessionCount,
  splitSessions,
  type InteractionRow,
  type ItemSessions,
} from './item-sessions.ts';
export { popularity } from './popularity.ts';
export { stackContent } from './side-information.ts';
export { dequantised, quantise, type QuantisedRows } from './quantise.ts';
export { sparseLinearHead } from './families/sparse-linear-head.ts';
export {
  type ArtifactMetadata,
  type ExportedModel,
  exportHead,
  type ExportOptions,
  type ScoreHead,
} from './score-head.ts';
export type { RecencyAnchor } from './linear-recency.ts';
export type { SparseLinearSettings } from './linear-settings.ts';
export { SPARSE_LINEAR_SPACE, SPARSE_LINEAR_UNTRAINED } from './linear-space.ts';
export { LinearState } from './linear-state.ts';
export { LinearStateError, stateFromBytes, stateToBytes } from './linear-state-bytes.ts';
export { countSparseLinear, trainSparseLinear } from './sparse-linear.ts';
export { DEFAULT_INPUT_DECAY, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';
export { suggestSettings } from './suggest-settings.ts';
