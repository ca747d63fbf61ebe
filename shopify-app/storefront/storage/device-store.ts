import { PURCHASES_KEY } from '@kindred/shared/purchase-note';
import { SENT_KEY } from '@kindred/shared/sent-ledger';

export const TESTS_KEY = 'kindred:tests';
export const SLATES_KEY = 'kindred:slates';

/**
 * All that the storefront script keeps on a shopper's device. Every key is declared here once: nothing is
 * written before `personalise_on_device` is allowed, and all of it goes when that is withdrawn.
 */
export const LOCAL_KEYS = {
  /** Which products were looked at, put in the cart (both 30 days) and bought (180 days): at most 50. */
  trail: 'kindred:trail',
  /** Which products this device bought, told by our pixel, which alone sees the checkout; ends in the trail. */
  bought: PURCHASES_KEY,
  /** What the shopper told the panel: products not to be shown, and whether to pause. */
  choices: 'kindred:choices',
  /** Which variations of experiments this device was given, and by which random number. */
  tests: TESTS_KEY,
} as const;

export const SESSION_KEYS = {
  /** Slates of this visit with their cards, so that the next page paints them without asking anybody. */
  slates: SLATES_KEY,
  /** Releases that could not be run in this visit: not tried again on every page. */
  failed: 'kindred:failed',
} as const;

/** Our web pixel's; it wipes them itself, but after a withdrawal Shopify may not start it again. */
const PIXEL_KEYS = ['kindred:session', 'kindred:pending', SENT_KEY];

/** Cache API: the active release's artifact and item table, by their hashes. */
export const ARTIFACT_CACHE = 'kindred:artifacts';

/** What the browser did not store, because it is full or forbidden, lives as long as the page. */
const inMemory: Record<string, unknown> = {};

/** Null for nothing, for what is no JSON, and where the browser lets nobody store. */
export function readJson(kind: 'localStorage' | 'sessionStorage', key: string): unknown {
  try {
    return inMemory[key] ?? (JSON.parse(window[kind].getItem(key) ?? 'null') as unknown);
  } catch {
    return null;
  }
}

/**
 * Some themes still carry a script that gives arrays a `toJSON` of its own, which writes them as strings: a replacer sees
 * what really stands there.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });

/** Whatever another script, another version or a shopper wrote there. */
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function writeJson(kind: 'localStorage' | 'sessionStorage', key: string, value: unknown): void {
  delete inMemory[key];
  try {
    window[kind].setItem(key, toJson(value));
  } catch {
    inMemory[key] = value;
  }
}

export function wipe(): void {
  remove(Object.values({ ...LOCAL_KEYS, ...SESSION_KEYS }));
  void forgetArtifacts();
}

export async function forgetArtifacts(): Promise<void> {
  try {
    await caches.delete(ARTIFACT_CACHE);
  } catch {
    // No secure context, or nobody may store: there is nothing.
  }
}

export const wipePixel = (): void => remove(PIXEL_KEYS);

function remove(keys: readonly string[]): void {
  for (const key of keys) {
    delete inMemory[key];
    try {
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
    } catch {
      // Where nobody may store, nothing was stored.
    }
  }
}
