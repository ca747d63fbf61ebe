import type {
  ConsentFlags,
  CustomerPrivacy,
  FromPixel,
  PixelEvent,
  PixelSetup,
  ShopifyGlobal,
  ToPixel,
} from '../types.ts';

/**
 * Stand-in for Shopify's web pixels manager: collects this page's customer events, and runs each pixel in a worker
 * of its own once everything that the pixel declared is allowed. Events from before that are replayed to it.
 */
const shopify = (window as unknown as { Shopify: ShopifyGlobal }).Shopify;
const setup = JSON.parse(
  document.getElementById('web-pixels-manager-setup')?.textContent ?? '{}',
) as PixelSetup;

/** How many events a page keeps for pixels that load later; the oldest stay, as in Shopify. */
const MAX_REPLAYED = 50;
const STANDARD_EVENTS = [
  'page_viewed',
  'product_viewed',
  'collection_viewed',
  'search_submitted',
  'cart_viewed',
  'product_added_to_cart',
  'product_removed_from_cart',
  'alert_displayed',
  'ui_extension_errored',
  'checkout_started',
  'checkout_contact_info_submitted',
  'checkout_address_info_submitted',
  'checkout_shipping_info_submitted',
  'payment_info_submitted',
  'checkout_completed',
];
const CLIENT_COOKIE = '_shopify_y';
const ONE_YEAR_SECONDS = 31_536_000;

const history: PixelEvent[] = [];
const workers = new Map<string, Worker>();
let sequence = 0;
/** Lasts for this page only, unless analytics is allowed. */
let clientId = crypto.randomUUID();

const cookie = (name: string): string =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

