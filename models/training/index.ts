/** Fits models from sessions and catalogue: typed arrays in, a model out. No I/O. */
export { blendModels, DEFAULT_BLEND, type BlendSettings } from './blend.ts';
export { type ContentSettings, trainContent } from './content.ts';
export type { TrainingHooks } from './hooks.ts';
export {
  checkItemSessions,
  itemSessionsOf,
  sessionCount,
  splitSessions,
  type InteractionRow,
  type ItemSessions,
} from './item-sessions.ts';
export { popularity } from './popularity.ts';
export { dequantised, quantise, type QuantisedRows } from './quantise.ts';
export {
  exportSparseLinear,
  type ArtifactMetadata,
  type ExportedModel,
  type ExportOptions,
} from './export-sparse-linear.ts';
export { trainSparseLinear, type SparseLinearSettings } from './sparse-linear.ts';
export { rowLength, type SparseLinearModel } from './sparse-linear-model.ts';
export { suggestSettings } from './suggest-settings.ts';
