/**
 * All that the storefront script keeps on a shopper's device. Every key is declared here once: nothing is
 * written before `personalise_on_device` is allowed, and all of it goes when that is withdrawn.
 */
export const LOCAL_KEYS = {
  /** Which products were looked at and put in the cart: at most 50, for at most 30 days. */
  trail: 'kindred:trail',
} as const;

export const SESSION_KEYS = {
  /** Slates of this visit with their cards, so that the next page paints them without asking anybody. */
  slates: 'kindred:slates',
  /** Hash of an artifact that could not be run in this visit: not tried again on every page. */
  failed: 'kindred:failed',
} as const;

/** Our web pixel's; it wipes them itself, but after a withdrawal Shopify may not start it again. */
const PIXEL_KEYS = ['kindred:session', 'kindred:clicks', 'kindred:pending'];

/** Cache API: the active release's artifact and item table, by their hashes. */
export const ARTIFACT_CACHE = 'kindred:artifacts';

/** Null for nothing, for what is no JSON, and where the browser lets nobody store. */
export function readJson(kind: 'localStorage' | 'sessionStorage', key: string): unknown {
  try {
    return JSON.parse(window[kind].getItem(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** False when the storage is full or forbidden: then it lives as long as the page. */
export function writeJson(kind: 'localStorage' | 'sessionStorage', key: string, value: unknown): boolean {
  try {
    window[kind].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function wipe(): void {
  remove([...Object.values(LOCAL_KEYS), ...Object.values(SESSION_KEYS)]);
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
  try {
    for (const key of keys) {
      localStorage.removeItem(key);
      sessionStorage.removeItem(key);
    }
  } catch {
    // Where nobody may store, nothing was stored.
  }
}
