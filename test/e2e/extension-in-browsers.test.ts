import { setTimeout as pause } from 'node:timers/promises';
import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comes, type ExtensionBrowser, type ExtensionPage, type Surface } from './extension-browser.ts';
import { buildExtension, type BuiltExtension } from './extension-build.ts';
import { type ChromiumWithExtension, startChromium } from './extension-chromium.ts';
import { pressInPopup } from './extension-driver.ts';
import { startFirefox } from './extension-firefox.ts';
import {
  connect,
  drawnPanel,
  openAdmin,
  openPanel,
  PANEL,
  productUrl,
  slotTitles,
  startPreview,
} from './extension-merchant.ts';
import { type LiveShop, startTwoLiveShops, type TwoLiveShops } from './extension-shops.ts';
import { findFirefox } from './firefox.ts';
import { hostile, HOSTILE_PAGES } from './hostile-pages.ts';

/** The built extension, installed in real browsers, with the real server and two shops: the same in both browsers. */
let shops: TwoLiveShops;
let built: BuiltExtension;
let quillfeather: LiveShop;
let brackenmoor: LiveShop;

beforeAll(async () => {
  shops = await startTwoLiveShops();
  [quillfeather, brackenmoor] = shops.shops;
  built = buildExtension({ appUrl: shops.appUrl });
}, 240_000);
afterAll(async () => {
  await shops?.close();
  built?.remove();
});

type Start = () => Promise<ExtensionBrowser>;
/** Where no Firefox could be installed, `npm test` has said so. */
const BROWSERS: [string, Start][] = [
  ['Chromium', () => startChromium(built.chromium)],
  ...(findFirefox() === null ? [] : [['Firefox', () => startFirefox(built.firefox)] as [string, Start]]),
];

/** How long the pixel waits before it sends what it has, and some more. */
const SENT_MILLISECONDS = 2_500;
const BOUGHT = 'Somebody who bought this product';

