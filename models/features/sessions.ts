import type { ProductId } from '@kindred/shared/catalog';
import { SESSION_IDLE_MILLISECONDS, type ShopperEvent } from '@kindred/shared/event';
import { isImplausible } from './bots.ts';
import type { Interaction, TrainingSession } from './interaction.ts';

/** The columns of a stored event that training reads; never who it was. */
export type EventRow = Reduced<ShopperEvent>;
type Reduced<E> = E extends ShopperEvent ? Pick<E, 'sessionId' | 'name' | 'occurredAt' | 'data'> : never;

export interface OrderRow {
  orderId: string;
  /** Epoch milliseconds. */
  createdAt: number;
  cancelled: boolean;
  /** Null for lines of products that no longer exist. */
  productIds: (ProductId | null)[];
}

export interface SessionsReport {
  /** Ordered by the time of their last interaction, oldest first. */
  sessions: TrainingSession[];
  /** Visits left out because no person moves like that. */
  droppedVisits: number;
  /** Orders left out because a checkout event told of them already. */
  ordersSeenAsEvents: number;
  cancelledOrders: number;
}

/** What a shop has seen, as training wants it. Events and orders may come in any order. */
export function sessionsFrom(events: Iterable<EventRow>, orders: Iterable<OrderRow> = []): SessionsReport {
  const allOrders = [...orders];
  const cancelled = new Set(allOrders.filter((order) => order.cancelled).map((order) => order.orderId));
  const seen = new Set<string>();
  const sessions: TrainingSession[] = [];
  let droppedVisits = 0;
  for (const visit of visitsOf(events)) {
    const interactions = interactionsOf(visit, cancelled);
    if (isImplausible(interactions)) {
      droppedVisits += 1;
      continue;
    }
    for (const event of visit) if (event.name === 'checkout_completed') seen.add(event.data.orderId);
    if (interactions.length > 0) sessions.push({ interactions });
  }
  const unseen = allOrders.filter((order) => !order.cancelled && !seen.has(order.orderId));
  sessions.push(...unseen.map(sessionOfOrder).filter(({ interactions }) => interactions.length > 0));
  return {
    sessions: sessions.sort((a, b) => lastAt(a) - lastAt(b)),
    droppedVisits,
    ordersSeenAsEvents: allOrders.length - cancelled.size - unseen.length,
    cancelledOrders: cancelled.size,
  };
}

/** Grouped by session id, in time order, and split where the shopper was away: an id may outlive the visit. */
function* visitsOf(events: Iterable<EventRow>): Generator<EventRow[]> {
  const byId = new Map<string, EventRow[]>();
  for (const event of events) {
    const group = byId.get(event.sessionId);
    if (group === undefined) byId.set(event.sessionId, [event]);
    else group.push(event);
  }
  for (const group of byId.values()) {
    group.sort((a, b) => a.occurredAt - b.occurredAt);
    let start = 0;
    for (let i = 1; i <= group.length; i++) {
      const idle = (group[i]?.occurredAt ?? Infinity) - (group[i - 1]?.occurredAt ?? 0);
      if (idle < SESSION_IDLE_MILLISECONDS) continue;
      yield group.slice(start, i);
      start = i;
    }
  }
}

function interactionsOf(visit: EventRow[], cancelledOrders: ReadonlySet<string>): Interaction[] {
  const interactions: Interaction[] = [];
  for (const { name, data, occurredAt: at } of visit) {
    if (name === 'product_viewed') interactions.push({ productId: data.productId, kind: 'viewed', at });
    if (name === 'product_added_to_cart') interactions.push({ productId: data.productId, kind: 'added', at });
    if (name === 'product_removed_from_cart') takeBack(interactions, data.productId);
    if (name === 'checkout_completed' && !cancelledOrders.has(data.orderId))
      for (const { productId } of data.lines) interactions.push({ productId, kind: 'bought', at });
  }
  return interactions;
}

/** What was taken out of the cart again counts as looked at, no more. */
function takeBack(interactions: Interaction[], productId: ProductId): void {
  const added = interactions.findLastIndex((each) => each.productId === productId && each.kind === 'added');
  if (added >= 0) interactions.splice(added, 1);
}

function sessionOfOrder(order: OrderRow): TrainingSession {
  const productIds = [...new Set(order.productIds)].filter((id) => id !== null);
  return {
    interactions: productIds.map((productId) => ({ productId, kind: 'bought', at: order.createdAt })),
  };
}

function lastAt(session: TrainingSession): number {
  return session.interactions.at(-1)?.at ?? 0;
}