function settleClientId(privacy: CustomerPrivacy): void {
  if (privacy.analyticsProcessingAllowed()) {
    clientId = (cookie(CLIENT_COOKIE) || clientId) as typeof clientId;
    document.cookie = `${CLIENT_COOKIE}=${clientId}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
  } else if (cookie(CLIENT_COOKIE) !== '') {
    document.cookie = `${CLIENT_COOKIE}=; path=/; max-age=0`;
    clientId = crypto.randomUUID();
  }
}

function locationOf(): object {
  const { hash, host, hostname, href, origin, pathname, port, protocol, search } = location;
  return { hash, host, hostname, href, origin, pathname, port, protocol, search };
}

/** `context` of an event: plain values, as they cross into the worker. */
function contextNow(): object {
  const { innerHeight, innerWidth, outerHeight, outerWidth, pageXOffset, pageYOffset } = window;
  const { screenX, screenY, scrollX, scrollY, origin } = window;
  const size = { innerHeight, innerWidth, outerHeight, outerWidth, pageXOffset, pageYOffset };
  const screen = { height: window.screen.height, width: window.screen.width };
  const { cookieEnabled, language, languages, userAgent } = navigator;
  return {
    document: {
      characterSet: document.characterSet,
      location: locationOf(),
      referrer: document.referrer,
      title: document.title,
    },
    navigator: { cookieEnabled, language, languages: [...languages], userAgent },
    window: { ...size, screenX, screenY, scrollX, scrollY, origin, location: locationOf(), screen },
  };
}

function publish(name: string, type: PixelEvent['type'], data: unknown): boolean {
  const payload = type === 'custom' ? { customData: data ?? null } : { data: data ?? {} };
  const event: PixelEvent = {
    id: `sh-${crypto.randomUUID()}`,
    clientId,
    name,
    seq: sequence++,
    timestamp: new Date().toISOString(),
    type,
    context: contextNow(),
    ...payload,
  };
  if (history.length < MAX_REPLAYED) history.push(event);
  for (const worker of workers.values()) send(worker, { kind: 'event', event });
  return true;
}

const send = (worker: Worker, message: ToPixel): void => worker.postMessage(message);

function flags(privacy: CustomerPrivacy): ConsentFlags {
  return {
    analyticsProcessingAllowed: privacy.analyticsProcessingAllowed(),
    marketingAllowed: privacy.marketingAllowed(),
    preferencesProcessingAllowed: privacy.preferencesProcessingAllowed(),
    saleOfDataAllowed: privacy.saleOfDataAllowed(),
  };
}

function mayLoad({ purposes }: PixelSetup['pixels'][number], consent: ConsentFlags): boolean {
  return (
    (!purposes.analytics || consent.analyticsProcessingAllowed) &&
    (!purposes.marketing || consent.marketingAllowed) &&
    (!purposes.preferences || consent.preferencesProcessingAllowed) &&
    (purposes.saleOfData !== 'enabled' || consent.saleOfDataAllowed)
  );
}

/** The scripts come by URL, so the blob holds nothing but their addresses. */
function startPixel(pixel: PixelSetup['pixels'][number], consent: ConsentFlags): void {
  const source = `importScripts(${JSON.stringify(setup.sandbox)});`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: `web-pixel-${pixel.id}` });
  workers.set(pixel.id, worker);
  worker.addEventListener('message', (message: MessageEvent<FromPixel>) => void answer(worker, message.data));
  worker.addEventListener('error', (event) =>
    reportError(new Error(`web pixel ${pixel.id}: ${event.message}`)),
  );
  const { shop, customer, cart, purchasingCompany } = setup.init;
  const init = {
    context: contextNow(),
    data: { shop, customer, cart, purchasingCompany },
    customerPrivacy: consent,
  };
  send(worker, { kind: 'start', settings: pixel.settings, init, src: pixel.src });
  // Replayed with the id that holds from now on, so that they belong to the same visitor.
  for (const event of history) send(worker, { kind: 'event', event: { ...event, clientId } });
}

/** What the pixel's `browser` object asks of the top frame. */
async function answer(worker: Worker, { call, target, method, args }: FromPixel): Promise<void> {
  try {
    const value = askBrowser(target, method, args);
    send(worker, { kind: 'answer', call, value, error: null });
  } catch (error) {
    send(worker, { kind: 'answer', call, value: null, error: String(error) });
  }
}

function askBrowser(target: FromPixel['target'], method: string, args: unknown[]): unknown {
  if (target === 'sendBeacon') return navigator.sendBeacon(String(args[0]), String(args[1] ?? ''));
  if (target === 'cookie') {
    if (method === 'get') return args[0] === undefined ? document.cookie : cookie(String(args[0]));
    document.cookie =
      args[1] === undefined ? String(args[0]) : `${String(args[0])}=${String(args[1])}; path=/`;
    return document.cookie;
  }
  const storage = window[target];
  if (method === 'length') return storage.length;
  if (method === 'key') return storage.key(Number(args[0]));
  if (method === 'getItem') return storage.getItem(String(args[0]));
  if (method === 'setItem') return storage.setItem(String(args[0]), String(args[1]));
  if (method === 'removeItem') return storage.removeItem(String(args[0]));
  return storage.clear();
}

/** Shopify sees cart changes by watching requests to the Ajax API; so does this. */
function watchCart(): void {
  const original = window.fetch;
  window.fetch = async (...args: Parameters<typeof fetch>) => {
    const response = await original(...args);
    const url = new URL(args[0] instanceof Request ? args[0].url : String(args[0]), location.href);
    const action = /\/cart\/(add|change)(?:\.js|\.json)?$/.exec(url.pathname)?.[1];
    if (action && url.origin === location.origin && response.ok) {
      void response
        .clone()
        .json()
        .then((body: AjaxAnswer) => publishCartChange(action, body))
        .catch(() => {});
    }
    return response;
  };
}

interface AjaxLine {
  variant_id: number;
  product_id: number;
  product_title: string;
  product_type: string;
  variant_title: string | null;
  vendor: string;
  sku: string;
  url: string;
  image: string | null;
  price: number;
  quantity: number;
}
interface AjaxAnswer extends AjaxLine {
  items?: AjaxLine[];
  items_added?: AjaxLine[];
  items_removed?: AjaxLine[];
}

function publishCartChange(action: string, body: AjaxAnswer): void {
  const added = action === 'add' ? (body.items ?? [body]) : (body.items_added ?? []);
  const removed = action === 'change' ? (body.items_removed ?? []) : [];
  for (const line of added) publish('product_added_to_cart', 'standard', { cartLine: cartLine(line) });
  for (const line of removed) publish('product_removed_from_cart', 'standard', { cartLine: cartLine(line) });
}

const money = (subunits: number): object => ({
  amount: subunits / 100,
  currencyCode: shopify.currency.active,
});

function cartLine(line: AjaxLine): object {
  const merchandise = {
    id: String(line.variant_id),
    image: line.image === null ? null : { src: line.image },
    price: money(line.price),
    product: {
      id: String(line.product_id),
      title: line.product_title,
      untranslatedTitle: line.product_title,
      type: line.product_type,
      url: line.url,
      vendor: line.vendor,
    },
    sku: line.sku,
    title: line.variant_title,
    untranslatedTitle: line.variant_title,
  };
  return { cost: { totalAmount: money(line.price * line.quantity) }, merchandise, quantity: line.quantity };
}

function consider(privacy: CustomerPrivacy): void {
  settleClientId(privacy);
  const consent = flags(privacy);
  for (const pixel of setup.pixels) {
    if (!workers.has(pixel.id) && mayLoad(pixel, consent)) startPixel(pixel, consent);
  }
}

/** A pixel that runs already keeps running till the page is left; it hears of the change and has to heed it. */
function onConsent(privacy: CustomerPrivacy): void {
  const running = [...workers.values()];
  consider(privacy);
  const payload = { customerPrivacy: flags(privacy) };
  for (const worker of running) send(worker, { kind: 'consent', name: 'visitorConsentCollected', payload });
}

for (const { name, data } of setup.events) publish(name, 'standard', data);
const queued = shopify.analytics.replayQueue.splice(0);
shopify.analytics.publish = (name, data) =>
  publish(name, STANDARD_EVENTS.includes(name) ? 'standard' : 'custom', data);
for (const [name, data] of queued) shopify.analytics.publish(name, data);
watchCart();

shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
  const privacy = shopify.customerPrivacy;
  if (error || !privacy) return;
  consider(privacy);
  document.addEventListener('visitorConsentCollected', () => onConsent(privacy));
});