describe.each(BROWSERS)('in %s', { timeout: 90_000 }, (_name, start) => {
  let browser: ExtensionBrowser;
  /** A tab with a product page of the first shop, where the panel is open. */
  let page: ExtensionPage;

  const titlesAfter = (at: number, step = 1): string[] =>
    [0, 1, 2, 3].map((each) => quillfeather.products[(at + step + each) % 16]?.title ?? '');
  const slotShows = (titles: string[]): Promise<unknown> =>
    comes(
      async () => `${titles.join()} where there is ${(await slotTitles(page)).join()}`,
      async () => (await slotTitles(page)).join() === titles.join(),
    );

  beforeAll(async () => {
    browser = await start();
  }, 60_000);
  afterAll(async () => {
    shops.away = false;
    await browser?.close();
  });

  test('is paired by one click in the embedded admin, after it was said what is granted', async () => {
    await connect(browser, quillfeather, shops.appUrl);
    const options = await browser.openOwn('options.html');
    await options.reads(quillfeather.domain);
    await options.tab.close();
  });

  test('shows figures of the page, previews in its slots, and no event leaves meanwhile', async () => {
    page = await browser.open(productUrl(quillfeather, 3));
    await page.click({ css: '#shopify-pc__banner__btn-accept' });
    await comes('events of a visit that allowed them', async () => shops.collected() > 0);
    await openPanel(browser, page);
    await page.click({ css: '[role=tab]', name: 'Figures' });
    expect(await page.reads('First visit', PANEL)).toContain(quillfeather.products[3]?.title);
    await startPreview(page, BOUGHT);
    await slotShows(titlesAfter(3));
    const text = await page.reads('Shoppers get these very bytes', PANEL);
    expect(text).toContain(quillfeather.artifactSha256.slice(0, 12));
    expect(await page.text('.mark.preview')).toBe('Preview');
    expect(await page.evaluate((key) => sessionStorage.getItem(key), PREVIEW_KEY)).not.toBeNull();
    await pause(SENT_MILLISECONDS);
    const before = shops.collected();
    await page.tab.goto(productUrl(quillfeather, 5));
    // Without a click: where the panel is open, it comes again on each page, and the preview goes on.
    await page.reads(`Because “${quillfeather.products[3]?.title}” was bought`, PANEL);
    expect(await page.text('.mark.preview')).toBe('Preview');
    await page.tab.goto(`${quillfeather.url}/collections/all`);
    await pause(SENT_MILLISECONDS);
    expect(shops.collected()).toBe(before);
  });

  test('previews another release, says that shoppers do not get it, and puts everything back', async () => {
    await page.tab.goto(productUrl(quillfeather, 3));
    await page.find({ css: 'button', name: 'End the preview' });
    await page.choose({ css: 'select', has: 'Release' }, await otherRelease());
    await slotShows(titlesAfter(3, 3));
    await page.reads('Shoppers do not get this', PANEL);
    await page.click({ css: 'button', name: 'End the preview' });
    await comes('the page as it was', async () => !(await page.has({ css: '.mark.preview' })));
    expect(await slotTitles(page)).not.toEqual(titlesAfter(3, 3));
    expect(await page.evaluate((key) => sessionStorage.getItem(key), PREVIEW_KEY)).toBeNull();
    const before = shops.collected();
    await page.tab.goto(productUrl(quillfeather, 3));
    await comes('events of a visit without a preview', async () => shops.collected() > before);
    expect(page.tab.errors.filter((error) => /kindred|extension/i.test(error))).toEqual([]);
  });

  async function otherRelease(): Promise<string> {
    return comes('another release to choose', () =>
      page.evaluate((host) => {
        const options = document.querySelector(host)?.shadowRoot?.querySelectorAll('option') ?? [];
        return [...options].find(({ label }) => label.startsWith('Products that go together'))?.label ?? null;
      }, PANEL),
    );
  }

  test('paints again what a theme of a single page draws anew', async () => {
    await startPreview(page, BOUGHT);
    await slotShows(titlesAfter(3));
    await page.evaluate(async () => {
      const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const slot = fresh.querySelector('[data-kindred-slot]');
      if (slot) document.querySelector('[data-kindred-slot]')?.replaceWith(slot);
    });
    await slotShows(titlesAfter(3));
    await page.click({ css: 'button', name: 'End the preview' });
  });

  test.each(HOSTILE_PAGES)('stands on a page with %s, and can be used there', async (change) => {
    await page.tab.goto(hostile(productUrl(quillfeather, 3), change));
    await page.find({ css: '[role=tab]', name: 'Figures' });
    await comes(
      async () => `the panel, and not ${JSON.stringify(await drawnPanel(page))}`,
      async () => {
        const drawn = await drawnPanel(page);
        return drawn !== null && drawn.isInside && drawn.isOnTop && drawn.fontPixels < 20;
      },
    );
    expect((await drawnPanel(page))?.color).not.toBe('rgb(255, 0, 0)');
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('First visit', PANEL);
    await startPreview(page, BOUGHT);
    await page.reads('Because “', PANEL);
    await page.click({ css: 'button', name: 'End the preview' });
  });

  test('says that the server is away, and goes on when it is back', async () => {
    await page.tab.goto(productUrl(quillfeather, 3));
    await page.find({ css: '[role=tab]', name: 'Figures' });
    shops.away = true;
    await page.tab.goto(productUrl(quillfeather, 4));
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('cannot be reached', PANEL);
    shops.away = false;
    await page.click({ css: 'button', name: 'Try again' });
    await page.reads('First visit', PANEL);
  });

  test('does nothing on the page of a shop that it is not paired with', async () => {
    await pause(500);
    const before = shops.asked.length;
    const stranger = await browser.open(productUrl(brackenmoor));
    const popup = await browser.popupOver(stranger);
    await popup.reads('belongs to none of your connected shops');
    expect(await popup.has({ css: 'button', name: 'Show on this page' })).toBe(false);
    await pause(500);
    expect(shops.asked.slice(before).filter((line) => line.includes('/extension/'))).toEqual([]);
    expect(await stranger.has({ css: PANEL })).toBe(false);
    await popup.tab.close();
    await stranger.tab.close();
  });

  test('is paired by a typed code, for another shop, once the merchant has said yes', async () => {
    const admin = await openAdmin(browser, brackenmoor, shops.appUrl);
    await admin.clickIn(shops.appUrl, { css: 's-button', name: 'Show a code' });
    const shown = await admin.readsIn(shops.appUrl, 'Works once');
    const code = /\b[2-9A-Z]{4}[\s-][2-9A-Z]{4}\b/.exec(shown)?.[0] ?? '';
    const options = await browser.openOwn('options.html');
    await options.type({ css: '#code' }, code);
    await options.click({ css: 'button', name: 'Connect' });
    await options.reads('Waiting for your yes');
    expect(await options.text()).not.toContain(brackenmoor.domain);
    await admin.tab.bringToFront();
    await admin.clickIn(shops.appUrl, { css: 's-button', name: 'This is my browser' });
    await options.tab.bringToFront();
    await options.reads(brackenmoor.domain);
    await options.tab.close();
    await admin.tab.close();
  });

  test('shows each of two shops its own, chosen by the page', async () => {
    const other = await browser.open(productUrl(brackenmoor, 2));
    await openPanel(browser, other);
    await other.click({ css: '[role=tab]', name: 'Figures' });
    const figures = await other.reads('First visit', PANEL);
    expect(figures).toContain(brackenmoor.products[2]?.title);
    await startPreview(other, BOUGHT);
    const text = await other.reads('Shoppers get these very bytes', PANEL);
    for (const { title } of quillfeather.products) expect(figures + text).not.toContain(`“${title}”`);
    await other.tab.close();
  });

  test('says so when a merchant disconnects it in the admin', async () => {
    const admin = await openAdmin(browser, quillfeather, shops.appUrl);
    await admin.clickIn(shops.appUrl, { css: 's-button', has: 'Disconnect' });
    await admin.clickIn(shops.appUrl, { css: 's-modal s-button, dialog s-button', name: 'Disconnect' });
    await admin.readsIn(shops.appUrl, 'No browser is connected');
    await admin.tab.close();
    await page.tab.bringToFront();
    await page.tab.goto(productUrl(quillfeather, 6));
    const popup = await browser.popupOver(page);
    await popup.reads(`The access to ${quillfeather.name} was taken back`);
    await popup.tab.close();
  });

  test('ends when the app is uninstalled', async () => {
    harnessOf().shopify.uninstall(brackenmoor.domain);
    const other = await browser.open(productUrl(brackenmoor, 2));
    let text = '';
    await comes(
      async () => `the end of the access, in a popup that says: ${text}`,
      async () => {
        const popup = await browser.popupOver(other);
        if (await popup.has({ css: 'button', name: 'Show on this page' }))
          await popup.click({ css: 'button', name: 'Show on this page' });
        await pause(500);
        text = await popup.text();
        await popup.tab.close();
        // The panel, where it is open, asks for its figures again.
        await other.tab.goto(productUrl(brackenmoor, 2));
        return text.includes(`The access to ${brackenmoor.name} was taken back`);
      },
    );
    await other.tab.close();
    await harnessOf().shopify.install(brackenmoor.domain);
  });
  const harnessOf = () => shops.harness;
});

