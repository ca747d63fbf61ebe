import type { SetAsideKind } from '@kindred/shared/api/set-aside';
import type { Plain } from '../languages/dictionary.ts';

/** What did not get done, and what stays as it was until it is: texts for `t`. */
export const SET_ASIDE_WORDS: Record<SetAsideKind, { what: Plain; until: Plain }> = {
  setup: { what: 'Setting up the shop', until: 'The pixel or the theme may not know the shop yet.' },
  catalogue: { what: 'Reading the catalogue', until: 'Products stay as they were read before.' },
  orders: { what: 'Reading the orders', until: 'Models learn without the newest orders.' },
  related: {
    what: 'Writing related products for the theme',
    until: 'Without JavaScript, shoppers see the rows of before.',
  },
  item_table: {
    what: 'Telling devices what to show and hide',
    until: 'What sold out or was excluded may still be ranked; it is not shown once the shop says so.',
  },
  storefront: {
    what: 'Telling pages what is tried',
    until: 'What ended may still be shown, and what started is not; it is tried again every hour.',
  },
  segments: {
    what: 'Looking at who visits',
    until:
      'Segments and the figures by segment stay as they were. If memory is lacking and somebody or something has to be left out, segments are deleted.',
  },
  customer_segments: {
    what: 'Writing segments to customers in Shopify',
    until: 'Customers carry the segments of before, also those to be removed. It is tried again every hour.',
  },
  product_news: { what: 'News about products', until: 'These products stay as they were.' },
  order_news: { what: 'News about orders', until: 'Models learn without these orders.' },
  privacy_news: {
    what: 'Privacy requests',
    until: 'They must be answered within 30 days: try again soon.',
  },
  app_news: { what: 'News about the app in your shop', until: 'Set-up runs again every night.' },
};
