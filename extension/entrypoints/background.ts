import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browserName } from '../background/browser-name.ts';
import { createHandlers } from '../background/handlers.ts';
import { createHold } from '../background/hold-events.ts';
import { createOverlayTabs } from '../background/overlay-tabs.ts';
import { sessionStorage } from '../background/session-storage.ts';
import { createPoll } from '../background/typed-code-poll.ts';
import { APP_ORIGIN } from '../build-time.ts';
import { answerWith } from '../messages/bus.ts';
import { indexedMemory } from '../pairing/indexed-memory.ts';
import { createPairing } from '../pairing/pairing.ts';
import { createSession } from '../pairing/session.ts';
import { createServer } from '../server/server.ts';
import { createShops } from '../shops/shops.ts';

/** Dies when nothing is asked of it, and knows everything again when it wakes: nothing is kept in its variables that matters. */
export default defineBackground({ type: 'module', main });

function main(): void {
  const memory = indexedMemory();
  const now = (): number => Date.now();
  const ports = {
    server: createServer(APP_ORIGIN, { fetch: (url, init) => fetch(url, init), now }),
    memory,
    short: sessionStorage,
    now,
    exclusively: async <T>(name: string, run: () => Promise<T>): Promise<T> =>
      navigator.locks.request(name, run),
  };
  const session = createSession(ports);
  const shops = createShops(memory, session, now);
  const pairing = createPairing({
    ...ports,
    session,
    readShop: shops.read,
    label: browserName(navigator.userAgent),
  });
  const tabs = createOverlayTabs(sessionStorage);
  const hold = createHold({ shops, tabs });
  const pollSoon = createPoll(pairing.poll);

  answerWith(createHandlers({ memory, session, shops, pairing, tabs, pollSoon }), APP_ORIGIN);
  pollSoon();

  browser.tabs.onRemoved.addListener((tabId) => void tabs.forget(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status, url: arrived }, { url }) => {
    if (status === 'loading' || arrived !== undefined) void hold(tabId, url);
    if (status === 'complete') void showAgain(tabId, url);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  /** On the next page of a tab where the panel is open, if it is the same merchant's and the browser lets it. */
  async function showAgain(tabId: number, url: string | undefined): Promise<void> {
    if (!(await tabs.isWanted(tabId)) || (await tabs.isShown(tabId))) return;
    const isShop = await shops.at(url).then(
      () => true,
      () => false,
    );
    if (isShop) await tabs.show(tabId);
  }
}
