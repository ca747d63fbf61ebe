import type { MeanSums } from '../statistics/index.ts';
import { dispersionOf } from './bandit-levels.ts';

const ROUNDS = 20;

/** Of each segment (those in none first) and in it of each variation. */
export type DaySums = readonly (readonly MeanSums[])[];

/**
 * Days added up, as though all had been alike: who came on a day on which everything sells twice as much counts as two
 * visitors. A variation that was mostly drawn on such days looks no better for it. Levels of days multiply with those of
 * variations in segments (Deming and Stephan 1940); a day's level stays near 1 while little was done on it.
 */
export function asOfOneDay(days: readonly DaySums[]): MeanSums[][] {
  const flat = days.map((day) => day.flat());
  const n = flat.reduce((sum, day) => sum + added(day).n, 0);
  const sum = flat.reduce((total, day) => total + added(day).sum, 0);
  const levels = n < 2 || sum <= 0 ? days.map(() => 1) : levelsOf(flat, n, sum / n);
  return (days[0] ?? []).map((own, group) =>
    own.map((_, which) =>
      added(
        days.map((day, at) => {
          const each = day[group]![which]!;
          return { ...each, n: each.n * levels[at]! };
        }),
      ),
    ),
  );
}

function levelsOf(days: readonly (readonly MeanSums[])[], n: number, mean: number): number[] {
  const dispersion = dispersionOf(days.flat(), mean);
  const came = days.map((day) => added(day));
  const levels = days.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const rates = days[0]!.map((_, cell) => {
      let [visitors, sum] = [0, 0];
      for (const [at, day] of days.entries()) {
        visitors += day[cell]!.n * levels[at]!;
        sum += day[cell]!.sum;
      }
      return visitors > 0 ? sum / visitors : 0;
    });
    let usual = 0;
    for (const [at, day] of days.entries()) {
      let expected = dispersion;
      for (const [cell, each] of day.entries()) expected += each.n * rates[cell]!;
      levels[at] = (came[at]!.sum + dispersion) / expected;
      usual += (came[at]!.n * levels[at]!) / n;
    }
    for (const at of levels.keys()) levels[at]! /= usual;
  }
  return levels;
}

const added = (all: readonly MeanSums[]): MeanSums => {
  const sums = { n: 0, sum: 0, squares: 0 };
  for (const each of all) {
    sums.n += each.n;
    sums.sum += each.sum;
    sums.squares += each.squares;
  }
  return sums;
};