describe('in Chromium, as merchants get it', { timeout: 90_000 }, () => {
  let asReleased: BuiltExtension;
  let browser: ChromiumWithExtension;
  beforeAll(async () => {
    asReleased = buildExtension({ appUrl: shops.appUrl, forTests: false }, ['chrome']);
    browser = await startChromium(asReleased.chromium);
    await connect(browser, quillfeather, shops.appUrl);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    asReleased?.remove();
  });

  test('sees a page only after a click on the toolbar, and no longer than its site is open', async () => {
    const page = await browser.open(productUrl(quillfeather, 3));
    const { context, extensionId } = browser;
    const press = (words: { press: string; says: string }): Promise<string> =>
      pressInPopup(context, browser.playwright(page), extensionId, words);
    const isThere = (): Promise<boolean> => page.has({ css: PANEL });
    expect(await injected(browser, productUrl(quillfeather, 3))).toMatch(/Cannot access|no tab/);
    expect(await isThere()).toBe(false);
    await press({ press: 'Show on this page', says: 'Hide on this page' });
    await comes('the panel', isThere);
    expect(await page.evaluate((css) => document.querySelector(css)?.shadowRoot ?? null, PANEL)).toBeNull();
    await press({ press: 'Hide on this page', says: 'Show on this page' });
    await comes('the page without a panel', async () => !(await isThere()));
    await press({ press: 'Show on this page', says: 'Hide on this page' });
    await comes('the panel', isThere);
    // Another site in between ends what the click allowed.
    await page.tab.goto(`${brackenmoor.url}/`);
    await page.tab.goto(productUrl(quillfeather, 4));
    await pause(1_000);
    expect(await isThere()).toBe(false);
    await page.tab.close();
  });
});

