import type { ChosenProduct, Ranking } from '@kindred/shared/api/admin';
import type { RankingSettings, RankingWeights } from '@kindred/shared/placement';
import { sameProducts } from './chosen.ts';
import { sameWeights } from './weights.tsx';

/** What stands in the form. */
export interface Draft {
  weights: RankingWeights;
  pinned: ChosenProduct[];
  excluded: ChosenProduct[];
}

export const draftOf = ({ settings, pinned, excluded }: Ranking): Draft => ({
  weights: settings.weights,
  pinned,
  excluded,
});

export function settingsOf({ weights, pinned, excluded }: Draft): RankingSettings {
  const ids = (products: ChosenProduct[]): string[] => products.map(({ productId }) => productId);
  return { weights, pinnedProductIds: ids(pinned), excludedProductIds: ids(excluded) };
}

/** The order of pinned products counts, that of excluded ones does not. */
export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    sameWeights(a.weights, b.weights) &&
    String(settingsOf(a).pinnedProductIds) === String(settingsOf(b).pinnedProductIds) &&
    sameProducts(a.excluded, b.excluded)
  );
}
