import type { Purpose } from './consent.ts';
import type { EventName } from './event.ts';

/**
 * Each field that may leave a device, declared once: why it is needed, what the shopper must have
 * allowed, how long it is kept. Ingest, retention, export and the privacy text all read this table.
 */
export interface FieldPolicy<Why extends string = FieldPurpose> {
  purpose: Why;
  consent: Purpose;
  retentionDays: number;
  /** 'pseudonymous' fields can be tied to a device and are covered by erasure. */
  identifies: Identifies;
}
type Identifies = 'pseudonymous' | 'nobody';

/** Nothing older is accepted and nothing older is kept. */
export const EVENT_RETENTION_DAYS = 90;
/** A device clock may run ahead by this much before its events are refused. */
export const MAX_FUTURE_MILLISECONDS = 5 * 60 * 1000;
export const MAX_EVENTS_PER_REQUEST = 100;
export const MAX_COLLECT_BODY_BYTES = 64 * 1024;

/* @__NO_SIDE_EFFECTS__ */
const measured = <Why extends string>(purpose: Why, identifies: Identifies = 'nobody'): FieldPolicy<Why> => ({
  purpose,
  consent: 'measure',
  retentionDays: EVENT_RETENTION_DAYS,
  identifies,
});

export const BASE_FIELDS = {
  eventId: measured('count each event once'),
  visitorId: measured('tell visits of one device from visits of another', 'pseudonymous'),
  sessionId: measured('learn which products are looked at together', 'pseudonymous'),
  occurredAt: measured('order events and forget them in time'),
  consent: measured('prove that the event was allowed'),
} as const;

const product = {
  productId: measured('learn which products belong together'),
  variantId: measured('learn which options are chosen'),
  priceMinorUnits: measured('report revenue'),
};

export const DATA_FIELDS = {
  page_viewed: { pageType: measured('see how visits run') },
  product_viewed: product,
  collection_viewed: { collectionId: measured('learn which collections interest') },
  search_submitted: { resultCount: measured('find searches that end empty') },
  product_added_to_cart: { ...product, quantity: measured('weigh intent') },
  product_removed_from_cart: { ...product, quantity: measured('weigh intent') },
  cart_viewed: { productIds: measured('see how visits run') },
  checkout_completed: {
    orderId: measured('count each order once', 'pseudonymous'),
    currency: measured('report revenue'),
    lines: measured('learn what is bought together'),
  },
  slate_viewed: {
    impressionId: measured('link what was shown to what followed'),
    releaseId: measured('know which model ranked'),
    placementId: measured('compare placements'),
    engine: measured('know how it was ranked'),
    productIds: measured('know what was shown'),
  },
  recommendation_clicked: {
    impressionId: measured('link what was shown to what followed'),
    releaseId: measured('know which model ranked'),
    placementId: measured('compare placements'),
    productId: measured('know what was chosen'),
    position: measured('correct for the place on the page'),
  },
  experiment_exposed: {
    experimentId: measured('compare what was tried'),
    variation: measured('compare what was tried'),
    propensity: measured('compare what was tried'),
    segment: measured('compare what was tried'),
  },
  device_failed: {
    phase: measured("tell the merchant what fails on shoppers' devices"),
    engine: measured('know how it was ranked'),
    releaseId: measured('know which model ranked'),
    placementId: measured('compare placements'),
  },
  page_measured: {
    lcpMilliseconds: measured("see how fast the shop's pages are"),
    inpMilliseconds: measured("see how fast the shop's pages are"),
    cls: measured("see how fast the shop's pages are"),
  },
} as const satisfies Record<EventName, unknown>;

type Fields = typeof BASE_FIELDS | (typeof DATA_FIELDS)[EventName];
type KeyOfEach<Each> = Each extends unknown ? keyof Each : never;
type ValueOfEach<Each> = Each extends unknown ? Each[keyof Each] : never;
/** Whoever shows a field or a purpose has words for each, or does not compile. */
export type FieldName = KeyOfEach<Fields>;
export type FieldPurpose = ValueOfEach<Fields>['purpose'];
