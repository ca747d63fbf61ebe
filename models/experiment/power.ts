import { normalCdf, normalQuantile } from '../statistics/index.ts';
import type { Arm } from './arm.ts';
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

/** Chance that a relative effect is found by `day` in an experiment of `days`. */
export function powerOf(design: Design, effect: number, day: number, days: number): number {
  if (design.method === 'fixed') {
    const drift = Math.abs(effect) / errorOf(design, effect, day);
    const needed = normalQuantile(1 - design.alpha / 2);
    return normalCdf(drift - needed) + normalCdf(-drift - needed);
  }
  const looks = Math.min(days, MOST_LOOKS);
  const look = Math.floor((day / days) * looks);
  if (look === 0) return 0;
  const drift = Math.abs(effect) / errorOf(design, effect, days);
  return crossing(looks, design.alpha).shownBy(look, drift);
}

/**
 * Standard error of a relative effect after `days`, by the delta method. What is more is taken to be more of the same:
 * a share's variance follows from it, that of all else grows along with it.
 */
function errorOf({ baseline, isShare, perDay }: Design, effect: number, days: number): number {
  const { mean, variance } = baseline;
  const raised = Math.min(mean * (1 + effect), isShare ? 1 : Number.POSITIVE_INFINITY);
  const there = isShare ? raised * (1 - raised) : variance * Math.max(0, 1 + effect);
  const [control, treatment] = perDay;
  const inControl = (variance * (1 + effect) ** 2) / (control * days);
  return Math.sqrt(there / (treatment * days) + inControl) / Math.abs(mean);
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
