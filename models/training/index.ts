/** Fits models from sessions and catalogue: typed arrays in, a model out. No I/O. */
export { type ContentSettings, trainContent } from './content.ts';
export { type Checkpoints, part, type TrainingHooks } from './hooks.ts';
export {
  checkItemSessions,
  itemSessionsOf,
  sessionCount,
  splitSessions,
  type InteractionRow,
  type ItemSessions,
} from './item-sessions.ts';
export { popularity } from './popularity.ts';
export { leastLinearBytes, linearBytes, pruneToBytes } from './prune.ts';
export { stackContent } from './side-information.ts';
export { dequantised } from './compact-rows.ts';
export { addOpinion, blendHead } from './families/blend.ts';
export { pooledEmbedding } from './families/pooled-embedding.ts';
export { sequence } from './families/sequence.ts';
export { sparseLinearHead } from './families/sparse-linear-head.ts';
export {
  type ArtifactMetadata,
  type ExportedModel,
  exportHead,
  exportScores,
  type ExportOptions,
  type ScoreHead,
} from './score-head.ts';
export type { RecencyAnchor } from './linear-recency.ts';
export type { SparseLinearSettings } from './linear-settings.ts';
export { SPARSE_LINEAR_SPACE, SPARSE_LINEAR_UNTRAINED } from './linear-space.ts';
export { LinearState } from './linear-state.ts';
export { LinearStateError, stateFromBytes, stateToBytes } from './linear-state-bytes.ts';
export { joinSections, SectionReader } from './sections.ts';
export { sessionChange } from './session-change.ts';
export { countSparseLinear, trainSparseLinear } from './sparse-linear.ts';
export { DEFAULT_INPUT_DECAY, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';
export { suggestSettings } from './suggest-settings.ts';
export { fitNetwork, withRepeatBonus } from './neural/fit-network.ts';
export type { Network, Parameter } from './neural/network.ts';
export type { ItemRows } from './neural/item-table.ts';
export type { FewBits } from './neural/rounded-rows.ts';
export { networkHead, type TrainedNetwork } from './neural/network-head.ts';
export { type NetworkFit, suggestNetwork } from './neural/suggest-network.ts';
export { withContentRows } from './neural/content-rows.ts';
