import {
  DEVICE_FAILURE_PHASES,
  EXPERIMENT_EXPOSED,
  PAGE_MEASURED,
  PUBLISHED_EVENTS,
  type PageType,
  type ShopperEvent,
} from '@kindred/shared/event';
import { ENGINE_NAMES } from '@kindred/shared/release';
import { isToken, isUuid, numericId } from './ids.ts';
import { minorUnits } from './money.ts';

/**
 * From what Shopify's pixel bus carries to what may leave the device: ids and numbers are picked one by one,
 * so that a name, an address, a search or a field that Shopify adds tomorrow has no way through.
 */
type MappedEvent = ShopperEvent extends infer Each
  ? Each extends ShopperEvent
    ? Pick<Each, 'name' | 'data'>
    : never
  : never;

/** The bus is another program: every step into its payloads may end in nothing. */
export interface BusEvent {
  name: string;
  data?: unknown;
  customData?: unknown;
  context?: unknown;
}

const MAX_IDS = 50;
const MAX_LINES = 100;
const MAX_QUANTITY = 1e6;
const MAX_POSITION = 50;
const MAX_MILLISECONDS = 600_000;
const MAX_SHIFT = 100;
const MAX_VARIATION = 9;
const MAX_SEGMENT = 99;

/** Null when the event is none of ours, or lacks what makes it worth sending. */
export function mapEvent(event: BusEvent): MappedEvent | null {
  const { name } = event;
  const read = (path: string): unknown => at(event.data, path);
  switch (name) {
    case 'page_viewed':
      return { name, data: { pageType: pageTypeOf(at(event.context, 'document.location.pathname')) } };
    case 'product_viewed': {
      const data = interaction(read('productVariant'));
      return data && { name, data };
    }
    case 'collection_viewed': {
      const collectionId = numericId(read('collection.id'));
      return collectionId === null ? null : { name, data: { collectionId } };
    }
    case 'search_submitted':
      return { name, data: { resultCount: list(read('searchResult.productVariants')).length } };
    case 'product_added_to_cart':
    case 'product_removed_from_cart': {
      const data = cartInteraction(read('cartLine.merchandise'), read('cartLine.quantity'));
      return data && { name, data };
    }
    case 'cart_viewed':
      return { name, data: { productIds: cartProducts(read('cart.lines')) } };
    case 'checkout_completed':
      return checkout(read('checkout'));
    case PUBLISHED_EVENTS.slateViewed:
      return slateViewed(event.customData);
    case PUBLISHED_EVENTS.recommendationClicked:
      return recommendationClicked(event.customData);
    case PUBLISHED_EVENTS.deviceFailed:
      return deviceFailed(event.customData);
    case EXPERIMENT_EXPOSED:
      return experimentExposed(event.customData);
    case PAGE_MEASURED:
      return pageMeasured(event.customData);
    default:
      return null;
  }
}

type Interaction = Extract<MappedEvent, { name: 'product_viewed' }>['data'];
type CartInteraction = Extract<MappedEvent, { name: 'product_added_to_cart' }>['data'];

/** `variant` is Shopify's ProductVariant: it knows its product and its price. */
function interaction(variant: unknown): Interaction | null {
  const productId = numericId(at(variant, 'product.id'));
  if (productId === null) return null;
  const variantId = numericId(at(variant, 'id'));
  const priceMinorUnits = minorUnits(at(variant, 'price.amount'), at(variant, 'price.currencyCode'));
  return {
    productId,
    ...(variantId !== null && { variantId }),
    ...(priceMinorUnits !== undefined && { priceMinorUnits }),
  };
}

function cartInteraction(variant: unknown, quantity: unknown): CartInteraction | null {
  const data = interaction(variant);
  return data !== null && isCount(quantity, MAX_QUANTITY) && quantity > 0 ? { ...data, quantity } : null;
}

function cartProducts(lines: unknown): string[] {
  const productIds = list(lines).map((line) => numericId(at(line, 'merchandise.product.id')));
  return [...new Set(productIds.filter((id) => id !== null))].slice(0, MAX_IDS);
}

