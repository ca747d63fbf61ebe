import type { CampaignReport, CampaignsReport } from '@kindred/shared/api/campaigns';
import { isReady } from '../experiments/experiments.ts';
import { placementsMet } from '../experiments/reports.ts';
import type { Sql } from '../ports.ts';
import { namedSegments } from '../segments/named-segments.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { Shop } from '../shops/shop-store.ts';
import { trainingConsentOf } from '../training/consent-store.ts';
import { campaignOf, campaignsOf } from './campaign-store.ts';
import { metByDay, sumsOf, sumsOfEach } from './day-store.ts';
import { logOf } from './log.ts';
import { contentsOf, daysOf, guardrailReports, summaryOf, weightsOf } from './report.ts';
import { suggestionsOf } from './suggestions.ts';
import { presentWeights, weightsByDay } from './weights-store.ts';

/** Of sums alone, as the last hour counted them. Null: there is no such campaign. */
export async function campaignReport(
  sql: Sql,
  { shopId, currency }: Shop,
  campaignId: string,
  now: number,
): Promise<CampaignReport | null> {
  const stored = await campaignOf(sql, shopId, campaignId);
  if (!stored) return null;
  const sums = await sumsOf(sql, shopId, campaignId);
  const { learnsFrom } = stored;
  const learnedFrom = learnsFrom === null ? sums : await sumsOf(sql, shopId, campaignId, learnsFrom);
  const present = await presentWeights(sql, shopId, campaignId);
  const { granted } = await trainingConsentOf(sql, shopId);
  const suggestions = await suggestionsOf(sql, shopId, [stored], now);
  return {
    summary: summaryOf(stored, sums, present, granted),
    definition: stored.definition,
    currency,
    kFloor: K_FLOOR,
    counted: stored.countedAt,
    weights: weightsOf(stored, present, learnedFrom, await namedSegments(sql, shopId), now),
    contents: contentsOf(stored, sums),
    guardrails: guardrailReports(stored, sums),
    days: daysOf(await metByDay(sql, shopId, campaignId), await weightsByDay(sql, shopId, campaignId)),
    suggestions: suggestions.filter(({ about }) => 'campaignId' in about),
    log: await logOf(sql, shopId, campaignId),
  };
}

export async function campaignsReport(sql: Sql, { shopId }: Shop, now: number): Promise<CampaignsReport> {
  const all = await campaignsOf(sql, shopId);
  const { granted } = await trainingConsentOf(sql, shopId);
  const sums = await sumsOfEach(sql, shopId);
  const campaigns = [];
  for (const stored of all) {
    const { campaignId, state } = stored;
    // Of what does not run nothing is said of them.
    const present = state === 'running' ? await presentWeights(sql, shopId, campaignId) : null;
    campaigns.push(summaryOf(stored, sums.get(campaignId) ?? [], present, granted));
  }
  return {
    isReady: await isReady(sql, shopId),
    isAllowed: granted,
    campaigns,
    suggestions: await suggestionsOf(sql, shopId, all, now),
    placements: await placementsMet(sql, shopId, now),
    segments: await namedSegments(sql, shopId),
  };
}
