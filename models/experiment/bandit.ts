import type { MeanSums } from '../statistics/index.ts';
import { chanceBest } from './bandit-best.ts';
import { asOfOneDay, type DaySums } from './bandit-days.ts';
import { pooledPosteriors } from './bandit-pooling.ts';
import type { Posterior } from './bandit-posterior.ts';
import { aboveFloors, rounded, sharpened, startWeights } from './bandit-weights.ts';

/** Before each variation has met so many, and so much has been counted, none is preferred. */
const LEAST_VISITORS = 100;
const LEAST_HITS = 25;

export interface BanditInput {
  kind: Posterior['kind'];
  better: 'more' | 'less';
  /**
   * Sums of each variation, day by day. Only of visitors whose time to do something is over (a click may lead to an order
   * within 24 hours): else what is drawn more often of late would look worse.
   */
  days: readonly BanditDay[];
  /** The segments' numbers. */
  segments: readonly number[];
  /** How many visitors did something; of shares as many as the sums say. */
  hits: number;
  /** Least weight of each variation, 0..1: what must always be there to compare with may have more than the others. */
  floors: readonly number[];
  current: BanditWeights;
  /** Since `current` came to hold, and how long weights hold at least. */
  hoursHeld: number;
  freezeHours: number;
}

export interface BanditDay {
  /** Of visitors in no segment. */
  others: readonly MeanSums[];
  /** By the segment's number. */
  bySegment: Readonly<Record<number, readonly MeanSums[]>>;
}

/** As devices get them (DeviceExperiment): four decimals, adding up to 1. */
export interface BanditWeights {
  weights: number[];
  bySegment: Record<number, number[]>;
}

export interface BanditStep extends BanditWeights {
  /** learning: too little was seen. frozen: they changed a short while ago. adapted: by what was seen. */
  state: 'learning' | 'frozen' | 'adapted';
  /** Chance of each variation to be the best for everyone; null while learning. */
  chances: number[] | null;
}

/**
 * Thompson sampling over segments, in batches: a variation's weight follows from its chance to be the best there, above its
 * floor. Nothing is drawn here; the same sums give the same weights.
 */
export function banditStep(input: BanditInput): BanditStep {
  const { kind, better, segments, current, floors } = input;
  const days = input.days.map(({ others, bySegment }) => [
    others,
    ...segments.map((each) => bySegment[each]!),
  ]);
  const pooled = hasEnough(days, input.hits) ? pooledPosteriors(asOfOneDay(days), kind) : null;
  if (pooled === null)
    return { weights: startWeights(floors), bySegment: {}, state: 'learning', chances: null };
  const chances = chanceBest(pooled.everyone, better);
  const weightsOf = (own: readonly number[]): number[] => rounded(aboveFloors(sharpened(own), floors));
  if (input.hoursHeld < input.freezeHours) return { ...current, state: 'frozen', chances };
  const bySegment = segments.map((each, at) => [each, weightsOf(chanceBest(pooled.bySegment[at]!, better))]);
  return {
    weights: weightsOf(chances),
    bySegment: Object.fromEntries(bySegment),
    state: 'adapted',
    chances,
  };
}

function hasEnough(days: readonly DaySums[], hits: number): boolean {
  const met = (days[0]?.[0] ?? []).map((_, which) =>
    days.flat().reduce((sum, own) => sum + own[which]!.n, 0),
  );
  return met.length > 0 && met.every((n) => n >= LEAST_VISITORS) && hits >= LEAST_HITS;
}
