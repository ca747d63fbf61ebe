import type { RefusalReason } from '@kindred/shared/api/collect';
import type { EventName } from '@kindred/shared/event';
import type { PlacementType, Reason } from '@kindred/shared/placement';
import type { EngineName, ModelFamily } from '@kindred/shared/release';
import { formatList } from './format.ts';
import type { Plain } from './languages/dictionary.ts';
import { t } from './languages/language.ts';
import type { Template } from './recommendations/theme-places.ts';

/** Names of the code, as a merchant reads them: texts for `t`. */
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
  liquid: 'By the theme, not personal',
};

export const FAMILY_WORDS: Record<ModelFamily, Plain> = {
  'sparse-linear': 'Products that go together',
  'pooled-embedding': 'The taste of a visit',
  sequence: 'The course of a visit',
  blend: 'Several models as one',
};

const MODEL_WORDS: Record<string, Plain> = {
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
  return words === undefined ? model : t('{name} ({model})', { name: t(words), model });
}

export const TEMPLATE_WORDS: Record<Template, Plain> = {
  product: 'Product pages',
  index: 'Home page',
  cart: 'Cart',
  collection: 'Collections',
  search: 'Search without a result',
  404: 'Page not found',
};

/** `name` as in the theme editor, `heading` as the theme's block has it. */
export const PLACEMENT_WORDS: Record<PlacementType, Record<'name' | 'heading' | 'purpose', Plain>> = {
  for_you: {
    name: 'Picked for this shopper',
    heading: 'Picked for you',
    purpose: 'what fits everything they looked at, put in the cart or bought. For any page.',
  },
  related: {
    name: 'Goes with this product',
    heading: 'You may also like',
    purpose: 'what goes with the product of the page. For product pages.',
  },
  complete_the_set: {
    name: 'Completes the product or the cart',
    heading: 'Goes well with it',
    purpose: 'what goes with it and is of another product type. For product pages and the cart.',
  },
  recently_viewed: {
    name: 'Recently viewed',
    heading: 'Recently viewed',
    purpose: 'what this device remembers, newest first. No model runs, and nothing is pinned.',
  },
  buy_again: {
    name: 'Buy again',
    heading: 'Buy again',
    purpose: 'what was bought before. No model runs, and nothing is pinned.',
  },
};

/** The sentence on the shopper's card, in the merchant's language; `title` of the product that it names. */
export function reasonWords(reason: Reason, title: string | undefined): string {
  switch (reason.kind) {
    case 'because_you_viewed':
      return title === undefined ? '' : t('Because you viewed {title}', { title });
    case 'because_you_added':
      return title === undefined ? '' : t('Because {title} is in your cart', { title });
    case 'because_you_bought':
      return title === undefined ? '' : t('Because you bought {title}', { title });
    case 'viewed_before':
      return t('You looked at this');
    case 'bought_before':
      return t('You bought this');
    case 'popular':
      return t('Popular in this shop');
    case 'pinned':
      return t('Chosen by this shop');
  }
}
