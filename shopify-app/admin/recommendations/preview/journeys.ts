import type { ProductId } from '@kindred/shared/catalog';

/** What a shopper did before the row is drawn; each list oldest first. */
export interface Journey {
  viewed: readonly ProductId[];
  inCart: readonly ProductId[];
  /** Two days ago. */
  bought: readonly ProductId[];
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

/** "Bought A, looked at B and C": one sentence for a list to choose from. */
export function journeyWords(journey: Journey, titleOf: (productId: ProductId) => string): string {
  const listed = (ids: readonly ProductId[]): string => lists.format(ids.map(titleOf));
  const parts = [
    journey.bought.length > 0 && `bought ${listed(journey.bought)}`,
    journey.viewed.length > 0 && `looked at ${listed(journey.viewed)}`,
    journey.inCart.length > 0 && `has ${listed(journey.inCart)} in the cart`,
  ].filter((part) => part !== false);
  const sentence = parts.length === 0 ? 'a new visitor' : lists.format(parts);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const lists = new Intl.ListFormat('en');
