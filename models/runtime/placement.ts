/** What a slot shows by its placement's rule: one copy, for the shopper's device and for the merchant's preview. */
import type { ProductId } from '@kindred/shared/catalog';
import type { PlacementType, Reason } from '@kindred/shared/placement';
import type { Interaction } from '../features/interaction.ts';
import type { PlacementRequest } from '../features/placement-request.ts';
import {
  explain,
  type Explanation,
  recommend,
  type RecommendedItem,
  type RankedTrail,
} from './recommender.ts';

/** Some of what is ranked is sold out, or opened on the next page: this many more are asked for. */
const SPARE = 6;
/** What placements that no model fills remember. */
const REMEMBERED: Partial<Record<PlacementType, 'viewed' | 'bought'>> = {
  recently_viewed: 'viewed',
  buy_again: 'bought',
};

/** What the device remembers, newest first and each product once; null for placements that take a model. */
export function rememberedItems({
  type,
  trail,
  exclude,
  count,
}: PlacementRequest): { productId: ProductId; score: number; reason: Reason }[] | null {
  const kind = REMEMBERED[type];
  if (kind === undefined) return null;
  const newestFirst = trail.toReversed().filter((each) => each.kind === kind);
  const productIds = new Set(newestFirst.map(({ productId }) => productId));
  for (const productId of exclude) productIds.delete(productId);
  return [...productIds].slice(0, count + SPARE).map((productId) => ({
    productId,
    score: 0,
    reason: { kind: `${kind}_before` },
  }));
}

/** By the model; nothing where it has nothing to say: the theme's own row has what is popular and pinned. */
export async function rankPlacement(
  request: PlacementRequest,
  model: Omit<RankedTrail, 'trail'>,
): Promise<RecommendedItem[]> {
  const { type, count } = request;
  const trail = startOf(request);
  const { items } = await recommend({
    ...request,
    ...model,
    trail,
    excludeTypesOf: type === 'complete_the_set' ? trail.map(({ productId }) => productId) : [],
    count: count + SPARE,
  });
  // A row of pins alone is the theme's as well, and there nobody reads that it was picked for them.
  return items.slice(0, count).some(({ score }) => score > 0) ? items : [];
}

/** For those of `productIds` that `rankPlacement` named by the model, from the same part of the trail. */
export const explainPlacement = (
  request: PlacementRequest,
  model: Omit<RankedTrail, 'trail'>,
  productIds: ReadonlySet<ProductId>,
): Promise<Explanation[]> => explain({ ...model, trail: startOf(request) }, productIds);

/** The part of the trail that speaks: all of it, what this page is about, or else what came last. */
function startOf({ type, trail, anchors }: PlacementRequest): readonly Interaction[] {
  if (type === 'for_you') return trail;
  const here = trail.filter(({ productId }) => anchors.includes(productId));
  return here.length > 0 ? here : trail.slice(-1);
}
