import { type Interaction, isImplausible } from '@kindred/models/features';
import { SESSION_IDLE_MILLISECONDS, type ShopperEvent } from '@kindred/shared/event';

/** What is read of a visitor's stored events. */
export type VisitEvent = Told<ShopperEvent>;
type Told<E> = E extends ShopperEvent ? Pick<E, 'name' | 'occurredAt' | 'data'> : never;

/**
 * Of one visitor, oldest first; without those that no person can have made. `events` may come in any order. An order
 * that is told again (its page was opened anew, say) is not.
 */
export function plausibleVisits(events: VisitEvent[]): VisitEvent[][] {
  const visits: VisitEvent[][] = [];
  const orders = new Set<string>();
  let last = -Infinity;
  for (const event of events.toSorted((a, b) => a.occurredAt - b.occurredAt)) {
    if (event.name === 'checkout_completed') {
      if (orders.has(event.data.orderId)) continue;
      orders.add(event.data.orderId);
    }
    if (event.occurredAt - last >= SESSION_IDLE_MILLISECONDS) visits.push([]);
    visits.at(-1)?.push(event);
    last = event.occurredAt;
  }
  return visits.filter((visit) => !isImplausible(interactionsOf(visit)));
}

function interactionsOf(visit: VisitEvent[]): Interaction[] {
  return visit.flatMap(({ name, data, occurredAt: at }): Interaction[] => {
    if (name === 'product_viewed') return [{ productId: data.productId, kind: 'viewed', at }];
    if (name === 'product_added_to_cart') return [{ productId: data.productId, kind: 'added', at }];
    return [];
  });
}
