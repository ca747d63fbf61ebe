import type { ProductId } from '@kindred/shared/catalog';
import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import type { PlacementType, SeenPolicy } from '@kindred/shared/placement';
import type { Interaction } from './interaction.ts';

/** What the theme's block was set to. */
export interface PlacementSettings {
  type: PlacementType;
  seen: SeenPolicy;
}

/** Where a shopper is. */
export interface Place {
  /** The page's; null where it is about no product. */
  productId: ProductId | null;
  cartProductIds: readonly ProductId[];
}

export interface PlacementRequest {
  type: PlacementType;
  /** How many products are wanted; a few more may come, in reserve for what cannot be shown. */
  count: number;
  /** Oldest first. */
  trail: readonly Interaction[];
  /** What `related` and `complete_the_set` start from: this page's product, or the cart. Others start from no product. */
  anchors: readonly ProductId[];
  exclude: readonly ProductId[];
  /** Seen or bought already, and shown again only if shoppers buy it again and again. */
  excludeUnlessRepeatable: readonly ProductId[];
}

/** What a slot starts from and must not show; `hidden` is what the shopper asked never to see. */
export function limitsOf(
  slot: PlacementSettings,
  page: Place,
  trail: readonly Interaction[],
  hidden: readonly ProductId[],
  now: number,
): Pick<PlacementRequest, 'anchors' | 'exclude' | 'excludeUnlessRepeatable'> {
  const here = page.productId === null ? [] : [page.productId];
  const viewed = slot.seen === 'show' ? [] : viewedThisVisit(trail, now);
  const bought = trail.flatMap((each) => (each.kind === 'bought' ? each.productId : []));
  const isAboutThese = slot.type === 'related' || slot.type === 'complete_the_set';
  const isMemory = slot.type === 'recently_viewed' || slot.type === 'buy_again';
  return {
    anchors: isAboutThese ? (here.length > 0 ? here : page.cartProductIds) : [],
    exclude: [
      ...here,
      ...page.cartProductIds,
      ...hidden,
      ...(slot.seen === 'hide' && !isMemory ? viewed : []),
    ],
    // Memory is of what was seen: placements that show it take no notice of this one.
    excludeUnlessRepeatable: [...bought, ...viewed],
  };
}

/** Products looked at since the shopper came (the last 30 idle minutes end a visit). */
export function viewedThisVisit(trail: readonly Interaction[], now: number): ProductId[] {
  let visitGoesBackTo = now;
  const seen: ProductId[] = [];
  for (const { productId, kind, at } of trail.toReversed()) {
    if (visitGoesBackTo - at > SESSION_IDLE_MILLISECONDS) break;
    visitGoesBackTo = at;
    if (kind === 'viewed') seen.push(productId);
  }
  return seen;
}