/** Without an order id an order could be counted twice: then it is left to Shopify's own order webhook. */
function checkout(value: unknown): MappedEvent | null {
  const orderId = numericId(at(value, 'order.id'));
  const currency = at(value, 'currencyCode');
  if (orderId === null || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return null;
  const lines = list(at(value, 'lineItems')).flatMap((line) => {
    const data = cartInteraction(at(line, 'variant'), at(line, 'quantity'));
    return data === null ? [] : [withPaidPrice(data, at(line, 'finalLinePrice.amount'), currency)];
  });
  return { name: 'checkout_completed', data: { orderId, currency, lines: lines.slice(0, MAX_LINES) } };
}

/** What one piece cost after the line's discounts: revenue is what was paid, not what the label said. */
function withPaidPrice(line: CartInteraction, linePrice: unknown, currency: string): CartInteraction {
  const paid = minorUnits(linePrice, currency);
  return paid === undefined ? line : { ...line, priceMinorUnits: Math.round(paid / line.quantity) };
}

function slateViewed(value: unknown): MappedEvent | null {
  const shown = impression(value);
  const engine = engineOf(value);
  const productIds = list(at(value, 'productIds')).map(numericId);
  if (shown === null || engine === null) return null;
  const known = productIds.filter((id) => id !== null).slice(0, MAX_IDS);
  return { name: 'slate_viewed', data: { ...shown, engine, productIds: known } };
}

function recommendationClicked(value: unknown): MappedEvent | null {
  const shown = impression(value);
  const productId = numericId(at(value, 'productId'));
  const position = at(value, 'position');
  if (shown === null || productId === null || !isCount(position, MAX_POSITION)) return null;
  return { name: 'recommendation_clicked', data: { ...shown, productId, position } };
}

/** A visitor that cannot be told to which variation, or how probably, cannot be counted. */
function experimentExposed(value: unknown): MappedEvent | null {
  const experimentId = at(value, 'experimentId');
  const variation = at(value, 'variation');
  const propensity = rounded(at(value, 'propensity'), 1, 1e4);
  const segment = at(value, 'segment');
  if (!isToken(experimentId) || !isCount(variation, MAX_VARIATION) || !propensity) return null;
  const data = { experimentId, variation, propensity, ...(isCount(segment, MAX_SEGMENT) && { segment }) };
  return { name: 'experiment_exposed', data };
}

/** What is not one of our words is left out; without a phase there is nothing to count. */
function deviceFailed(value: unknown): MappedEvent | null {
  const phase = oneOf(DEVICE_FAILURE_PHASES, at(value, 'phase'));
  const engine = engineOf(value);
  const releaseId = at(value, 'releaseId');
  const placementId = at(value, 'placementId');
  return (
    phase && {
      name: 'device_failed',
      data: {
        phase,
        ...(engine && { engine }),
        ...(isToken(releaseId) && { releaseId }),
        ...(isToken(placementId) && { placementId }),
      },
    }
  );
}

/** Nothing when none of it is a number that the browser can have measured. */
function pageMeasured(value: unknown): MappedEvent | null {
  const lcpMilliseconds = rounded(at(value, 'lcpMilliseconds'), MAX_MILLISECONDS, 1);
  const inpMilliseconds = rounded(at(value, 'inpMilliseconds'), MAX_MILLISECONDS, 1);
  const cls = rounded(at(value, 'cls'), MAX_SHIFT, 1000);
  const data = {
    ...(lcpMilliseconds !== null && { lcpMilliseconds }),
    ...(inpMilliseconds !== null && { inpMilliseconds }),
    ...(cls !== null && { cls }),
  };
  return Object.keys(data).length === 0 ? null : { name: 'page_measured', data };
}

const engineOf = (value: unknown) => oneOf(ENGINE_NAMES, at(value, 'engine'));

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | null =>
  words.find((word) => word === value) ?? null;

function impression(value: unknown): { impressionId: string; releaseId: string; placementId: string } | null {
  const impressionId = at(value, 'impressionId');
  const releaseId = at(value, 'releaseId');
  const placementId = at(value, 'placementId');
  return isUuid(impressionId) && isToken(releaseId) && isToken(placementId)
    ? { impressionId, releaseId, placementId }
    : null;
}

/** Of the path only its kind is kept. Shops with markets put a locale first: `/fr-ca/products/…`. */
export function pageTypeOf(pathname: unknown): PageType {
  if (typeof pathname !== 'string') return 'other';
  const [first = '', second] = pathname
    .replace(/^\/[a-z]{2,3}(?:-[a-z]{2,4})?(?=\/|$)/i, '')
    .split('/')
    .slice(1);
  if (first === '') return 'home';
  if (first === 'products' || (first === 'collections' && /\/products\//.test(pathname))) return 'product';
  if (first === 'collections') return second === undefined ? 'other' : 'collection';
  if (first === 'cart' || first === 'search') return first;
  return 'other';
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isCount = (value: unknown, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;

/** To a part of one: 1000 for thousandths. */
const rounded = (value: unknown, max: number, parts: number): number | null =>
  typeof value === 'number' && value >= 0 && value <= max ? Math.round(value * parts) / parts : null;
