import type { SuggestionKind } from '@kindred/shared/api/campaigns';
import type { MetricId, NewExperiment, Variation } from '@kindred/shared/api/experiments';
import { KINDS_WITHOUT_CLICKS } from '@kindred/shared/experiment';
import { inEnglish, said, type Said } from '@kindred/shared/said';
import type { FunnelStep } from './underperformers-funnel.ts';

const DAYS = 28;
const MOST = 20;
const GOALS: Record<FunnelStep, MetricId> = {
  click: 'clicked',
  stock: 'bought',
  cart: 'added',
  order: 'bought',
};

const AS_IT_IS: Variation = {
  name: said('Recommendations as they are now'),
  weight: 0.5,
  content: { kind: 'as_is' },
};
const POPULAR: Variation = {
  name: said('The shop’s best sellers'),
  weight: 0.5,
  content: { kind: 'popular' },
};
const NOTHING: Variation = {
  name: said('Nothing: the place stays empty'),
  weight: 0.5,
  content: { kind: 'none' },
};
const IN_STOCK: Variation = {
  name: said('Much in stock first'),
  weight: 0.5,
  content: { kind: 'changed', weights: { variety: 0.2, novelty: 0, stock: 1, margin: 0 } },
};
const OTHERS: Record<SuggestionKind, Variation> = {
  swap_content: POPULAR,
  change_audience: POPULAR,
  move_place: NOTHING,
  stop: NOTHING,
  raise_sample: POPULAR,
  fix_stock: IN_STOCK,
};

/**
 * Half of those it concerns meet what stands there now (of a campaign, what it shows most: while an experiment runs, its
 * visitors meet no campaign), half the other version; it may be stopped any day. In English:
 * the name is the suggestion's words and the hypothesis its first two pieces of evidence; a page says them, and the
 * variations' names, in the merchant's language.
 */
export function draftOf(of: {
  kind: SuggestionKind;
  /** Null: a place, with whatever stands there. */
  shown: Variation | null;
  blamed: FunnelStep;
  words: Said;
  reasons: Said[];
  placements: string[];
  segments: string[];
  smallestEffect: number;
}): NewExperiment {
  const now = of.shown ? { ...of.shown, weight: 0.5 } : AS_IT_IS;
  const wanted = OTHERS[of.kind];
  const other = wanted.content.kind === now.content.kind ? AS_IT_IS : wanted;
  const countsClicks = [now, other].every(({ content: { kind } }) => !KINDS_WITHOUT_CLICKS.includes(kind));
  return {
    name: inEnglish(of.words).slice(0, 80),
    hypothesis: of.reasons.map(inEnglish).join(' ').slice(0, 500),
    share: 1,
    group: null,
    audience: {
      placements: of.placements.slice(0, MOST),
      ...(of.segments.length > 0 && { segments: of.segments.slice(0, MOST) }),
    },
    variations: [now, other],
    goal: countsClicks ? GOALS[of.blamed] : 'bought',
    method: 'sequential',
    days: DAYS,
    smallestEffect: of.smallestEffect,
  };
}
