import { chiSquareUpperTail } from '../statistics/index.ts';

/** Rarer than this is no chance: where nothing is wrong, one experiment in a thousand is stopped for it. */
const BROKEN_BELOW = 0.001;
/** More visitors meet a second variation only where something is wrong with how they are told apart; of 100 or more. */
const MOST_CROSSED = 0.1;
const LEAST_VISITORS = 100;

export interface SampleRatio {
  /** Chance of a split as uneven as this where visitors are split as planned. */
  p: number;
  isBroken: boolean;
}

/**
 * Whether visitors are split as planned, by the chi-square test (Fabijan et al. 2019): where they are not, who is
 * missing is not missing by chance, and no figure can be believed. Variations that get nobody are left out. `crossed` are
 * those of them who met more than one, by the first that they met.
 */
export function sampleRatio(
  observed: readonly number[],
  weights: readonly number[],
  crossed: readonly number[] = [],
): SampleRatio {
  const changed = crossed.reduce((sum, count) => sum + count, 0);
  const cells = observed
    .map((count, at) => ({ count, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const visitors = cells.reduce((sum, { count }) => sum + count, 0);
  const weight = cells.reduce((sum, each) => sum + each.weight, 0);
  if (cells.length < 2 || visitors === 0) return { p: 1, isBroken: false };
  const x = cells.reduce((sum, each) => {
    const expected = (visitors * each.weight) / weight;
    return sum + (each.count - expected) ** 2 / expected;
  }, 0);
  const p = chiSquareUpperTail(x, cells.length - 1);
  const areMixed = visitors >= LEAST_VISITORS && changed > MOST_CROSSED * visitors;
  return { p, isBroken: p < BROKEN_BELOW || areMixed };
}
