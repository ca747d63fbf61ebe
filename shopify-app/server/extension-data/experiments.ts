import type { RunningExperiment } from '@kindred/shared/api/browser-extension';
import { runningCampaigns } from '../campaigns/campaign-store.ts';
import { runningExperiments } from '../experiments/devices.ts';
import type { Sql } from '../ports.ts';

/** Names and plans only, as the merchant set them: nothing of who met them, or of what came of it. */
export async function experimentsForExtension(sql: Sql, shopId: number): Promise<RunningExperiment[]> {
  const experiments = (await runningExperiments(sql, shopId)).map(
    ({ experimentId, definition, startedAt }): RunningExperiment => ({
      experimentId,
      kind: 'experiment',
      name: definition.name,
      startedAt: startedAt ?? 0,
      placements: definition.audience.placements ?? null,
      variations: definition.variations.map(({ name, weight, content }) => ({
        name,
        share: weight,
        shows: content.kind,
      })),
    }),
  );
  const campaigns = (await runningCampaigns(sql, shopId)).map(
    ({ campaignId, definition, startedAt }): RunningExperiment => ({
      experimentId: campaignId,
      kind: 'campaign',
      name: definition.name,
      startedAt: startedAt ?? 0,
      placements: definition.audience.placements ?? null,
      variations: definition.contents.map(({ name, content }) => ({
        name,
        share: null,
        shows: content.kind,
      })),
    }),
  );
  return [...experiments, ...campaigns];
}
