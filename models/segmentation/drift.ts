import type { Matrix } from './matrix.ts';
import type { DriftReference } from './model.ts';
import { quantile } from './scale.ts';

const TENTHS = 10;
const WEEKDAYS = 7;

/** Above this a clustering is made anew (the customary bands: 0.1 is worth a look, 0.25 is another population). */
export const REFIT_DRIFT = 0.25;
/** Of fewer visitors, chance alone makes such an index. */
const LEAST_VISITORS = 100;

export interface Drift {
  /** The largest population stability index of a feature or of the shares of segments, less what chance makes. */
  index: number;
  /** The feature's row; null: the shares of segments. */
  feature: number | null;
}

/**
 * Population stability index of a distribution against another, both as counts, less what two samples of one
 * population differ by on average (a chi-square's mean): 0 where there is no more than that.
 */
export function stabilityIndex(expected: ArrayLike<number>, actual: ArrayLike<number>): number {
  const [n, m] = [total(expected), total(actual)];
  if (n === 0 || m === 0) return 0;
  let index = 0;
  for (let i = 0; i < expected.length; i++) {
    // Half a visitor more a bin, so that an empty one does not count for everything.
    const p = (expected[i]! + 0.5) / (n + 0.5 * expected.length);
    const q = (actual[i]! + 0.5) / (m + 0.5 * expected.length);
    index += (q - p) * Math.log(q / p);
  }
  return Math.max(0, index - (expected.length - 1) * (1 / n + 1 / m));
}

/** `timeless`: of each feature, whether it means the same whenever one looks; days since the last visit do not. */
export function driftReference(
  behaviour: Matrix,
  weekdays: ArrayLike<number>,
  segments: ArrayLike<number>,
  count: number,
  timeless: readonly boolean[],
): DriftReference {
  const cuts = timeless.map((is, column) => (is ? deciles(behaviour, column) : []));
  return { cuts, ...countsOf({ cuts, count }, behaviour, weekdays, segments) };
}

/** `weekdaysSeen` is asked for so many days: three tell a change soon, and are not one day's whim. */
export const DRIFT_DAYS = 3;

/**
 * How far visitors of the last days are from those of the same weekdays when the model was fitted: a season of the week
 * is no drift. `weekdays` has a bit for each of the days looked at on which a visitor was there. Null: too few to tell.
 */
export function driftOf(
  reference: DriftReference,
  behaviour: Matrix,
  weekdays: ArrayLike<number>,
  segments: ArrayLike<number>,
): Drift | null {
  const count = reference.segments[0]!.length - 1;
  const now = countsOf({ cuts: reference.cuts, count }, behaviour, weekdays, segments);
  const sizes = now.segments.map(total);
  if (total(sizes) < LEAST_VISITORS) return null;
  // As if the reference had had as many visitors on each weekday as are looked at.
  const mixed = (pick: (from: typeof now, weekday: number) => number[], from: typeof now): number[] =>
    sizes
      .map((size, weekday) => {
        const counts = pick(from, weekday);
        const all = total(counts);
        return counts.map((each) => (all === 0 ? 0 : (each * size) / all));
      })
      .reduce((a, b) => a.map((each, i) => each + b[i]!));
  const index = (pick: (from: typeof now, weekday: number) => number[]): number =>
    stabilityIndex(mixed(pick, reference), mixed(pick, now));
  let worst: Drift = { index: index((from, day) => from.segments[day]!), feature: null };
  for (let feature = 0; feature < behaviour.columns; feature++) {
    const each = index((from, day) => from.counts[day]![feature]!);
    if (each > worst.index) worst = { index: each, feature };
  }
  return worst;
}

function countsOf(
  { cuts, count }: { cuts: number[][]; count: number },
  { rows, columns, data }: Matrix,
  weekdays: ArrayLike<number>,
  segments: ArrayLike<number>,
): Pick<DriftReference, 'counts' | 'segments'> {
  const zeros = (length: number): number[] => Array.from({ length }, () => 0);
  const days = zeros(WEEKDAYS);
  const counts = days.map(() => cuts.map(() => zeros(TENTHS)));
  const shares = days.map(() => zeros(count + 1));
  for (let row = 0; row < rows; row++)
    for (let day = 0; day < WEEKDAYS; day++) {
      if ((weekdays[row]! >> day) % 2 === 0) continue;
      const segment = segments[row]!;
      shares[day]![segment < 0 ? count : segment]! += 1;
      for (let column = 0; column < columns; column++)
        counts[day]![column]![tenth(cuts[column]!, data[row * columns + column]!)]! += 1;
    }
  return { counts, segments: shares };
}

function deciles({ rows, columns, data }: Matrix, column: number): number[] {
  const values = Float64Array.from({ length: rows }, (_, row) => data[row * columns + column]!).sort();
  return Array.from({ length: TENTHS - 1 }, (_, i) => quantile(values, (i + 1) / TENTHS));
}

function tenth(cuts: readonly number[], value: number): number {
  let at = 0;
  while (at < cuts.length && value > cuts[at]!) at += 1;
  return at;
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
