import type { PlacementType } from '@kindred/shared/placement';
import type { Plain } from './languages/dictionary.ts';
import type { Template } from './recommendations/theme-places.ts';

export const TEMPLATE_WORDS: Record<Template, Plain> = {
  product: 'Product pages',
  index: 'Home page',
  cart: 'Cart',
  collection: 'Collections',
  search: 'Search without a result',
  404: 'Page not found',
};

/** `name` as in the theme editor, `heading` as the theme's block has it. */
export const PLACEMENT_WORDS: Record<PlacementType, Record<'name' | 'heading', Plain>> = {
  for_you: {
    name: 'Picked for this shopper',
    heading: 'Picked for you',
  },
  related: {
    name: 'Goes with this product',
    heading: 'You may also like',
  },
  complete_the_set: {
    name: 'Completes the product or the cart',
    heading: 'Goes well with it',
  },
  recently_viewed: {
    name: 'Recently viewed',
    heading: 'Recently viewed',
  },
  buy_again: {
    name: 'Buy again',
    heading: 'Buy again',
  },
};
