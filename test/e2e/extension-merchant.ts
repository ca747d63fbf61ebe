import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import type { ShopperEvent } from '@kindred/shared/event';
import { comes, type ExtensionBrowser, type ExtensionPage } from './extension-browser.ts';
import type { LiveShop, TwoLiveShops } from './extension-shops.ts';

/** What a merchant does with the extension, in the words that stand on the screen. */
export const PANEL = 'kindred-overlay';
const CARD = '[data-kindred-slot] .kindred__card';

/** The embedded admin's page "Browser extension", whose frame is the app's. */
export async function openAdmin(browser: ExtensionBrowser, shop: LiveShop, appUrl: string) {
  const admin = await browser.open(`${shop.adminUrl}/extension`);
  await comes('the admin', async () => {
    const text = await admin.textIn(appUrl).catch(() => '');
    // On a busy machine the files of Shopify's may come later than the page waits for them.
    if (text.includes('waiting for Shopify')) await admin.clickIn(appUrl, { css: 'button' });
    return text.includes('Connected browsers');
  });
  return admin;
}

/** By one click, after it was said what is granted. */
export async function connect(browser: ExtensionBrowser, shop: LiveShop, appUrl: string): Promise<void> {
  const admin = await openAdmin(browser, shop, appUrl);
  await admin.clickIn(appUrl, { css: 's-button', name: 'Connect this browser' });
  await admin.readsIn(appUrl, 'groups of at least 25 visits');
  await admin.clickIn(appUrl, { css: 's-button', name: 'Agree and connect' });
  await admin.readsIn(appUrl, `This browser is connected to ${shop.name}`);
  await admin.tab.close();
}

export const productUrl = (shop: LiveShop, at = 0): string =>
  `${shop.url}/products/${shop.products[at]?.handle}`;

/** Through the popup; gives the page with the panel on it. */
export async function openPanel(browser: ExtensionBrowser, page: ExtensionPage): Promise<void> {
  const popup = await browser.popupOver(page);
  await popup.click({ css: 'button', name: 'Show on this page' });
  await popup.find({ css: 'button', name: 'Hide on this page' });
  await popup.tab.close();
  await page.tab.bringToFront();
  await page.find({ css: '[role=tab]', name: 'Preview' });
}

export async function startPreview(page: ExtensionPage, visitor?: string): Promise<void> {
  await page.click({ css: '[role=tab]', name: 'Preview' });
  await page.click({ css: 'button', name: 'Start a preview' });
  await page.find({ css: 'button', name: 'End the preview' });
  if (visitor !== undefined) await page.choose({ css: 'select', has: 'As' }, visitor);
}

/** More than a page can have waiting for its pixel. */
const ASKED_TO_LOOK = 30;

/**
 * Waits until the pixel has dealt with all that happened on the page so far. It does so in order, and looks whether
 * somebody previews each time it is asked to.
 */
export async function pixelIsThrough(page: ExtensionPage): Promise<void> {
  const asked = { key: PREVIEW_KEY, times: ASKED_TO_LOOK, call: String(Math.random()) };
  await comes('a pixel that has dealt with everything', () => page.evaluate(askToLook, asked));
}

/** Runs in the page; asks anew where that was loaded again meanwhile. */
function askToLook({ key, times, call }: { key: string; times: number; call: string }): boolean {
  const { Shopify } = globalThis as unknown as { Shopify?: { analytics?: { publish(name: string): void } } };
  const { dataset } = document.documentElement;
  if (!Shopify?.analytics) return false;
  if (dataset['asked'] !== call) {
    const { getItem } = Storage.prototype;
    if (dataset['asked'] === undefined)
      Storage.prototype.getItem = function (name) {
        if (name === key) dataset['looks'] = String(Number(dataset['looks']) + 1);
        return getItem.call(this, name);
      };
    dataset['asked'] = call;
    dataset['looks'] = '0';
    for (let time = 0; time < times; time += 1) Shopify.analytics.publish(key);
  }
  return Number(dataset['looks']) >= times;
}

/** A moment of this machine's clock, which the browser's is as well: nothing that happens later has happened yet. */
export async function thisMoment(): Promise<number> {
  const now = Date.now();
  await comes('the next millisecond', async () => Date.now() > now);
  return now;
}

/**
 * What the shop was told that happened from one moment to another. A page that is left before it heard an answer lets
 * the next one send the same once more; the server counts each id once, and so do we.
 */
export const eventsBetween = ({ events }: TwoLiveShops, from: number, to: number): ShopperEvent[] =>
  [...new Map(events.map((event) => [event.eventId, event])).values()].filter(
    ({ occurredAt }) => occurredAt > from && occurredAt <= to,
  );

/** Waits for something that happened later; what was sent before it is there by then. */
export const toldSince = ({ events }: TwoLiveShops, moment: number): Promise<unknown> =>
  comes('events of a visit without a preview', async () =>
    events.some(({ occurredAt }) => occurredAt > moment),
  );

/** Titles of the products in the page's own slot. */
export const slotTitles = (page: ExtensionPage): Promise<string[]> =>
  page.evaluate(
    (css) =>
      [...document.querySelectorAll(css)].map(
        (card) => card.querySelector('.kindred__title')?.textContent?.trim() ?? '',
      ),
    CARD,
  );

/** Waits for these products in the page's own slot, in this order. */
export const slotShows = (page: ExtensionPage, titles: readonly string[]): Promise<unknown> =>
  comes(
    async () => `${titles.join()} where there is ${(await slotTitles(page)).join()}`,
    async () => (await slotTitles(page)).join() === titles.join(),
  );

/** Waits until the page is as it was, and things that happen on it count again. */
export async function endPreview(page: ExtensionPage): Promise<void> {
  await page.click({ css: 'button', name: 'End the preview' });
  await comes('the page without a mark', async () => !(await page.has({ css: '.mark.preview' })));
  await comes('events that may leave', async () => !(await isHeld(page)));
}

/** Whether the pixel of this tab sends nothing. */
export const isHeld = (page: ExtensionPage): Promise<boolean> =>
  page.evaluate((key) => sessionStorage.getItem(key) !== null, PREVIEW_KEY);

/** A visitor to preview as. */
export const BOUGHT = 'Somebody who bought this product';

/** Where the panel stands and how it is written, as the browser drew it; null where there is none. */
export const drawnPanel = (page: ExtensionPage): Promise<DrawnPanel | null> =>
  page.evaluate((host) => {
    const panel = document.querySelector(host)?.shadowRoot?.querySelector('.panel');
    if (!panel) return null;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const tab = panel.querySelector('[role=tab]');
    const [x, y] = [(left + right) / 2, top + 12];
    const { fontSize, color } = getComputedStyle(tab ?? panel);
    return {
      isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 200,
      isOnTop: document.elementFromPoint(x, y) === document.querySelector(host),
      fontPixels: Number.parseFloat(fontSize),
      color,
    };
  }, PANEL);

export interface DrawnPanel {
  isInside: boolean;
  /** Nothing of the page lies over it. */
  isOnTop: boolean;
  fontPixels: number;
  color: string;
}
