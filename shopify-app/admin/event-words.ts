import type { RefusalReason } from '@kindred/shared/api/collect';
import type { EventName } from '@kindred/shared/event';
import type { EngineName } from '@kindred/shared/release';
import { formatList } from './format.ts';
import type { Plain } from './languages/dictionary.ts';
import { t } from './languages/language.ts';

/** Names of events, as a merchant reads them: texts for `t`. */
export const EVENT_WORDS: Record<EventName, Plain> = {
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
  experiment_exposed: 'Experiment met',
  device_failed: 'Failed on a device',
  page_measured: 'Page speed measured',
};

export const REFUSAL_WORDS: Record<RefusalReason, Plain> = {
  malformed: 'not in the agreed form',
  no_consent: 'not allowed by the shopper',
  future_dated: 'dated in the future',
  too_old: 'older than 90 days',
};

/** "3 dated in the future, 1 older than 90 days"; '' when nothing was refused. */
export function refusalList(refused: Partial<Record<RefusalReason, number>>): string {
  const reasons = Object.keys(REFUSAL_WORDS) as RefusalReason[];
  const counted = reasons.filter((reason) => (refused[reason] ?? 0) > 0);
  return formatList(
    counted.map((reason) => t('{n} {reason}', { n: refused[reason]!, reason: t(REFUSAL_WORDS[reason]) })),
  );
}

export const ENGINE_WORDS: Record<EngineName, Plain> = {
  graph: 'On the device (small engine)',
  ort: 'On the device (ONNX Runtime)',
  trail: 'On the device (what was seen there, no model)',
  liquid: 'Not ranked: popular or related products, alike for everyone',
};
