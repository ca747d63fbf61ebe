import type { ShopifyGlobal } from '../types.ts';

/**
 * `Shopify.actions.{getCart, updateCart, openCart}`, on every storefront. Defaults change the visitor's own cart and
 * reload the page; a theme may configure them. `updateCart` dispatches the cart events itself.
 */
const shopify = (window as unknown as { Shopify: ShopifyGlobal }).Shopify;
const root = shopify.routes.root;

const libraryUrl = (document.currentScript as HTMLScriptElement).src;

interface LineInput {
  /** Of a line to change. */
  id?: string;
  /** Gid of a variant to add. */
  merchandiseId?: string;
  quantity?: number;
}
interface Payload {
  lines?: LineInput[];
  note?: string;
}
interface Options {
  event?: { context?: string; detail?: Record<string, unknown> };
  signal?: AbortSignal;
}
interface Result {
  cart: unknown;
  userErrors: { code: string; field: string[]; message: string }[];
  warnings: unknown[];
  detail?: unknown;
}
type EventClass = new (payload: object) => Event;
interface Library {
  CartLinesUpdateEvent: EventClass & { createCartFromAjaxResponse(cart: unknown): unknown };
  CartNoteUpdateEvent: EventClass;
  CartErrorEvent: EventClass;
}

const library = (): Promise<Library> =>
  import(libraryUrl.replace('standard-actions', 'standard-events')) as Promise<Library>;

const init = (method: string, body: object | undefined, { signal }: Options): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  ...(body ? { body: JSON.stringify(body) } : {}),
  ...(signal ? { signal } : {}),
});

async function readCart(options: Options): Promise<unknown> {
  const response = await fetch(`${root}cart.js`, init('GET', undefined, options));
  return (await library()).CartLinesUpdateEvent.createCartFromAjaxResponse(await response.json());
}

/** One Ajax request for each thing asked; a refusal is a user error, not an exception. */
async function apply({ lines = [], note }: Payload, options: Options): Promise<Result> {
  const userErrors: Result['userErrors'] = [];
  const post = async (path: string, body: object): Promise<void> => {
    const response = await fetch(`${root}${path}`, init('POST', body, options));
    if (response.ok) return;
    const { description } = (await response.json()) as { description?: string };
    userErrors.push({
      code: 'INVALID',
      field: ['lines'],
      message: description ?? 'The cart refused the change.',
    });
  };
  for (const { id, merchandiseId, quantity = 1 } of lines) {
    if (merchandiseId) await post('cart/add.js', { id: merchandiseId.split('/').at(-1), quantity });
    else await post('cart/change.js', { id, quantity });
  }
  if (note !== undefined) await post('cart/update.js', { note });
  return { cart: await readCart(options), userErrors, warnings: [] };
}

/** "add", "remove" or "update", by what the first line asks. */
function actionOf([line]: LineInput[]): string {
  if (line?.merchandiseId) return 'add';
  return line?.quantity === 0 ? 'remove' : 'update';
}

/** The event goes out before the change, with a promise of its result. */
async function announced(
  payload: Payload,
  options: Options,
  target: EventTarget,
  work: () => Promise<Result>,
) {
  const { CartLinesUpdateEvent, CartNoteUpdateEvent, CartErrorEvent } = await library();
  const promise = work();
  const { context = 'standard-action', detail } = options.event ?? {};
  const { lines, note } = payload;
  if (lines?.length) {
    target.dispatchEvent(
      new CartLinesUpdateEvent({ action: actionOf(lines), context, lines, promise, detail }),
    );
  }
  if (note !== undefined) target.dispatchEvent(new CartNoteUpdateEvent({ context, note, promise, detail }));
  promise.catch((error: Error) => {
    target.dispatchEvent(new CartErrorEvent({ error: error.message, code: 'SERVICE_UNAVAILABLE' }));
  });
  return promise;
}

interface Configuration {
  handler?: (
    defaultHandler: () => Promise<unknown>,
    payload?: unknown,
    options?: unknown,
  ) => Promise<unknown>;
  eventTarget?: (meta: { type: string }) => EventTarget | null;
}

/** An action that a theme may configure once. */
function configurable<Run extends (...args: never[]) => Promise<unknown>>(
  build: (configuration: () => Configuration | null) => Run,
) {
  let configured: Configuration | null = null;
  return Object.assign(
    build(() => configured),
    {
      isDefault: () => configured === null,
      configure(configuration: Configuration): boolean {
        configured ??= configuration;
        return configured === configuration;
      },
    },
  );
}

shopify.actions = {
  getCart: Object.assign(async (options: Options = {}) => ({ cart: await readCart(options) }), {
    isDefault: () => true,
  }),
  openCart: configurable((configuration) => async () => {
    const byDefault = async (): Promise<void> => location.assign(`${root}cart`);
    const handler = configuration()?.handler;
    await (handler ? handler(byDefault) : byDefault());
  }),
  updateCart: configurable((configuration) => async (payload: Payload, options: Options = {}) => {
    const target = configuration()?.eventTarget?.({ type: 'shopify:cart:lines-update' }) ?? document;
    const handler = configuration()?.handler;
    const byDefault = (): Promise<Result> => apply(payload, options);
    return announced(payload, options, target, async () => {
      if (handler) return (await handler(byDefault, payload, options)) as Result;
      const result = await byDefault();
      // A theme that Shopify does not know shows its new cart by loading the page again.
      location.reload();
      return result;
    });
  }),
};
