import type { ConsentFlags, FromPixel, PixelEvent, ToPixel } from '../types.ts';

/**
 * Runs before a pixel in its worker and gives it Shopify's `shopify.extend` and the strict sandbox's API. There is no
 * document here; what a worker could still store by itself is taken away.
 */
type Callback<T> = (value: T) => void;

const scope = self as unknown as Record<string, unknown> & {
  postMessage(message: FromPixel): void;
  importScripts(url: string): void;
};
for (const name of ['indexedDB', 'caches', 'cookieStore', 'BroadcastChannel']) {
  Object.defineProperty(scope, name, { value: undefined, configurable: false });
}

const seen: PixelEvent[] = [];
const subscribers: { name: string; callback: Callback<PixelEvent> }[] = [];
const consentSubscribers: { name: string; callback: Callback<{ customerPrivacy: ConsentFlags }> }[] = [];
const calls = new Map<number, { resolve: Callback<unknown>; reject: Callback<Error> }>();
let calling = 0;

function ask(target: FromPixel['target'], method: string, args: unknown[]): Promise<unknown> {
  const call = ++calling;
  scope.postMessage({ call, target, method, args });
  return new Promise((resolve, reject) => calls.set(call, { resolve, reject }));
}

const method =
  (target: FromPixel['target'], name: string) =>
  (...args: unknown[]): Promise<unknown> =>
    ask(target, name, args);

const storage = (target: 'localStorage' | 'sessionStorage'): object =>
  Object.fromEntries(
    ['clear', 'getItem', 'key', 'length', 'removeItem', 'setItem'].map((name) => [
      name,
      method(target, name),
    ]),
  );

const browser = {
  cookie: { get: method('cookie', 'get'), set: method('cookie', 'set') },
  localStorage: storage('localStorage'),
  sessionStorage: storage('sessionStorage'),
  sendBeacon: method('sendBeacon', 'sendBeacon'),
};

function isFor(name: string, event: PixelEvent): boolean {
  return name === event.name || name === 'all_events' || name === `all_${event.type}_events`;
}

/** A pixel's mistake must not stop the others' events. */
function call<T>(callback: Callback<T>, value: T): void {
  try {
    callback(value);
  } catch (error) {
    reportError(error);
  }
}

/** New subscribers get what happened on this page before they came. */
function subscribe(name: string, callback: Callback<PixelEvent>): () => boolean {
  const subscriber = { name, callback };
  subscribers.push(subscriber);
  for (const event of seen) if (isFor(name, event)) call(callback, event);
  return () => {
    const at = subscribers.indexOf(subscriber);
    if (at >= 0) subscribers.splice(at, 1);
    return at >= 0;
  };
}

function start({ settings, init, src }: Extract<ToPixel, { kind: 'start' }>): void {
  const api = {
    settings,
    init,
    browser,
    analytics: { subscribe },
    customerPrivacy: {
      subscribe(name: string, callback: Callback<{ customerPrivacy: ConsentFlags }>) {
        const subscriber = { name, callback };
        consentSubscribers.push(subscriber);
        return () => consentSubscribers.splice(consentSubscribers.indexOf(subscriber), 1).length > 0;
      },
    },
    _pixelInfo: { type: 'APP', runtimeContext: 'STRICT', surface: 'storefront-renderer' },
  };
  scope['shopify'] = {
    extend(point: string, callback: Callback<typeof api>) {
      if (point !== 'WebPixel::Render') throw new Error(`Unknown extension point "${point}"`);
      callback(api);
    },
  };
  // Loading scripts is the host's business, not the pixel's.
  const load = scope.importScripts.bind(scope);
  Object.defineProperty(scope, 'importScripts', { value: undefined });
  load(src);
}

self.addEventListener('message', (message: MessageEvent<ToPixel>) => {
  const data = message.data;
  if (data.kind === 'start') start(data);
  if (data.kind === 'event') {
    seen.push(data.event);
    // Who subscribes from within a callback gets this event from `seen` already.
    const heard = subscribers.filter(({ name }) => isFor(name, data.event));
    for (const { callback } of heard) call(callback, data.event);
  }
  if (data.kind === 'consent') {
    const heard = consentSubscribers.filter(({ name }) => name === data.name);
    for (const { callback } of heard) call(callback, data.payload);
  }
  if (data.kind === 'answer') {
    const waiting = calls.get(data.call);
    calls.delete(data.call);
    if (data.error === null) waiting?.resolve(data.value);
    else waiting?.reject(new Error(data.error));
  }
});
