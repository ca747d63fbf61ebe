import { honestEffects, type LoggedSums } from '@kindred/models/experiment';
import type { Estimate } from '@kindred/models/statistics';
import type { CampaignReport, CampaignSummary } from '@kindred/shared/api/campaigns';
import type { NamedSegment } from '@kindred/shared/api/understanding';
import { toldCount, toldEstimate } from '../experiments/told.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { StoredCampaign } from './campaign-store.ts';
import type { CampaignSums } from './day-store.ts';
import { guardrailsOf } from './guardrails.ts';
import { controlShareOf, FREEZE_HOURS } from './learn.ts';
import type { StoredWeights } from './weights-store.ts';
import { wordsOf } from './words.ts';

/** What is told of a campaign with nothing but its sums; `isAllowed`: the merchant agreed to training. */
export function summaryOf(
  stored: StoredCampaign,
  sums: readonly CampaignSums[],
  present: StoredWeights | null,
  isAllowed: boolean,
): CampaignSummary {
  const { campaignId, definition, state, startedAt } = stored;
  const effect = effectOfOthers(stored, sums);
  return {
    campaignId,
    name: definition.name,
    state,
    aim: definition.aim,
    startedAt,
    visitors: toldCount(sums.reduce((sum, { met }) => sum + met, 0)),
    effect,
    words: wordsOf({ stored, effect, isLearning: present?.state !== 'adapted', isAllowed }),
  };
}

/** The first keeps its share, so that the others together were always drawn alike, too. */
function effectOfOthers({ definition }: StoredCampaign, sums: readonly CampaignSums[]): Estimate | null {
  const first = controlShareOf(definition);
  const logged = sums.map(({ content, n, sums: { aim } }) => ({
    context: '',
    variation: content === 0 ? 0 : 1,
    propensity: content === 0 ? first : 1 - first,
    n,
    sum: aim.y,
    squares: aim.yy,
  }));
  return toldEstimate(honestEffects(logged, 2)[1]?.effect ?? null);
}

export function contentsOf(
  { definition }: StoredCampaign,
  sums: readonly CampaignSums[],
): CampaignReport['contents'] {
  const logged = sums.map(({ content, segmentId, propensity, n, sums: { aim } }): LoggedSums => ({
    context: segmentId ?? '',
    variation: content,
    propensity,
    n,
    sum: aim.y,
    squares: aim.yy,
  }));
  return honestEffects(logged, definition.contents.length).map((told, at) => ({
    visitors: toldCount(sums.filter(({ content }) => content === at).reduce((sum, { met }) => sum + met, 0)),
    value: toldEstimate(told?.value ?? null),
    effect: toldEstimate(told?.effect ?? null),
  }));
}

export function guardrailReports(
  { definition }: StoredCampaign,
  sums: readonly CampaignSums[],
): CampaignReport['guardrails'] {
  const isTold = definition.contents.map((_, at) => {
    const own = sums.filter(({ content }) => content === at);
    return own.reduce((sum, { n }) => sum + n, 0) >= K_FLOOR;
  });
  return guardrailsOf(definition, sums).map(({ id, effects, isBroken }) => ({
    id,
    effects: effects.map((effect, at) =>
      effect && isTold[0] && isTold[at + 1]
        ? toldEstimate({ value: effect.value, low: effect.low, high: effect.high, n: effect.n })
        : null,
    ),
    isBroken: isBroken.some(Boolean),
  }));
}

export function weightsOf(
  { definition }: StoredCampaign,
  present: StoredWeights | null,
  segments: readonly NamedSegment[],
  now: number,
): CampaignReport['weights'] {
  const isHeld = present !== null && now - present.heldSince < FREEZE_HOURS * 3_600_000;
  const first = controlShareOf(definition);
  const others = definition.contents.length - 1;
  return {
    state: present?.state !== 'adapted' ? 'learning' : isHeld ? 'frozen' : 'adapted',
    since: present?.heldSince ?? null,
    // As it would begin.
    everyone:
      present?.weights ?? definition.contents.map((_, at) => (at === 0 ? first : (1 - first) / others)),
    bySegment: segments.flatMap((segment) => {
      const weights = present?.bySegment[segment.segmentId];
      return weights ? [{ segment, weights }] : [];
    }),
  };
}

/** Of days of which it is known what they were drawn with. */
export function daysOf(
  met: readonly { day: string; met: number }[],
  weights: readonly { day: string; weights: number[] }[],
): CampaignReport['days'] {
  return met.flatMap((each) => {
    const held = weights.findLast(({ day }) => day <= each.day);
    return held ? [{ day: each.day, visitors: toldCount(each.met), weights: held.weights }] : [];
  });
}
