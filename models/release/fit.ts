import { createHash } from 'node:crypto';
import type { Product } from '@kindred/shared/catalog';
import {
  type ExportedModel,
  type ItemSessions,
  type SparseLinearModel,
  stackContent,
  trainContent,
  type TrainingHooks,
  withContentRows,
  part,
} from '../training/index.ts';
import type { Behaviour } from './behaviour.ts';
import { exportModel } from './export-model.ts';
import type { FittedBlend } from './families/blend-family.ts';
import { blendedHead } from './families/blended-head.ts';

/** A model in floats, and the bytes that devices get of it. */
export interface Fitted {
  blend: FittedBlend;
  exported: ExportedModel;
}

/**
 * Behaviour where there is some, content where there is none. At least one product; `sessions` are those that the
 * linear part was learned from.
 */
export async function fit(
  products: readonly Product[],
  sessions: ItemSessions,
  { chosen, linear, network }: Behaviour,
  maxArtifactBytes: number,
  hooks: TrainingHooks = {},
): Promise<Fitted> {
  const content = await contentOf(products, part(hooks, 0, 0.3));
  const solved = await linear.model(part(hooks, 0.3, 1));
  const blend: FittedBlend = {
    linear: stackContent(solved, content, sessions),
    // What nobody has met yet is known by what it is like.
    network: network && {
      ...network,
      parameters: withContentRows(network.parameters, content, { items: network.met }),
    },
    share: chosen.share,
  };
  const exported = exportModel(blendedHead(blend, sessions, maxArtifactBytes), hashOf(products));
  return { blend, exported };
}

/** As many neighbours as a slot may have to choose from. */
const CONTENT_NEIGHBOURS = 50;

/** What products are like, whoever looked at them: cosines [items, neighbours]. At least one product. */
export function contentOf(products: readonly Product[], hooks: TrainingHooks): Promise<SparseLinearModel> {
  return trainContent(products, { neighbours: Math.min(CONTENT_NEIGHBOURS, products.length) }, hooks);
}

function hashOf(products: readonly Product[]): string {
  return createHash('sha256')
    .update(products.map(({ productId }) => productId).join('\n'))
    .digest('hex');
}
