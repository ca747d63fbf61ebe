import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { PURCHASES_KEY } from '@kindred/shared/purchase-note';
import { SENT_KEY } from '@kindred/shared/sent-ledger';

/** The shapes of `browser.localStorage` and `browser.sessionStorage`: the sandbox reaches them by message. */
export interface AsyncStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/** All that the pixel keeps on a device; nothing before analytics is allowed, gone when it is withdrawn. */
export const PIXEL_KEYS = {
  /** localStorage: which visit this is, over all tabs. */
  session: 'kindred:session',
  /** sessionStorage: events not yet acknowledged, so that a page change loses none. */
  pending: 'kindred:pending',
  /** localStorage: what left this device, for its owner to read. */
  sent: SENT_KEY,
  /** localStorage: what was bought, for the storefront's trail. */
  bought: PURCHASES_KEY,
} as const;

/** localStorage: what the shopper told the panel. Written by the page's script, which wipes it too. */
const CHOICES_KEY = 'kindred:choices';

/** Nothing is recorded or sent until the shopper goes on. */
export async function isPaused(localStorage: AsyncStorage): Promise<boolean> {
  const choices = (await readJson(localStorage, CHOICES_KEY)) as { paused?: unknown } | null;
  return choices?.paused === true;
}

/** A merchant previews in this tab: what happens in it is nobody's visit. Our browser extension says so. */
export async function isPreviewing(sessionStorage: AsyncStorage): Promise<boolean> {
  try {
    return (await sessionStorage.getItem(PREVIEW_KEY)) !== null;
  } catch {
    return false;
  }
}

/** Null for nothing, for what is no JSON, and where the browser lets nobody store. */
export async function readJson(store: AsyncStorage, key: string): Promise<unknown> {
  try {
    const text = await store.getItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** A full or forbidden storage costs precision, never an error in a shop's page. */
export async function writeJson(store: AsyncStorage, key: string, value: unknown): Promise<void> {
  try {
    await store.setItem(key, JSON.stringify(value));
  } catch {
    // Kept in memory only.
  }
}

export async function forget(store: AsyncStorage, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    try {
      await store.removeItem(key);
    } catch {
      // Then it was never stored.
    }
  }
}
