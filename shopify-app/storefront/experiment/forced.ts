import { FORCE_KEY, type ForcedVariation } from '@kindred/shared/device-keys';
import type { RankRequest } from '../recommender/contract.ts';
import { type Assignment, isIn } from './assignment.ts';

/**
 * What a merchant who previews chose to see, where it may stand at all, whoever it is for; without a choice the page is as
 * it is without experiments.
 */
export function forced({ page, placementId }: RankRequest): Assignment {
  const wanted = JSON.parse(sessionStorage.getItem(FORCE_KEY)!) as ForcedVariation | null;
  const experiment = page.storefront.experiments!.find(
    ({ experimentId, audience: { placements } }) =>
      experimentId === wanted?.experimentId && isIn(placements, placementId),
  );
  return { assigned: [], content: experiment?.contents[wanted!.variation] };
}
