import type { MeanSums } from '../statistics/index.ts';
import { groupLevelOf, variationLevels } from './bandit-levels.ts';
import type { Posterior } from './bandit-posterior.ts';

/**
 * What is believed of each variation, for everyone and within each segment. A segment's own level and the variations'
 * levels multiply; how far a segment departs from that is fitted, and what is missing in a small one is borrowed from
 * all others (partial pooling as in Gelman and Hill 2007, 12; spread after DerSimonian and Laird 1986).
 */
export interface PooledPosteriors {
  everyone: Posterior[];
  bySegment: Posterior[][];
}

/**
 * Until a campaign has many segments: variations differ between them by about a fifth more or less, as sure as twenty
 * cells would make one. A judgement, not learned from other shops.
 */
const USUAL_SPREAD = 0.2;
const USUAL_FREEDOM = 20;

/**
 * `groups` are the sums of each variation: of visitors in no segment first, then of each segment. Null where nothing
 * can be told yet: nobody came, or the figure is not above 0 on average.
 */
export function pooledPosteriors(
  groups: readonly (readonly MeanSums[])[],
  kind: Posterior['kind'],
): PooledPosteriors | null {
  const all = variationLevels(groups);
  if (all === null) return null;
  const spread = spreadOf(groups, all.levels, all.groupLevels, all.dispersion);
  const bySegment = groups.slice(1).map((own, at) => {
    const others = groups.filter((_, which) => which !== at + 1);
    const borrowed = variationLevels(others) ?? { ...all, errors: all.levels.map(() => 1) };
    const level = groupLevelOf(own, borrowed.levels, all.dispersion);
    return own.map((sums, which) =>
      posteriorOf(kind, sums, {
        mean: level * borrowed.levels[which]!,
        error: borrowed.errors[which]! + spread,
        dispersion: all.dispersion,
      }),
    );
  });
  const none = { n: 0, sum: 0, squares: 0 };
  const everyone = all.levels.map((mean, which) =>
    posteriorOf(kind, none, { mean, error: all.errors[which]!, dispersion: all.dispersion }),
  );
  return { everyone, bySegment };
}

/** Relative variance of a cell around what its group and its variation let expect. */
function spreadOf(
  groups: readonly (readonly MeanSums[])[],
  levels: readonly number[],
  groupLevels: readonly number[],
  dispersion: number,
): number {
  const cells = groups.flatMap((own, group) =>
    own.map(({ n, sum }, which) => {
      const expected = levels[which]! * groupLevels[group]!;
      return { off: n > 0 ? sum / n / expected - 1 : 0, weight: (n * expected) / dispersion };
    }),
  );
  const freedom = Math.max(0, (groups.length - 1) * (levels.length - 1));
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  const squares = cells.reduce((sum, { weight }) => sum + weight * weight, 0);
  const q = cells.reduce((sum, { off, weight }) => sum + weight * off * off, 0);
  const own = Math.max(0, (q - freedom) / (total - squares / total));
  return (USUAL_FREEDOM * USUAL_SPREAD ** 2 + freedom * own) / (USUAL_FREEDOM + freedom);
}

interface Prior {
  mean: number;
  /** Relative variance. */
  error: number;
  /** Variance of one visitor, as so many times the mean. */
  dispersion: number;
}

function posteriorOf(kind: Posterior['kind'], { n, sum }: MeanSums, prior: Prior): Posterior {
  if (kind === 'share') {
    const mean = Math.min(1 - 1e-6, Math.max(1e-6, prior.mean));
    // So strong that the log odds have the prior's variance.
    const strength = 1 / (prior.error * mean * (1 - mean));
    const hits = Math.min(n, sum);
    return { kind, a: strength * mean + hits, b: strength * (1 - mean) + n - hits };
  }
  const precision = 1 / (prior.error * prior.mean ** 2);
  const own = n / (prior.dispersion * prior.mean);
  const mean = (precision * prior.mean + (n > 0 ? (own * sum) / n : 0)) / (precision + own);
  return { kind, mean, error: 1 / Math.sqrt(precision + own) };
}
