import { alikeOf, findUnderperformers, overWeeks, suggestionFor } from '@kindred/models/experiment';
import type { NewCampaign, Suggestion } from '@kindred/shared/api/campaigns';
import type { Variation } from '@kindred/shared/api/experiments';
import { utcDay } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { rounded } from '../segments/night-store.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { StoredCampaign } from './campaign-store.ts';
import { daysSeenSince, funnelsSince } from './day-store.ts';
import { presentWeights } from './weights-store.ts';

/** What is older says little of what stands there today. */
const WEEKS = 4;
/** The smallest loss that is worth a merchant's time. */
const SMALLEST_EFFECT = 0.2;

const mostShown = ({ contents }: NewCampaign, shares: readonly number[]): Variation => {
  const at = shares.indexOf(Math.max(...shares));
  return { ...contents[Math.max(at, 0)]!, weight: 0.5 };
};

/** What does worse than its peers, most lost first: campaigns that run, and placements. */
export async function suggestionsOf(
  sql: Sql,
  shopId: number,
  campaigns: readonly StoredCampaign[],
  now: number,
): Promise<Suggestion[]> {
  const since = utcDay(now, -7 * WEEKS + 1);
  const rows = await funnelsSince(sql, shopId, since);
  const daysSeen = await daysSeenSince(sql, shopId, since);
  const weekly = rows.map(({ week, campaignId, placementId, segmentId, ...funnel }) => ({
    week,
    campaignId,
    placementId,
    segmentId,
    funnel,
  }));
  const cells = overWeeks(weekly);
  const options = { smallestEffect: SMALLEST_EFFECT, alike: alikeOf(weekly) };
  const running = new Map(
    campaigns.filter(({ state }) => state === 'running').map((each) => [each.campaignId, each.definition]),
  );
  const found = (['campaign', 'placement'] as const)
    .flatMap((by) => findUnderperformers(cells, { by, ...options }))
    .filter(({ by, id, impressions }) => impressions >= K_FLOOR && (by === 'placement' || running.has(id)));
  const shares = new Map<string, readonly number[]>();
  for (const { by, id } of found)
    if (by === 'campaign') shares.set(id, (await presentWeights(sql, shopId, id))?.weights ?? []);
  return found
    .map((each) =>
      suggestionFor(each, cells, {
        options,
        weeks: (daysSeen.get(each.id) ?? 7 * WEEKS) / 7,
        nameOf: (campaignId) => running.get(campaignId)!.name,
        shownBy: (campaignId) => mostShown(running.get(campaignId)!, shares.get(campaignId)!),
      }),
    )
    .map((each) => ({ ...each, gain: each.gain && { ...each.gain, n: rounded(each.gain.n) } }))
    .sort((a, b) => (b.gain?.value ?? 0) - (a.gain?.value ?? 0));
}
