import type { Checkout, EventBase, ProductInteraction, ShopperEvent } from '@kindred/shared/event';
import { uuidAt } from './database-servers.ts';

type Base = Partial<EventBase>;

/** Valid, consented events; each call gives another one. */
export function productView(fields: Base & Partial<ProductInteraction> = {}): ShopperEvent {
  const { productId = '7001', variantId, priceMinorUnits, ...base } = fields;
  const optional = {
    ...(variantId && { variantId }),
    ...(priceMinorUnits && { priceMinorUnits }),
  };
  return { ...eventBase(base), name: 'product_viewed', data: { productId, ...optional } };
}

export function checkout(fields: Base & Partial<Checkout> = {}): ShopperEvent {
  const {
    orderId = '5000',
    currency = 'EUR',
    lines = [{ productId: '7001', quantity: 1 }],
    ...base
  } = fields;
  return { ...eventBase(base), name: 'checkout_completed', data: { orderId, currency, lines } };
}

function eventBase(fields: Base): EventBase {
  const occurredAt = fields.occurredAt ?? Date.now() - 1_000;
  return {
    eventId: uuidAt(occurredAt),
    visitorId: 'visitor-1',
    sessionId: 'session-1',
    consent: { analytics: true, preferences: true, marketing: false },
    ...fields,
    occurredAt,
  };
}
