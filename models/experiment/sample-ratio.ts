import { logBeta } from '../statistics/index.ts';

/** Rarer than this is no chance: where nothing is wrong, this part of experiments is ever stopped for it at most. */
const BROKEN_BELOW = 0.005;
/**
 * How far shares stray where something is wrong, told by how many visitors would have been drawn from them: sharp enough
 * for a loss of one in twelve, and wide enough for a small shop's of one in three.
 */
const STRAYING = 200;
/** More visitors meet a second variation only where something is wrong with how they are told apart; of 100 or more. */
const MOST_CROSSED = 0.1;
const LEAST_VISITORS = 100;

export interface SampleRatio {
  /** At most the chance that a split as planned is ever as uneven as this, at whatever moments one looks. */
  p: number;
  isBroken: boolean;
}

/**
 * Whether visitors are split as planned: where they are not, who is missing is not missing by chance, and no figure can
 * be believed (Fabijan et al. 2019). By how much better other shares explain who came, all shares around the planned
 * ones taken together (a mixture of Dirichlet and multinomial; Lindon and Malek 2022), which holds at any time. Variations
 * that get nobody are left out. `crossed` are those of them who met more than one, by the first that they met.
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
  const p = Math.min(
    1,
    Math.exp(-logMixture(cells.map((each) => ({ ...each, weight: each.weight / weight })))),
  );
  const areMixed = visitors >= LEAST_VISITORS && changed > MOST_CROSSED * visitors;
  return { p, isBroken: p < BROKEN_BELOW || areMixed };
}

/** Logarithm of how much likelier these counts are with other shares than with those planned; these add up to 1. */
function logMixture(cells: readonly { count: number; weight: number }[]): number {
  let [sum, counts, prior] = [0, 0, 0];
  for (const { count, weight } of cells) {
    sum -= count * Math.log(weight);
    if (counts + prior > 0)
      sum += logBeta(prior + counts, STRAYING * weight + count) - logBeta(prior, STRAYING * weight);
    counts += count;
    prior += STRAYING * weight;
  }
  return sum;
}
