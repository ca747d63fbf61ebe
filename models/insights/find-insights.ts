import type { Insight } from '@kindred/shared/api/understanding';
import { benjaminiHochberg } from '../statistics/index.ts';
import { emptySearches } from './empty-searches.ts';
import type { Comparison, InsightInput, InsightKind } from './insight.ts';
import { interests } from './interests.ts';
import { segmentFavourites } from './segment-favourites.ts';
import { segmentLeaks } from './segment-leaks.ts';
import { slots } from './slots.ts';
import { whatChanged } from './what-changed.ts';

export const INSIGHT_KINDS: readonly InsightKind[] = [
  whatChanged,
  segmentLeaks,
  segmentFavourites,
  interests,
  slots,
  emptySearches,
];

const FALSE_DISCOVERIES = 0.05;
/** Of one kind, the most certain ones: more than a merchant reads is no help. */
const MOST_OF_A_KIND = 8;

/**
 * Everything that was compared goes through one Benjamini-Hochberg correction. Kinds share it evenly, so that one with
 * hundreds of products does not drown one with a handful of figures (weights as in Genovese, Roeder and Wasserman 2006).
 */
export function findInsights(input: InsightInput): { insights: Insight[]; comparisons: number } {
  const kinds = INSIGHT_KINDS.map((kind) => ({ kind, compared: kind.compute(input) })).filter(
    ({ compared }) => compared.length > 0,
  );
  const all = kinds.flatMap(({ kind, compared }) =>
    compared.map((comparison) => ({ kind, comparison, of: compared.length })),
  );
  const weighted = all.map(({ comparison, of }) => (comparison.p * kinds.length * of) / all.length);
  const adjusted = benjaminiHochberg(weighted);
  const certain = all
    .map((each, at) => ({ ...each, weighted: weighted[at]!, adjusted: adjusted[at]! }))
    .filter((each) => each.adjusted <= FALSE_DISCOVERIES)
    .sort((a, b) => a.weighted - b.weighted);
  const insights = kinds.flatMap(({ kind }) =>
    certain
      .filter((each) => each.kind === kind)
      .flatMap(({ comparison }) => insightOf(kind, comparison))
      .slice(0, MOST_OF_A_KIND),
  );
  return { insights: byMoney(insights), comparisons: all.length };
}

function insightOf({ id, method, wouldChange }: InsightKind, { finding }: Comparison): Insight[] {
  return finding === null ? [] : [{ kind: id, ...finding, method, wouldChange }];
}

const byMoney = (insights: Insight[]): Insight[] =>
  insights.sort((a, b) => (b.atStake?.value ?? -1) - (a.atStake?.value ?? -1));
