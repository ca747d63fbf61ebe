/**
 * Stand-in for Shopify's standard events library (cdn.shopify.com/storefront/standard-events.js): a class for each
 * event, whose payload stands on the event itself, and a factory for elements that dispatch view events.
 */
class StandardEvent extends Event {
  constructor(type: string, payload: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, payload);
  }
  /** A promise to hand over in the event and to settle when the work is done. */
  static createPromise(): Deferred {
    let settle: Omit<Deferred, 'promise'> | undefined;
    const promise = new Promise<unknown>((resolve, reject) => (settle = { resolve, reject }));
    // Listeners are optional: a failure that nobody waits for is no unhandled rejection.
    promise.catch(() => {});
    return { promise, ...(settle as Omit<Deferred, 'promise'>) };
  }
  static createCartFromAjaxResponse(cart: AjaxCart): object {
    return cartFromAjax(cart);
  }
}

interface Deferred {
  promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

interface AjaxCart {
  token: string;
  item_count: number;
  total_price: number;
  currency: string;
  note: string;
  items: {
    key: string;
    quantity: number;
    variant_id: number;
    product_id: number;
    title: string;
    final_line_price: number;
  }[];
}

function cartFromAjax(cart: AjaxCart): object {
  const money = (subunits: number): object => ({
    amount: (subunits / 100).toFixed(2),
    currencyCode: cart.currency,
  });
  return {
    id: `gid://shopify/Cart/${cart.token}`,
    totalQuantity: cart.item_count,
    note: cart.note,
    cost: { totalAmount: money(cart.total_price) },
    lines: cart.items.map((item) => ({
      id: item.key,
      quantity: item.quantity,
      cost: { totalAmount: money(item.final_line_price) },
      merchandise: {
        id: `gid://shopify/ProductVariant/${item.variant_id}`,
        product: { id: `gid://shopify/Product/${item.product_id}`, title: item.title },
      },
    })),
  };
}

const define = (type: string) =>
  class extends StandardEvent {
    constructor(payload: object) {
      super(type, payload);
    }
  };

export const PageViewEvent = define('shopify:page:view');
export const ProductViewEvent = define('shopify:product:view');
export const ProductSelectEvent = define('shopify:product:select');
export const CollectionViewEvent = define('shopify:collection:view');
export const CollectionUpdateEvent = define('shopify:collection:update');
export const SearchUpdateEvent = define('shopify:search:update');
export const CartViewEvent = define('shopify:cart:view');
export const CartLinesUpdateEvent = define('shopify:cart:lines-update');
export const CartNoteUpdateEvent = define('shopify:cart:note-update');
export const CartErrorEvent = define('shopify:cart:error');

/** Ids in Liquid's payloads are numbers, in events they are gids. */
function withGids(payload: Record<string, unknown>): Record<string, unknown> {
  const gid = (kind: string, id: unknown): unknown =>
    id === null ? null : `gid://shopify/${kind}/${String(id)}`;
  const product = payload['product'] as Record<string, unknown> | undefined;
  const collection = payload['collection'] as Record<string, unknown> | undefined;
  const variant = product?.['selectedVariant'] as Record<string, unknown> | null | undefined;
  const selectedVariant = variant ? { ...variant, id: gid('ProductVariant', variant['id']) } : null;
  return {
    ...payload,
    ...(product ? { product: { ...product, id: gid('Product', product['id']), selectedVariant } } : {}),
    ...(collection ? { collection: { ...collection, id: gid('Collection', collection['id']) } } : {}),
  };
}

const VIEW_EVENTS = { product: ProductViewEvent, collection: CollectionViewEvent, cart: CartViewEvent };

/**
 * Base class of an element with `view-event-payload` (from the `standard_event_data` filter): it dispatches the view
 * event when it is added, or when it comes into view with `view-event-trigger="intersect"`.
 */
export function createViewEventElement(Base: typeof HTMLElement): typeof HTMLElement {
  return class extends Base {
    connectedCallback(): void {
      const trigger = this.getAttribute('view-event-trigger');
      if (trigger === 'manual') return;
      if (trigger !== 'intersect') return this.dispatchViewEvent();
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        this.dispatchViewEvent();
      });
      observer.observe(this);
    }
    dispatchViewEvent(): void {
      const payload = JSON.parse(this.getAttribute('view-event-payload') ?? 'null') as Record<
        string,
        unknown
      > | null;
      const kind =
        payload && (Object.keys(VIEW_EVENTS) as (keyof typeof VIEW_EVENTS)[]).find((key) => key in payload);
      if (!payload || !kind) return;
      if (kind === 'cart' && payload['cart'] !== null)
        payload['cart'] = cartFromAjax(payload['cart'] as AjaxCart);
      this.dispatchEvent(new VIEW_EVENTS[kind](withGids(payload)));
    }
  };
}
