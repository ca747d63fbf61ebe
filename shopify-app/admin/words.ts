import type { RefusalReason } from '@kindred/shared/api/collect';
import type { EventName } from '@kindred/shared/event';
import type { EngineName, ModelFamily } from '@kindred/shared/release';
import { formatNumber } from './format.ts';

/** Names of the code, as a merchant reads them. */
export const EVENT_WORDS: Record<EventName, string> = {
  page_viewed: 'Page viewed',
  product_viewed: 'Product viewed',
  collection_viewed: 'Collection viewed',
  search_submitted: 'Search',
  product_added_to_cart: 'Added to cart',
  product_removed_from_cart: 'Removed from cart',
  cart_viewed: 'Cart viewed',
  checkout_completed: 'Order placed',
  slate_viewed: 'Recommendations seen',
  recommendation_clicked: 'Recommendation clicked',
  device_failed: 'Failed on a device',
};

export const REFUSAL_WORDS: Record<RefusalReason, string> = {
  malformed: 'not in the agreed form',
  no_consent: 'not allowed by the shopper',
  future_dated: 'dated in the future',
  too_old: 'older than 90 days',
};

/** "3 dated in the future, 1 older than 90 days"; '' when nothing was refused. */
export function refusalList(refused: Partial<Record<RefusalReason, number>>): string {
  const reasons = Object.keys(REFUSAL_WORDS) as RefusalReason[];
  const counted = reasons.filter((reason) => (refused[reason] ?? 0) > 0);
  return counted.map((reason) => `${formatNumber(refused[reason]!)} ${REFUSAL_WORDS[reason]}`).join(', ');
}

export const ENGINE_WORDS: Record<EngineName, string> = {
  graph: 'On the device (small engine)',
  ort: 'On the device (ONNX Runtime)',
  trail: 'On the device (what was seen there, no model)',
  liquid: 'By the theme, not personal',
};

export const FAMILY_WORDS: Record<ModelFamily, string> = {
  'sparse-linear': 'Products that go together',
  'pooled-embedding': 'The taste of a visit',
  sequence: 'The course of a visit',
  blend: 'Several models as one',
};

const MODEL_WORDS: Record<string, string> = {
  'active release': 'The model shoppers had then',
  pop: 'Best sellers for everyone',
  's-pop': 'Seen in this visit, then best sellers',
  markov: 'What followed the last product',
  'item-knn': 'Products seen in the same visits',
  'v-sknn': 'What similar visits looked at',
};

/** What the gate calls the model that a candidate is to replace. */
export const isActiveRelease = (model: string): boolean => model.toLowerCase() === 'active release';

/** With the short name, which the gate's sentences use. */
export function modelWords(model: string): string {
  const words = MODEL_WORDS[model.toLowerCase()];
  return words === undefined ? model : `${words} (${model})`;
}
