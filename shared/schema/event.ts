import { z } from 'zod';
import { DEVICE_FAILURE_PHASES, PAGE_TYPES, type ShopperEvent } from '../event.ts';
import { ENGINE_NAMES } from '../release.ts';

// Every string is held to a pattern of printable ASCII: no NUL, no lone surrogate and no free text
// can pass, so that nothing which PostgreSQL refuses ever reaches a group commit.
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const token = z.string().regex(/^[\w-]{1,64}$/);
const shopifyId = z.string().regex(/^[1-9]\d{0,19}$/);
const minorUnits = z.int().min(0).max(1e12);
const quantity = z.int().min(1).max(1e6);
/** Ten minutes; the longest that anything on a page is worth counting. */
const milliseconds = z.int().min(0).max(600_000);
const ids = z.array(shopifyId).max(50);

const base = {
  eventId: uuid,
  visitorId: token,
  sessionId: token,
  occurredAt: z.int().min(0).max(4e12),
  consent: z.object({ analytics: z.boolean(), preferences: z.boolean(), marketing: z.boolean() }),
};

const interaction = {
  productId: shopifyId,
  variantId: shopifyId.optional(),
  priceMinorUnits: minorUnits.optional(),
};
const cartInteraction = z.object({ ...interaction, quantity });
const impression = { impressionId: uuid, releaseId: token, placementId: token };

const event = <Name extends string, Data extends z.ZodRawShape>(name: Name, data: Data) =>
  z.object({ ...base, name: z.literal(name), data: z.object(data) });

export const shopperEventSchema = z.discriminatedUnion('name', [
  event('page_viewed', { pageType: z.enum(PAGE_TYPES) }),
  event('product_viewed', interaction),
  event('collection_viewed', { collectionId: shopifyId }),
  event('search_submitted', { resultCount: z.int().min(0).max(1e6) }),
  event('product_added_to_cart', { ...interaction, quantity }),
  event('product_removed_from_cart', { ...interaction, quantity }),
  event('cart_viewed', { productIds: ids }),
  event('checkout_completed', {
    orderId: shopifyId,
    currency: z.string().regex(/^[A-Z]{3}$/),
    lines: z.array(cartInteraction).max(100),
  }),
  event('slate_viewed', { ...impression, engine: z.enum(ENGINE_NAMES), productIds: ids }),
  event('recommendation_clicked', { ...impression, productId: shopifyId, position: z.int().min(0).max(50) }),
  event('experiment_exposed', {
    experimentId: token,
    variation: z.int().min(0).max(9),
    propensity: z.number().min(0.0001).max(1),
    segment: z.int().min(0).max(99).optional(),
  }),
  event('device_failed', {
    phase: z.enum(DEVICE_FAILURE_PHASES),
    engine: z.enum(ENGINE_NAMES).optional(),
    releaseId: token.optional(),
    placementId: token.optional(),
  }),
  event('page_measured', {
    lcpMilliseconds: milliseconds.optional(),
    inpMilliseconds: milliseconds.optional(),
    cls: z.number().min(0).max(100).multipleOf(0.001).optional(),
  }),
]) satisfies z.ZodType<ShopperEvent>;
