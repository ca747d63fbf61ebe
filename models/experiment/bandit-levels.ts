import type { MeanSums } from '../statistics/index.ts';

/** Variations seldom differ by more than half from each other; until they have visitors of their own they do not at all. */
const BETWEEN_VARIATIONS = 0.3 ** 2;
const ROUNDS = 30;

export interface VariationLevels {
  /** Mean of each variation, in a group as usual. */
  levels: number[];
  /** Relative variance of each. */
  errors: number[];
  /** How many times as much of everything a group has. */
  groupLevels: number[];
  /** Variance of one visitor, as so many times the mean. */
  dispersion: number;
}

/**
 * Levels of groups and of variations, which multiply (iterative proportional fitting, Deming and Stephan 1940): a
 * variation that was mostly drawn for those who buy much anyway looks no better for it. Levels of variations are shrunk
 * towards their mean. Null where nobody came or nothing was counted.
 */
export function variationLevels(groups: readonly (readonly MeanSums[])[]): VariationLevels | null {
  const cells = groups.flat();
  const n = cells.reduce((sum, each) => sum + each.n, 0);
  const sum = cells.reduce((total, each) => total + each.sum, 0);
  if (n < 2 || sum <= 0) return null;
  const mean = sum / n;
  const dispersion = dispersionOf(cells, mean);
  const count = groups[0]!.length;
  let groupLevels = groups.map(() => 1);
  let levels = Array.from({ length: count }, () => mean);
  for (let round = 0; round < ROUNDS; round++) {
    levels = levels.map((_, which) => {
      const came = groups.reduce((total, own, group) => total + own[which]!.n * groupLevels[group]!, 0);
      const told = groups.reduce((total, own) => total + own[which]!.sum, 0);
      const error = errorOf(came);
      return came > 0
        ? mean + (BETWEEN_VARIATIONS / (BETWEEN_VARIATIONS + error)) * (told / came - mean)
        : mean;
    });
    groupLevels = groups.map((own) => groupLevelOf(own, levels, dispersion));
    const usual = groups.reduce((total, own, at) => total + visitors(own) * groupLevels[at]!, 0) / n;
    groupLevels = groupLevels.map((each) => each / usual);
  }
  const errors = levels.map((_, which) => {
    const came = groups.reduce((total, own, group) => total + own[which]!.n * groupLevels[group]!, 0);
    const error = errorOf(came);
    return came > 0 ? (BETWEEN_VARIATIONS * error) / (BETWEEN_VARIATIONS + error) : BETWEEN_VARIATIONS;
  });
  return { levels, errors, groupLevels, dispersion };

  function errorOf(came: number): number {
    return dispersion / (came * mean);
  }
}

/** How many times as much of everything a group has; near 1 while it has met little. */
export function groupLevelOf(
  own: readonly MeanSums[],
  levels: readonly number[],
  dispersion: number,
): number {
  const expected = own.reduce((total, { n }, which) => total + n * levels[which]!, 0);
  return (own.reduce((total, { sum }) => total + sum, 0) + dispersion) / (expected + dispersion);
}

const visitors = (own: readonly MeanSums[]): number => own.reduce((sum, { n }) => sum + n, 0);

/** Within cells; never so small that a figure would be taken for certain. */
export function dispersionOf(cells: readonly MeanSums[], mean: number): number {
  const full = cells.filter(({ n }) => n > 1);
  const within = full.reduce(
    (sum, { n, sum: told, squares }) => sum + Math.max(0, squares - (told * told) / n),
    0,
  );
  const freedom = full.reduce((sum, { n }) => sum + n - 1, 0);
  return Math.max(freedom > 0 ? within / freedom / mean : 1, 1e-9 * mean);
}
