import type { DeviceExperiment } from '@kindred/shared/experiment';
import { contentsOf } from '../experiments/devices.ts';
import type { Sql } from '../ports.ts';
import { segmentNumbers } from '../segments/device-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { runningCampaigns, type StoredCampaign } from './campaign-store.ts';
import { presentWeights, type StoredWeights } from './weights-store.ts';

/** What runs, whatever started earlier first; they stand behind experiments, so that these are disturbed by none. */
export async function deviceCampaigns(
  sql: Sql,
  { shopId, publicKey }: Pick<Shop, 'shopId' | 'publicKey'>,
): Promise<DeviceExperiment[]> {
  const running = await runningCampaigns(sql, shopId);
  const numbers = running.length > 0 ? await segmentNumbers(sql, shopId) : new Map<string, number[]>();
  const told: DeviceExperiment[] = [];
  for (const stored of running) {
    const weights = await presentWeights(sql, shopId, stored.campaignId);
    if (weights) told.push(deviceCampaign(stored, weights, publicKey, numbers));
  }
  return told;
}

export function deviceCampaign(
  { campaignId, seed, definition }: StoredCampaign,
  { weights, bySegment, numbers: known }: StoredWeights,
  publicKey: string,
  numbers: ReadonlyMap<string, number[]>,
): DeviceExperiment {
  const { segments, ...told } = definition.audience;
  // Where segments have other numbers since, everyone's hold until the next hour.
  const own = Object.entries(known).filter(([number, id]) => numbers.get(id)?.includes(Number(number)));
  return {
    experimentId: campaignId,
    seed,
    group: { seed: `${campaignId} takes part`, from: 0, to: definition.share },
    audience: { ...told, ...(segments && { segments: segments.flatMap((id) => numbers.get(id) ?? []) }) },
    weights,
    ...(own.length > 0 && {
      bySegment: Object.fromEntries(own.map(([number, id]) => [Number(number), bySegment[id] ?? weights])),
    }),
    draws: 'daily',
    dailyCap: definition.pagesADay,
    pressureCap: definition.allPagesADay,
    contents: contentsOf(definition.contents, publicKey, campaignId),
  };
}
