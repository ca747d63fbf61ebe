import {
  gainAtAnyTime,
  honestEffects,
  outlookOf,
  startWeights,
  type Worth,
} from '@kindred/models/experiment';
import type { CampaignReport, CampaignSummary, CampaignWeights } from '@kindred/shared/api/campaigns';
import type { NamedSegment } from '@kindred/shared/api/understanding';
import { toldCount, toldEstimate } from '../experiments/told.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { StoredCampaign } from './campaign-store.ts';
import type { CampaignSums } from './day-store.ts';
import { guardrailsOf } from './guardrails.ts';
import { FREEZE_HOURS, floorsOf } from './learn.ts';
import { conversionsOf, isSplitBroken, loggedOf, policyOf } from './logged.ts';
import type { StoredWeights } from './weights-store.ts';
import { outlookWords, wordsOf } from './words.ts';

/** What is told of a campaign with nothing but its sums; `isAllowed`: the merchant agreed to training. */
export function summaryOf(
  stored: StoredCampaign,
  sums: readonly CampaignSums[],
  present: StoredWeights | null,
  isAllowed: boolean,
): CampaignSummary {
  const { campaignId, definition, state, startedAt } = stored;
  const gain: Worth = isSplitBroken(definition, sums)
    ? ODD
    : gainAtAnyTime(loggedOf(sums), conversionsOf(definition, sums));
  const told: Worth = gain.isTold ? { isTold: true, change: toldEstimate(gain.change)! } : gain;
  return {
    campaignId,
    name: definition.name,
    state,
    aim: definition.aim,
    startedAt,
    visitors: toldCount(sums.reduce((sum, { met }) => sum + met, 0)),
    effect: told.isTold ? told.change : null,
    words: wordsOf({ stored, gain: told, isLearning: present?.state !== 'adapted', isAllowed }),
    learned: stored.learned,
  };
}

const ODD = { isTold: false, reason: 'odd' } as const;

export function contentsOf(
  { definition }: StoredCampaign,
  sums: readonly CampaignSums[],
): CampaignReport['contents'] {
  const effects = isSplitBroken(definition, sums)
    ? definition.contents.map(() => null)
    : honestEffects(loggedOf(sums), definition.contents.length, conversionsOf(definition, sums));
  return effects.map((told, at) => ({
    visitors: toldCount(sums.filter(({ content }) => content === at).reduce((sum, { met }) => sum + met, 0)),
    value: toldEstimate(told?.value ?? null),
    effect: toldEstimate(told?.effect ?? null),
  }));
}

export function guardrailReports(
  { definition }: StoredCampaign,
  sums: readonly CampaignSums[],
): CampaignReport['guardrails'] {
  if (isSplitBroken(definition, sums)) return [];
  const isTold = definition.contents.map((_, at) => {
    const own = sums.filter(({ content }) => content === at);
    return own.reduce((sum, { n }) => sum + n, 0) >= K_FLOOR;
  });
  return guardrailsOf(definition, sums).map(({ id, effects, readings }) => ({
    id,
    effects: effects.map((effect, at) =>
      effect && isTold[0] && isTold[at + 1]
        ? toldEstimate({ value: effect.value, low: effect.low, high: effect.high, n: effect.n })
        : null,
    ),
    readings,
  }));
}

export function weightsOf(
  { definition, state }: StoredCampaign,
  present: StoredWeights | null,
  learnedFrom: readonly CampaignSums[],
  segments: readonly NamedSegment[],
  now: number,
): CampaignWeights {
  const isHeld = present !== null && now - present.heldSince < FREEZE_HOURS * 3_600_000;
  const isOn = state === 'running' || state === 'paused';
  return {
    state: present?.state !== 'adapted' ? 'learning' : isHeld ? 'frozen' : 'adapted',
    since: present?.heldSince ?? null,
    // As it would begin.
    everyone: present?.weights ?? startWeights(floorsOf(definition)),
    bySegment: segments.flatMap((segment) => {
      const weights = present?.bySegment[segment.segmentId];
      return weights ? [{ segment, weights }] : [];
    }),
    outlook:
      present?.state === 'adapted' && isOn
        ? outlookBy(present, learnedFrom, isSplitBroken(definition, learnedFrom))
        : null,
  };
}

function outlookBy(
  present: StoredWeights,
  learnedFrom: readonly CampaignSums[],
  isOdd: boolean,
): CampaignWeights['outlook'] {
  const outlook = isOdd ? ODD : outlookOf(loggedOf(learnedFrom), policyOf(present));
  const told = outlook.isTold ? toldEstimate(outlook.change) : null;
  return {
    // Not the value, which is too good.
    change: told && { low: told.low, high: told.high, n: told.n },
    words: outlookWords(outlook),
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
