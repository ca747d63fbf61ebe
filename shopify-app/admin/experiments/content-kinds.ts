import type { Variation } from '@kindred/shared/api/experiments';
import type { DeviceKind } from '@kindred/shared/experiment';
import type { Plain } from '../languages/dictionary.ts';

export const CONTENT_WORDS: Record<Variation['content']['kind'], Plain> = {
  as_is: 'Recommendations as they are now',
  theme_row: 'The theme’s own row',
  popular: 'The shop’s best sellers',
  shopify_related: 'What Shopify itself recommends',
  banner: 'A banner with words of yours',
  none: 'Nothing: the place stays empty',
  changed: 'Recommendations, changed',
};

export const DEVICE_WORDS: Record<DeviceKind, Plain> = { phone: 'Phones', computer: 'Computers and tablets' };
