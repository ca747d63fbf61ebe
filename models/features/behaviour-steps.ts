import type { ProductId } from '@kindred/shared/catalog';
import type { ShopperEvent } from '@kindred/shared/event';
import type { InteractionKind } from './interaction.ts';

/** One thing a visitor did, as far as behaviour is told from it. A device's trail is made of such steps, too. */
export interface BehaviourStep {
  kind: InteractionKind | 'removed' | 'saw_cart' | 'searched' | 'other';
  /** Epoch milliseconds. */
  at: number;
  productId?: ProductId;
  /** What was paid for it in the shop's currency, all pieces together; of what was bought, where known. */
  valueMinorUnits?: number;
  /** Something of its order was sent back or paid back. */
  returned?: true;
}

/** The columns of a stored event that behaviour is read from. */
export type BehaviourEvent = Told<ShopperEvent>;
type Told<E> = E extends ShopperEvent ? Pick<E, 'name' | 'occurredAt' | 'data'> : never;

export interface StepOptions {
  /** The shop's, ISO 4217: what was paid in another is not known. Null: none is known. */
  currency: string | null;
  cancelledOrders?: ReadonlySet<string>;
  returnedOrders?: ReadonlySet<string>;
}

/** Of one visitor, oldest first. Impressions, failures and speeds are nothing that a visitor did, and are left out. */
export function stepsOf(events: Iterable<BehaviourEvent>, options: StepOptions): BehaviourStep[] {
  const steps: BehaviourStep[] = [];
  for (const event of events) addSteps(steps, event, options);
  return steps.sort((a, b) => a.at - b.at);
}

function addSteps(
  steps: BehaviourStep[],
  { name, data, occurredAt: at }: BehaviourEvent,
  { currency, cancelledOrders, returnedOrders }: StepOptions,
): void {
  if (name === 'product_viewed') steps.push({ kind: 'viewed', at, productId: data.productId });
  else if (name === 'product_added_to_cart') steps.push({ kind: 'added', at, productId: data.productId });
  else if (name === 'product_removed_from_cart')
    steps.push({ kind: 'removed', at, productId: data.productId });
  else if (name === 'cart_viewed') steps.push({ kind: 'saw_cart', at });
  else if (name === 'search_submitted') steps.push({ kind: 'searched', at });
  else if (name === 'page_viewed' || name === 'collection_viewed') steps.push({ kind: 'other', at });
  else if (name === 'checkout_completed' && !cancelledOrders?.has(data.orderId))
    for (const { productId, priceMinorUnits = 0, quantity } of data.lines)
      steps.push({
        kind: 'bought',
        at,
        productId,
        ...(data.currency === currency && { valueMinorUnits: priceMinorUnits * quantity }),
        ...(returnedOrders?.has(data.orderId) && { returned: true }),
      });
}