/** What the browser says when the extension's background reaches for the page without being asked. */
const injected = (browser: ChromiumWithExtension, url: string): Promise<string> =>
  (browser.context.serviceWorkers()[0] as unknown as Surface).evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
        scripting: { executeScript(of: object): Promise<unknown> };
      };
    };
    const tabs = await chrome.tabs.query({});
    if (tabs.some((tab) => tab.url === address)) return 'The address of the tab is known.';
    const unknown = tabs.filter((tab) => tab.url === undefined);
    if (unknown.length === 0) return 'There is no tab.';
    const target = { tabId: unknown.at(-1)?.id };
    return chrome.scripting.executeScript({ target, func: () => 1 }).then(() => 'It got in.', String);
  }, url);

describe('in Chromium alone', { timeout: 90_000 }, () => {
  let browser: ChromiumWithExtension;
  beforeAll(async () => {
    browser = await startChromium(built.chromium);
  }, 60_000);
  afterAll(() => browser?.close());

  test('its pages and its panel are readable by all who work without a mouse or listen', async () => {
    const found: string[] = [];
    const look = async (page: ExtensionPage, within?: string): Promise<void> => {
      const axe = new AxeBuilder({ page: browser.playwright(page) });
      const { violations, passes } = await (within === undefined ? axe : axe.include(within)).analyze();
      expect(passes.length).toBeGreaterThan(5);
      found.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
    };
    for (const file of ['popup.html', 'options.html', 'welcome.html']) {
      const own = await browser.openOwn(file);
      await own.reads('Kindred');
      await look(own);
      await own.tab.close();
    }
    await connect(browser, quillfeather, shops.appUrl);
    const page = await browser.open(productUrl(quillfeather, 3));
    await openPanel(browser, page);
    await look(page, PANEL);
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('First visit', PANEL);
    await look(page, PANEL);
    await startPreview(page, BOUGHT);
    await page.reads('Shoppers get these very bytes', PANEL);
    await look(page, PANEL);
    const popup = await browser.popupOver(page);
    await popup.reads('Hide on this page');
    await look(popup);
    const options = await browser.openOwn('options.html');
    await options.reads(quillfeather.domain);
    await look(options);
    expect(found).toEqual([]);
  });

  test('goes on after its background was ended', async () => {
    const page = await browser.open(productUrl(quillfeather, 3));
    await openPanel(browser, page);
    expect(await browser.endBackground()).toBe(true);
    await startPreview(page, BOUGHT);
    await page.reads('Shoppers get these very bytes', PANEL);
  });
});
