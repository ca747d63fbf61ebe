import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import { type ExportedModel, exportHead, type ScoreHead } from '../training/index.ts';

/** Products the model names per run: what a slot shows, and room for what it must leave out. */
const MODEL_K = 50;

export function exportModel(head: ScoreHead, catalogueHash = ''): ExportedModel {
  const metadata = { catalogueHash, featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  return exportHead(head, { k: MODEL_K, metadata });
}
