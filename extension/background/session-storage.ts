import browser from 'webextension-polyfill';
import type { ShortMemory } from '../pairing/grants.ts';

/** In the browser's memory, never on a disk, and closed to content scripts. Outlives the background, not the browser. */
export const sessionStorage: ShortMemory = {
  get: async (key) => (await browser.storage.session.get(key))[key],
  set: (key, value) => browser.storage.session.set({ [key]: value }),
  delete: (key) => browser.storage.session.remove(key),
};
