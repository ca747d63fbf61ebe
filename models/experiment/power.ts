import { normalCdf, normalDensity, normalQuantile } from '../statistics/index.ts';
import type { Arm } from './arm.ts';
import { boundary, tunedRho } from './boundary.ts';
import { type Crossing, crossingOf } from './crossing.ts';
import { LEAST_CONVERSIONS, LEAST_VISITORS } from './report.ts';

/** How an experiment is planned, of one variation against the first. */
export interface Design {
  method: 'fixed' | 'sequential';
  alpha: number;
  /** What one visitor does where nothing changes. */
  baseline: Pick<Arm, 'mean' | 'variance'>;
  /** Conversions of one visitor where nothing changes; below some nothing is called. */
  conversions: number;
  kind: 'share' | 'mean' | 'ratio';
  /** Visitors a day of the first variation and of the other. */
  perDay: [control: number, treatment: number];
}

/** More looks than this change the power by less than one and a half points. */
const MOST_LOOKS = 28;

/** Chance that a rise (0.1 is a tenth more) is found by `day` in an experiment of `days`. */
export function powerOf(design: Design, rise: number, day: number, days: number): number {
  if (design.method === 'fixed') {
    const needed = normalQuantile(1 - design.alpha / 2);
    return chanceOfEnough(design, rise, day) * chanceBeyondEdge(design, rise, day, needed);
  }
  const looks = Math.min(days, MOST_LOOKS);
  const look = Math.floor((day / days) * looks);
  if (look === 0) return 0;
  const along = look / looks;
  const needed = boundary(along, design.alpha, tunedRho(1, design.alpha)) / Math.sqrt(along);
  const beyond = chanceBeyondEdge(design, rise, along * days, needed);
  /** Of a sequence on a straight way: what its sum drifts by the last look. */
  const drift = Math.max(0, needed + normalQuantile(Math.min(beyond, 1 - 1e-9))) / Math.sqrt(along);
  return chanceOfEnough(design, rise, along * days) * crossing(looks, design.alpha).shownBy(look, drift);
}

/** That both variations have the visitors and conversions without which nothing is called. */
function chanceOfEnough({ perDay, conversions, kind }: Design, rise: number, days: number): number {
  const [control, treatment] = perDay.map((visitors) => visitors * days) as [number, number];
  if (Math.min(control, treatment) < LEAST_VISITORS) return 0;
  const more = kind === 'ratio' ? 1 : 1 + rise;
  return (
    atLeast(LEAST_CONVERSIONS, conversions * control) *
    atLeast(LEAST_CONVERSIONS, conversions * more * treatment)
  );
}

/** That so many come where `expected` do on average (Poisson). */
function atLeast(least: number, expected: number): number {
  let term = Math.exp(-expected);
  let fewer = 0;
  for (let count = 0; count < least; count++) {
    fewer += term;
    term *= expected / (count + 1);
  }
  return Math.max(0, 1 - fewer);
}

/** In standard errors: how far the first variation may stray, and how finely that is looked at. */
const STRAYS = 5;
const STEP = 0.25;

/**
 * That a rise that is there is worth `needed` standard errors after `days`. It is called once the treatment is above an
 * edge that moves with what the first variation happens to do: so over all that it may do.
 */
function chanceBeyondEdge(design: Design, rise: number, days: number, needed: number): number {
  const [control, treatment] = design.perDay.map((visitors) => visitors * days) as [number, number];
  const mean = Math.abs(design.baseline.mean);
  const there = mean * (1 + rise);
  const spread = Math.sqrt(varianceAt(design, there) / treatment);
  const strays = Math.sqrt(varianceAt(design, mean) / control);
  let chance = 0;
  for (let stray = -STRAYS; stray <= STRAYS; stray += STEP) {
    const edge = edgeAt(design, mean + stray * strays, { control, treatment, needed });
    const beyond = (there - edge) / spread;
    if (beyond > -STRAYS) chance += STEP * normalDensity(stray) * normalCdf(Math.min(beyond, STRAYS));
  }
  return chance;
}

/**
 * The treatment's mean from which on it is called, where the first's is `first`: (edge - first)^2 is needed^2 times
 * the variance of a relative change there (Fieller). Infinite where no mean is large enough, as the first's is not known
 * well enough to be relative to.
 */
function edgeAt(
  design: Design,
  first: number,
  { control, treatment, needed }: { control: number; treatment: number; needed: number },
): number {
  if (first <= 0) return Number.POSITIVE_INFINITY;
  const { slope, bend } = spreadOf(design);
  const squared = needed * needed;
  const a = 1 - squared * (varianceAt(design, first) / (first * first * control) - bend / treatment);
  const b = 2 * first + (squared * slope) / treatment;
  return a > 0 ? (b + Math.sqrt(b * b - 4 * a * first * first)) / (2 * a) : Number.POSITIVE_INFINITY;
}

function varianceAt(design: Design, mean: number): number {
  const { slope, bend } = spreadOf(design);
  return Math.max(0, slope * mean - bend * mean * mean);
}

/** What is more is taken to be more of the same: a share's variance follows from it, that of all else grows along. */
const spreadOf = ({ baseline, kind }: Design): { slope: number; bend: number } =>
  kind === 'share' ? { slope: 1, bend: 1 } : { slope: baseline.variance / Math.abs(baseline.mean), bend: 0 };

/** The smallest rise that is found with this power; null where not even four times as much would be. */
export function detectable(design: Design, day: number, days: number, power: number): number | null {
  const most = design.kind === 'share' ? Math.min(3, 0.999 / design.baseline.mean - 1) : 3;
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
