import { createHash } from 'node:crypto';
import type { Product } from '@kindred/shared/catalog';
import {
  type ExportedModel,
  type ItemSessions,
  pooledEmbedding,
  type SparseLinearModel,
  stackContent,
  trainContent,
  type TrainingHooks,
  withContentRows,
  part,
} from '../training/index.ts';
import { exportModel } from './export-model.ts';
import { type ChosenBlend, fitBlend, type FittedBlend } from './families/blend-family.ts';
import { blendedHead } from './families/blended-head.ts';

/** A model in floats, and the bytes that devices get of it. */
export interface Fitted {
  blend: FittedBlend;
  exported: ExportedModel;
}

export interface FitOptions {
  maxArtifactBytes: number;
  chosen: ChosenBlend;
  hooks: TrainingHooks;
}

/** Behaviour where there is some, content where there is none. At least one product. */
export async function fit(
  products: readonly Product[],
  sessions: ItemSessions,
  { maxArtifactBytes, chosen, hooks }: FitOptions,
): Promise<Fitted> {
  const items = products.length;
  const neighbours = Math.min(chosen.linear.neighbours, items);
  const content = await trainContent(products, { neighbours }, part(hooks, 0, 0.1));
  const behaviour = await fitBlend(pooledEmbedding, chosen, sessions, items, part(hooks, 0.1, 1));
  const blend = withContent(behaviour, content, sessions);
  const exported = exportModel(blendedHead(blend, sessions, maxArtifactBytes), hashOf(products));
  return { blend, exported };
}

/** What nobody has met yet is known by what it is like. */
function withContent(
  { linear, network, share }: FittedBlend,
  content: SparseLinearModel,
  sessions: ItemSessions,
): FittedBlend {
  return {
    linear: stackContent(linear, content, sessions),
    network: network && { ...network, parameters: withContentRows(network.parameters, content, sessions) },
    share,
  };
}

function hashOf(products: readonly Product[]): string {
  return createHash('sha256')
    .update(products.map(({ productId }) => productId).join('\n'))
    .digest('hex');
}
