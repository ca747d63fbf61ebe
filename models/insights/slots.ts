import { said } from '@kindred/shared/said';
import { type Estimate, shareEstimate, studentTwoSided } from '../statistics/index.ts';
import type { SlateSums } from '../kpi/index.ts';
import type { Comparison, Finding, InsightInput, InsightKind } from './insight.ts';
import { byWeek, grouped, rangeOf, returning } from './weeks.ts';

const RECENT_WEEKS = 8;
const LEAST_IMPRESSIONS = 500;
const LEAST_SLOTS = 3;
/** Of what its peers let expect. */
const MOST_OF_PEERS = 0.5;
/**
 * Places of a page are clicked differently for good reasons. Until a shop has many slots: about a third more or less,
 * and as sure of it as twenty slots would make one. A judgement, not learned from other shops.
 */
const USUAL_SPREAD = 0.35;
const USUAL_FREEDOM = 20;

interface Slot {
  placementId: string;
  /** Mondays of the weeks in which it was seen. */
  weeks: string[];
  sums: SlateSums;
  /** Log odds of a click. */
  logOdds: number;
  variance: number;
}

export const slots: InsightKind = {
  id: 'slots',
  title: said('Slots that earn less than their place'),
  unit: 'share',
  requires: said('Three slots with 500 impressions each in eight weeks'),
  method: said(
    'The slot’s click-through is compared with what the other slots let expect of it, and with how much they differ among themselves (empirical Bayes).',
  ),
  wouldChange: said(
    'The slot stands where few can see it, or where nobody needs it; or its block was changed meanwhile.',
  ),
  compute(input) {
    const all = slotsOf(input);
    return all.length < LEAST_SLOTS ? [] : all.map((slot) => comparisonOf(slot, all, input));
  },
};

function slotsOf(input: InsightInput): Slot[] {
  const recent = input.weeks.slice(-RECENT_WEEKS);
  const days = grouped(byWeek(input.slots, recent).flat(), ({ key }) => key);
  const people = returning(input);
  return [...days].flatMap(([placementId, own]): Slot[] => {
    const sums = own.map((each) => each.sums).reduce(added);
    if (sums.impressions < LEAST_IMPRESSIONS) return [];
    const hits = sums.clickedImpressions + 0.5;
    const misses = sums.impressions - sums.clickedImpressions + 0.5;
    const variance = (1 / hits + 1 / misses) * people;
    const weeks = recent.filter((_, at) => byWeek(own, recent)[at]!.length > 0);
    return [{ placementId, weeks, sums, logOdds: Math.log(hits / misses), variance }];
  });
}

const added = (a: SlateSums, b: SlateSums): SlateSums => ({
  impressions: a.impressions + b.impressions,
  clickedImpressions: a.clickedImpressions + b.clickedImpressions,
  influencedOrders: a.influencedOrders + b.influencedOrders,
  influencedRevenue: a.influencedRevenue + b.influencedRevenue,
});

function comparisonOf(slot: Slot, all: Slot[], input: InsightInput): Comparison {
  const peers = all.filter((each) => each !== slot);
  const { middle, variance, freedom } = placeOf(peers);
  const effect = slot.logOdds - middle;
  const expected = 1 / (1 + Math.exp(-middle));
  // As many clicks as it should have: those of a slot without any would tell nothing.
  const chance = returning(input) / (slot.sums.impressions * expected * (1 - expected));
  const p = studentTwoSided(effect / Math.sqrt(variance + chance), freedom);
  return { p: effect < 0 ? p / 2 : 1 - p / 2, finding: findingOf(slot, all, expected, input) };
}

/** What the peers let expect of one more slot: their mean, and how much they differ beyond chance (DerSimonian-Laird). */
function placeOf(peers: Slot[]): { middle: number; variance: number; freedom: number } {
  const weighted = (spread: number): { middle: number; weights: number[]; total: number } => {
    const weights = peers.map((peer) => 1 / (peer.variance + spread));
    const total = weights.reduce((sum, each) => sum + each, 0);
    return {
      weights,
      total,
      middle: peers.reduce((sum, peer, at) => sum + peer.logOdds * weights[at]!, 0) / total,
    };
  };
  const fixed = weighted(0);
  const q = peers.reduce((sum, peer, at) => sum + fixed.weights[at]! * (peer.logOdds - fixed.middle) ** 2, 0);
  const squares = fixed.weights.reduce((sum, each) => sum + each * each, 0);
  const own = Math.max(0, (q - (peers.length - 1)) / (fixed.total - squares / fixed.total));
  const freedom = USUAL_FREEDOM + peers.length - 1;
  const mixed = (USUAL_FREEDOM * USUAL_SPREAD ** 2 + (peers.length - 1) * own) / freedom;
  const spread = Math.max(mixed, own);
  const { middle, total } = weighted(spread);
  return { middle, variance: spread + 1 / total, freedom };
}

function findingOf(slot: Slot, all: Slot[], expected: number, input: InsightInput): Finding | null {
  const { placementId, sums, weeks } = slot;
  const own = shareEstimate(sums.clickedImpressions, sums.impressions, returning(input));
  if (own === null || own.value > MOST_OF_PEERS * expected) return null;
  const peers = all
    .filter((each) => each !== slot)
    .map((each) => each.sums)
    .reduce(added);
  const others = shareEstimate(peers.clickedImpressions, peers.impressions, returning(input));
  return {
    title: said('Slot {slot}: seldom clicked', { slot: placementId }),
    text: said('Of the times it was seen it was clicked {own}; the other slots let expect {expected}.', {
      own: { percent: own.value * 100 },
      expected: { percent: expected * 100 },
    }),
    evidence: [
      { label: said('Click-through of this slot'), unit: 'share', estimate: own },
      ...(others
        ? [{ label: said('Click-through of the other slots'), unit: 'share' as const, estimate: others }]
        : []),
    ],
    atStake: moneyOf(own, expected, all.map((each) => each.sums).reduce(added), weeks.length),
    range: rangeOf(weeks),
    about: { placementId },
  };
}

/** Influenced revenue a week that the missing clicks would go along with, if they were worth what clicks are here. */
function moneyOf(
  own: Estimate,
  expected: number,
  { influencedRevenue, clickedImpressions }: SlateSums,
  weeks: number,
): Estimate | null {
  if (influencedRevenue === 0) return null;
  const worth = (share: number): number =>
    (Math.max(0, expected - share) * own.n * influencedRevenue) / clickedImpressions / weeks;
  return { value: worth(own.value), low: worth(own.high), high: worth(own.low), n: own.n };
}
