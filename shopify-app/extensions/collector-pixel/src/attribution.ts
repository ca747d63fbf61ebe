import { type AsyncStorage, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';
import { isUuid, numericId } from './ids.ts';

/** More clicks than this in one visit: the oldest are forgotten. */
const MAX_CLICKS = 50;

/** Which impression's click led to which product, in this tab's visit; the last click counts. */
export class ClickMemory {
  readonly #store: AsyncStorage;
  readonly #impressions = new Map<string, string>();

  constructor(store: AsyncStorage) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const stored = await readJson(this.#store, PIXEL_KEYS.clicks);
    if (!Array.isArray(stored)) return;
    for (const [productId, impressionId] of stored.filter(Array.isArray))
      if (numericId(productId) === productId && isUuid(impressionId))
        this.#impressions.set(String(productId), impressionId);
  }

  async remember(productId: string, impressionId: string): Promise<void> {
    this.#impressions.delete(productId);
    this.#impressions.set(productId, impressionId);
    for (const oldest of [...this.#impressions.keys()].slice(0, -MAX_CLICKS))
      this.#impressions.delete(oldest);
    await writeJson(this.#store, PIXEL_KEYS.clicks, [...this.#impressions]);
  }

  impressionOf(productId: string): string | undefined {
    return this.#impressions.get(productId);
  }

  clear(): void {
    this.#impressions.clear();
  }
}
