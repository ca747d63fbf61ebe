import type { Reason } from '@kindred/shared/placement';
import { t } from '../../languages/language.ts';

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
