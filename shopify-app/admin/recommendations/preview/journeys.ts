import type { ChosenProduct } from '@kindred/shared/api/admin';
import type { ProductId } from '@kindred/shared/catalog';
import { formatList } from '../../format.ts';
import { t } from '../../languages/language.ts';

/** What a shopper did before the row is drawn; each list oldest first. */
export interface Journey {
  viewed: readonly ProductId[];
  inCart: readonly ProductId[];
  /** Two days ago. */
  bought: readonly ProductId[];
}

/** A journey that the merchant puts together, or that was shared with them. */
export interface OwnLists {
  viewed: ChosenProduct[];
  inCart: ChosenProduct[];
  bought: ChosenProduct[];
}

export const NEW_VISITOR: Journey = { viewed: [], inCart: [], bought: [] };

/** Made of best sellers, so that there is something to see; as many as the shop has products for. */
export function readyJourneys(bestSellers: readonly ProductId[]): Journey[] {
  const [first, second, third, fourth] = bestSellers;
  const journeys: Journey[] = [NEW_VISITOR];
  if (first !== undefined) journeys.push({ ...NEW_VISITOR, viewed: [first] });
  if (first !== undefined && second !== undefined)
    journeys.push({ ...NEW_VISITOR, viewed: [second], inCart: [first] });
  if (third !== undefined && fourth !== undefined)
    journeys.push({ ...NEW_VISITOR, viewed: [fourth], bought: [third] });
  return journeys;
}

export const productsOf = ({ viewed, inCart, bought }: Journey): ProductId[] => [
  ...viewed,
  ...inCart,
  ...bought,
];

/** A ready journey in one sentence, for a list to choose from. */
export function journeyWords(journey: Journey, titleOf: (productId: ProductId) => string): string {
  const named = (ids: readonly ProductId[]): string => formatList(ids.map(titleOf));
  const viewed = named(journey.viewed);
  if (journey.bought.length > 0)
    return t('Bought {bought} and looked at {viewed}', { bought: named(journey.bought), viewed });
  if (journey.inCart.length > 0)
    return t('Looked at {viewed} and has {inCart} in the cart', { viewed, inCart: named(journey.inCart) });
  return viewed === '' ? t('A new visitor') : t('Looked at {viewed}', { viewed });
}
