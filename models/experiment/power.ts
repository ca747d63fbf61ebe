import { normalCdf, normalQuantile } from '../statistics/index.ts';
import type { Arm } from './arm.ts';
import { boundary, tunedRho } from './boundary.ts';
import { type Crossing, crossingOf } from './crossing.ts';

/** How an experiment is planned, of one variation against the first. */
export interface Design {
  method: 'fixed' | 'sequential';
  alpha: number;
  /** What one visitor does where nothing changes. */
  baseline: Pick<Arm, 'mean' | 'variance'>;
  isShare: boolean;
  /** Visitors a day of the first variation and of the other. */
  perDay: [control: number, treatment: number];
}

/** More looks than this change the power by less than one and a half points. */
const MOST_LOOKS = 28;

/** Chance that a relative effect other than 0 is found by `day` in an experiment of `days`. */
export function powerOf(design: Design, effect: number, day: number, days: number): number {
  if (design.method === 'fixed') {
    const needed = normalQuantile(1 - design.alpha / 2);
    const drift = driftOf(design, effect, day, needed);
    return normalCdf(drift - needed) + normalCdf(-drift - needed);
  }
  const looks = Math.min(days, MOST_LOOKS);
  const look = Math.floor((day / days) * looks);
  if (look === 0) return 0;
  const along = look / looks;
  const needed = boundary(along, design.alpha, tunedRho(1, design.alpha)) / Math.sqrt(along);
  const drift = driftOf(design, effect, along * days, needed) / Math.sqrt(along);
  return crossing(looks, design.alpha).shownBy(look, drift);
}

/**
 * How many standard errors the effect is worth after `days`, where `needed` of them show it. An effect is called once
 * the treatment is above an edge that moves with what the control happens to do; so what counts is the spread around
 * that edge, not around the effect, which with few buyers is not the same.
 */
function driftOf(design: Design, effect: number, days: number, needed: number): number {
  const { mean } = design.baseline;
  const there = mean * (1 + effect);
  const edge = edgeOf(design, mean, days, needed * Math.sign(effect));
  const nudge = mean * 1e-4;
  const slope = (edgeOf(design, mean + nudge, days, needed * Math.sign(effect)) - edge) / nudge;
  const [control, treatment] = design.perDay;
  const spread = Math.sqrt(
    varianceAt(design, there) / (treatment * days) +
      (slope ** 2 * varianceAt(design, mean)) / (control * days),
  );
  const drift = needed + (Math.sign(effect) * Math.sign(mean) * (there - edge)) / spread;
  return drift > 0 ? drift : 0;
}

/** The treatment's mean from which on it is called, where the control's is `control`. */
function edgeOf(design: Design, control: number, days: number, needed: number): number {
  const [perControl, perTreatment] = design.perDay;
  let edge = control;
  for (let step = 0; step < 30; step++) {
    const squared =
      varianceAt(design, edge) / (perTreatment * days) +
      (varianceAt(design, control) * (edge / control) ** 2) / (perControl * days);
    edge = control + needed * Math.sign(control) * Math.sqrt(squared);
  }
  return edge;
}

/** What is more is taken to be more of the same: a share's variance follows from it, that of all else grows along. */
function varianceAt({ baseline, isShare }: Design, mean: number): number {
  if (!isShare) return baseline.variance * Math.max(0, mean / baseline.mean);
  const share = Math.min(1, Math.max(0, mean));
  return share * (1 - share);
}

/** The smallest rise that is found with this power; null where not even four times as much would be. */
export function detectable(design: Design, day: number, days: number, power: number): number | null {
  const most = design.isShare ? Math.min(3, 0.999 / design.baseline.mean - 1) : 3;
  if (!(powerOf(design, most, day, days) >= power)) return null;
  let low = 0;
  let high = most;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (powerOf(design, middle, day, days) < power) low = middle;
    else high = middle;
  }
  return high;
}

/** The fewest days after which an experiment planned for them finds the effect; null above `most`. */
export function daysFor(design: Design, effect: number, power: number, most: number): number | null {
  if (!(powerOf(design, effect, most, most) >= power)) return null;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerOf(design, effect, middle, middle) >= power) high = middle;
    else low = middle;
  }
  return high;
}

/** Worked out once for each number of looks and alpha; some kilobytes each. */
const crossings = new Map<string, Crossing>();

function crossing(looks: number, alpha: number): Crossing {
  const key = `${looks} ${alpha}`;
  const known = crossings.get(key) ?? crossingOf(looks, alpha);
  crossings.set(key, known);
  return known;
}
