import browser from 'webextension-polyfill';
import type { Pairing } from '../pairing/pairing.ts';

/** Asks again as often as the server wants it, until the merchant has said yes or no. One round at a time. */
export function createPoll(poll: Pairing['poll']): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function round(): Promise<void> {
    // Chrome counts this, and would stop a background half a minute after the last such call.
    void browser.runtime.getPlatformInfo();
    const seconds = await poll().catch(() => null);
    clearTimeout(timer);
    if (seconds !== null) timer = setTimeout(() => void round(), Math.max(1, seconds) * 1000);
  }
  return () => void round();
}
