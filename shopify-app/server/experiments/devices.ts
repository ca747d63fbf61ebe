import { experimentManifestPath } from '@kindred/shared/api/storefront';
import type { DeviceExperiment, VariationContent } from '@kindred/shared/experiment';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import type { Variation } from '@kindred/shared/api/experiments';
import type { Sql } from '../ports.ts';
import { segmentNumbers } from '../segments/device-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { experimentsOf, type StoredExperiment } from './experiment-store.ts';
import { rangeOf } from './groups.ts';

/** The holdout first, then whatever started earlier: the first that fits decides. */
export async function runningExperiments(sql: Sql, shopId: number): Promise<StoredExperiment[]> {
  const stored = await experimentsOf(sql, shopId);
  return stored.filter(({ state }) => state === 'running').sort((a, b) => orderOf(a) - orderOf(b));
}

export async function deviceExperiments(
  sql: Sql,
  { shopId, publicKey }: Pick<Shop, 'shopId' | 'publicKey'>,
): Promise<DeviceExperiment[]> {
  const running = await runningExperiments(sql, shopId);
  const numbers = running.some(({ definition }) => definition.audience.segments)
    ? await segmentNumbers(sql, shopId)
    : new Map<string, number[]>();
  return running.map((stored) => deviceExperiment(stored, publicKey, numbers));
}

const orderOf = ({ experimentId, startedAt }: StoredExperiment): number =>
  experimentId === HOLDOUT_ID ? 0 : (startedAt ?? 0);

export function deviceExperiment(
  stored: StoredExperiment,
  publicKey: string,
  numbers: ReadonlyMap<string, number[]>,
): DeviceExperiment {
  const { experimentId, seed, definition } = stored;
  const { audience, group, variations } = definition;
  const { segments, ...told } = audience;
  return {
    experimentId,
    seed,
    group: { seed: group === null ? `${experimentId} takes part` : `group ${group}`, ...rangeOf(stored) },
    // An empty list: nobody, as devices cannot tell these segments any more.
    audience: { ...told, ...(segments && { segments: segments.flatMap((id) => numbers.get(id) ?? []) }) },
    weights: variations.map(({ weight }) => weight),
    draws: 'once',
    contents: contentsOf(variations, publicKey, experimentId),
  };
}

export const contentsOf = (
  variations: readonly Pick<Variation, 'content'>[],
  publicKey: string,
  experimentId: string,
): VariationContent[] =>
  variations.map(({ content }, at) =>
    contentOf(content, experimentManifestPath(publicKey, experimentId, at)),
  );

function contentOf(content: Variation['content'], manifestPath: string): VariationContent {
  if (content.kind !== 'changed') return content;
  const { weights, releaseId, ...told } = content;
  return weights === undefined && releaseId === undefined ? told : { ...told, manifestPath };
}
