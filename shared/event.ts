import type { ProductId, VariantId } from './catalog.ts';
import type { EngineName } from './release.ts';

/**
 * What a shopper did, as it leaves the device: Shopify's own event names, no free text, no person.
 * Which field may be kept how long, for what: event-policy.ts.
 */
export type ShopperEvent =
  | (EventBase & { name: 'page_viewed'; data: { pageType: PageType } })
  | (EventBase & { name: 'product_viewed'; data: ProductInteraction })
  | (EventBase & { name: 'collection_viewed'; data: { collectionId: string } })
  | (EventBase & { name: 'search_submitted'; data: { resultCount: number } })
  | (EventBase & { name: 'product_added_to_cart'; data: CartInteraction })
  | (EventBase & { name: 'product_removed_from_cart'; data: CartInteraction })
  | (EventBase & { name: 'cart_viewed'; data: { productIds: ProductId[] } })
  | (EventBase & { name: 'checkout_completed'; data: Checkout })
  | (EventBase & { name: 'slate_viewed'; data: SlateViewed })
  | (EventBase & { name: 'recommendation_clicked'; data: RecommendationClicked })
  | (EventBase & { name: 'experiment_exposed'; data: ExperimentExposed })
  | (EventBase & { name: 'device_failed'; data: DeviceFailed })
  | (EventBase & { name: 'page_measured'; data: PageMeasured });

export type EventName = ShopperEvent['name'];

export const EVENT_NAMES = [
  'page_viewed',
  'product_viewed',
  'collection_viewed',
  'search_submitted',
  'product_added_to_cart',
  'product_removed_from_cart',
  'cart_viewed',
  'checkout_completed',
  'slate_viewed',
  'recommendation_clicked',
  'experiment_exposed',
  'device_failed',
  'page_measured',
] as const satisfies readonly EventName[];

export interface EventBase {
  /** UUIDv7, made where the event happened: the same event sent twice is stored once. */
  eventId: string;
  /** Anonymous device id (Shopify's pixel `clientId`). */
  visitorId: string;
  /** One visit: ends after 30 minutes without an event. */
  sessionId: string;
  /** Epoch milliseconds, by the device's clock. */
  occurredAt: number;
  /** What was allowed at that moment; the server stores nothing that this does not cover. */
  consent: { analytics: boolean; preferences: boolean; marketing: boolean };
}

export const PAGE_TYPES = ['home', 'collection', 'product', 'cart', 'search', 'other'] as const;
export type PageType = (typeof PAGE_TYPES)[number];

export interface ProductInteraction {
  productId: ProductId;
  variantId?: VariantId;
  priceMinorUnits?: number;
}

export interface CartInteraction extends ProductInteraction {
  quantity: number;
}

export interface Checkout {
  orderId: string;
  /** ISO 4217. */
  currency: string;
  lines: CartInteraction[];
}

/** A slate at least half visible for one second. */
export interface SlateViewed {
  impressionId: string;
  releaseId: string;
  placementId: string;
  engine: EngineName;
  productIds: ProductId[];
}

export interface RecommendationClicked {
  impressionId: string;
  releaseId: string;
  placementId: string;
  productId: ProductId;
  /** 0 is the first card. */
  position: number;
}

/** A visitor reached a slot in which an experiment decides what stands, whatever stands there. */
export interface ExperimentExposed {
  experimentId: string;
  /** Its place in the experiment's list; 0 is what the others are compared with. */
  variation: number;
  /** With which probability it was drawn, four decimals. */
  propensity: number;
  /** Number of the segment whose weights it was drawn by. */
  segment?: number | undefined;
}

/** What a visit's device was doing for the shop's recommendations when that failed. */
export const DEVICE_FAILURE_PHASES = [
  /** Our own start on the page. */
  'entry',
  /** Fetching or reading the manifest, the item table or the artifact's bytes. */
  'manifest',
  /** Bytes that are not what their sha256 promised. */
  'integrity',
  /** Making an engine of the artifact. */
  'load',
  /** Ranking: an engine threw, or answered what it may not. */
  'run',
  /** Reading the products of a slate from the shop. */
  'products',
  /** Drawing cards into the page. */
  'paint',
  /** The shopper's own panel. */
  'panel',
] as const;
export type DeviceFailurePhase = (typeof DEVICE_FAILURE_PHASES)[number];

/** Where something of ours failed; never a message or a stack, which may carry anything of a page. */
export interface DeviceFailed {
  phase: DeviceFailurePhase;
  engine?: EngineName | undefined;
  releaseId?: string | undefined;
  placementId?: string | undefined;
}

/** How fast one page was, from when it was opened until it was first left; without what the browser does not measure. */
export interface PageMeasured {
  /** Until its largest picture or text was painted (Largest Contentful Paint). */
  lcpMilliseconds?: number | undefined;
  /** Until the slowest click, tap or key showed (Interaction to Next Paint). */
  inpMilliseconds?: number | undefined;
  /** How much moved by itself (Cumulative Layout Shift); no unit, three decimals. */
  cls?: number | undefined;
}

/** Names of the custom events that the page publishes to the pixel through `Shopify.analytics.publish`. */
export const PUBLISHED_EVENTS = {
  slateViewed: 'kindred:slate_viewed',
  recommendationClicked: 'kindred:recommendation_clicked',
  deviceFailed: 'kindred:device_failed',
  /**
   * The shopper withdrew in another tab, of which Shopify tells only the page, or deleted what this device keeps: until
   * the next page the pixel is still. Nothing is sent of it.
   */
  measuringStopped: 'kindred:measuring_stopped',
} as const;

/** As those above, published by a script of its own: the entry must not carry its name. */
export const PAGE_MEASURED = 'kindred:page_measured';
export const EXPERIMENT_EXPOSED = 'kindred:experiment_exposed';

/** Events of slates want a release's id; of engines `trail` and `liquid` no release ranked them. */
export const NO_RELEASE = 'none';

export const SESSION_IDLE_MILLISECONDS = 30 * 60 * 1000;
