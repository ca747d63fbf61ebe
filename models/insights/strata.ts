import { studentTwoSided } from '../statistics/index.ts';

/** A group beside the rest, in one week: so many of so many did it. */
export interface Stratum {
  hits: number;
  of: number;
  restHits: number;
  restOf: number;
}

/** Log odds ratio of the group against the rest, over all strata. */
export interface StrataResult {
  logOdds: number;
  /** As if every unit were independent; to be widened by a design effect. */
  variance: number;
  /** How much weeks differ from each other beyond the common ratio: about `freedom` if only by chance. */
  spread: number;
  freedom: number;
  /** Hits of the group: those that there were, and those expected from everyone's share. */
  hits: number;
  expected: number;
}

/**
 * Cochran, Mantel and Haenszel's comparison with Peto's ratio: the group is compared with the rest week by week, so that
 * what moves everybody (a sale, the season) cancels out. Null where nothing can differ.
 */
export function compareStrata(strata: readonly Stratum[]): StrataResult | null {
  const parts = strata.flatMap(({ hits, of, restHits, restOf }) => {
    const all = of + restOf;
    const total = hits + restHits;
    const expected = (of * total) / all;
    const variance = (expected * restOf * (all - total)) / (all * Math.max(1, all - 1));
    return variance > 0 ? [{ hits, expected, variance }] : [];
  });
  if (parts.length === 0) return null;
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const information = sum(({ variance }) => variance);
  const logOdds = sum(({ hits, expected }) => hits - expected) / information;
  return {
    logOdds,
    variance: 1 / information,
    spread: sum(({ hits, expected, variance }) => (hits - expected - logOdds * variance) ** 2 / variance),
    freedom: parts.length - 1,
    hits: sum(({ hits }) => hits),
    expected: sum(({ expected }) => expected),
  };
}

/** How many degrees of freedom all comparisons of a kind together count beside a comparison's own weeks. */
const PRIOR_FREEDOM = 20;

/**
 * Weeks of real shops differ more than chance alone lets them. How much, all comparisons of a kind tell together; one
 * that differs even more is judged by its own weeks, too (moderated as in Smyth 2004). Never below 1.
 */
export function dispersionOf(results: readonly StrataResult[]): (own: StrataResult) => Judge {
  const total = (of: (result: StrataResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0);
  const freedom = total((each) => each.freedom);
  const common = Math.max(1, freedom === 0 ? 1 : total(({ spread }) => spread) / freedom);
  return (own) => {
    const moderated = (PRIOR_FREEDOM * common + own.spread) / (PRIOR_FREEDOM + own.freedom);
    return { dispersion: Math.max(common, moderated), freedom: PRIOR_FREEDOM + own.freedom };
  };
}

export interface Judge {
  dispersion: number;
  freedom: number;
}

export const twoSided = (effect: number, variance: number, freedom: number): number =>
  studentTwoSided(effect / Math.sqrt(variance), freedom);
