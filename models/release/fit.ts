import { createHash } from 'node:crypto';
import type { Product } from '@kindred/shared/catalog';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import {
  type ExportedModel,
  exportHead,
  type ItemSessions,
  type SparseLinearModel,
  suggestSettings,
  sparseLinearHead,
  stackContent,
  trainContent,
  type TrainingHooks,
  trainSparseLinear,
} from '../training/index.ts';

/** Products the model names per run: what a slot shows, and room for what it must leave out. */
const MODEL_K = 50;

/** Enough for any row that was measured to be useful; a smaller byte budget lowers it. */
export const MAX_NEIGHBOURS = 50;

/** A model in floats, and the bytes that devices get of it. */
export interface Fitted {
  model: SparseLinearModel;
  exported: ExportedModel;
}

export interface FitOptions {
  maxArtifactBytes: number;
  /** See choose-ridge.ts. */
  ridge: number;
  hooks: TrainingHooks;
}

/** Behaviour where there is some, content where there is none. At least one product. */
export async function fit(
  products: readonly Product[],
  sessions: ItemSessions,
  { maxArtifactBytes, ridge, hooks }: FitOptions,
): Promise<Fitted> {
  const neighbours = neighboursFor(products.length, maxArtifactBytes);
  const behaviour = await fitBehaviour(sessions, products.length, neighbours, ridge, part(hooks, 0, 0.7));
  const content = await trainContent(products, { neighbours }, part(hooks, 0.7, 1));
  const model = stackContent(behaviour, content, sessions);
  return { model, exported: exportModel(model, hashOf(products)) };
}

export function fitBehaviour(
  sessions: ItemSessions,
  items: number,
  neighbours: number,
  ridge: number,
  hooks: TrainingHooks,
): Promise<SparseLinearModel> {
  return trainSparseLinear(sessions, items, { ...suggestSettings(sessions), neighbours, ridge }, hooks);
}

export function exportModel(model: SparseLinearModel, catalogueHash = ''): ExportedModel {
  const metadata = { catalogueHash, featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  return exportHead(sparseLinearHead(model), { k: MODEL_K, metadata });
}

/** As many as the byte budget allows; at least one, and then the gate says that the budget is too small. */
function neighboursFor(items: number, maxArtifactBytes: number): number {
  const graphBytes = 2_000;
  // Per entry a target of 2 or 4 bytes and a value of 1; per row a scale of 4.
  const entryBytes = items <= 65_536 ? 3 : 5;
  const affordable = Math.floor(((maxArtifactBytes - graphBytes) / items - 4) / entryBytes);
  return Math.max(1, Math.min(MAX_NEIGHBOURS, items, affordable));
}

function hashOf(products: readonly Product[]): string {
  return createHash('sha256')
    .update(products.map(({ productId }) => productId).join('\n'))
    .digest('hex');
}

/** Reports a part of a job as that part of the whole. */
export function part(hooks: TrainingHooks, from: number, to: number): TrainingHooks {
  return {
    ...hooks,
    onProgress: (fraction, message) => hooks.onProgress?.(from + (to - from) * fraction, message),
  };
}
