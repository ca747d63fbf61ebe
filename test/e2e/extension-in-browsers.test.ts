import { EXTENSION_API } from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comes, type ExtensionBrowser, type ExtensionPage } from './extension-browser.ts';
import { startChromium } from './extension-chromium.ts';
import {
  BOUGHT,
  connect,
  drawnPanel,
  endPreview,
  eventsBetween,
  isHeld,
  openAdmin,
  openPanel,
  PANEL,
  pixelIsThrough,
  productUrl,
  slotShows,
  slotTitles,
  startPreview,
  thisMoment,
  toldSince,
} from './extension-merchant.ts';
import { extensionScene } from './extension-scene.ts';
import { type LiveShop, SEGMENT, type TwoLiveShops } from './extension-shops.ts';
import { hostile, HOSTILE_PAGES } from './hostile-pages.ts';

/** The built extension, installed in real browsers, with the real server and two shops: the same in both browsers. */
const scene = extensionScene();
let shops: TwoLiveShops;
let quillfeather: LiveShop;
let brackenmoor: LiveShop;

beforeAll(() => {
  ({ shops, quillfeather, brackenmoor } = scene);
});

describe.each(scene.browsers)('in %s', (_name, start) => {
  let browser: ExtensionBrowser;
  /** A tab with a product page of the first shop, where the panel is open. */
  let page: ExtensionPage;

  const titlesAfter = (at: number, step = 1): string[] =>
    [0, 1, 2, 3].map((each) => quillfeather.products[(at + step + each) % 16]?.title ?? '');

  beforeAll(async () => {
    browser = await start();
  });
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
    const arrived = await thisMoment();
    page = await browser.open(productUrl(quillfeather, 3));
    await page.click({ css: '#shopify-pc__banner__btn-accept' });
    await toldSince(shops, arrived);
    await openPanel(browser, page);
    await page.click({ css: '[role=tab]', name: 'Figures' });
    const figures = await page.reads('Share that bought', PANEL);
    expect(figures).toContain(quillfeather.products[3]?.title);
    expect(figures).toContain(SEGMENT);
    const own = await slotTitles(page);
    await startPreview(page);
    // Segments are asked for when a preview opens.
    await comes('the segment', () =>
      page.choose({ css: 'select', has: 'As' }, SEGMENT).then(
        () => true,
        () => false,
      ),
    );
    await page.reads('A made-up visit', PANEL);
    await comes('other products', async () => String(await slotTitles(page)) !== String(own));
    await page.choose({ css: 'select', has: 'As' }, BOUGHT);
    await slotShows(page, titlesAfter(3));
    const text = await page.reads('Shoppers get these very bytes', PANEL);
    expect(text).toContain(quillfeather.artifactSha256.slice(0, 12));
    expect(await page.text('.mark.preview')).toBe('Preview');
    expect(await isHeld(page)).toBe(true);
    await pixelIsThrough(page);
    const began = await thisMoment();
    await page.tab.goto(productUrl(quillfeather, 5));
    // Without a click: where the panel is open, it comes again on each page, and the preview goes on.
    await page.reads(`Because “${quillfeather.products[3]?.title}” was bought`, PANEL);
    expect(await page.text('.mark.preview')).toBe('Preview');
    await pixelIsThrough(page);
    await page.tab.goto(`${quillfeather.url}/collections/all`);
    await pixelIsThrough(page);
    const ended = await thisMoment();
    await endPreview(page);
    await page.tab.goto(productUrl(quillfeather, 3));
    await toldSince(shops, ended);
    expect(eventsBetween(shops, began, ended)).toEqual([]);
  });

  test('previews another release, says that shoppers do not get it, and puts everything back', async () => {
    await startPreview(page, BOUGHT);
    await page.choose({ css: 'select', has: 'Release' }, await otherRelease());
    await slotShows(page, titlesAfter(3, 3));
    await page.reads('Shoppers do not get this', PANEL);
    await endPreview(page);
    expect(await slotTitles(page)).not.toEqual(titlesAfter(3, 3));
    const ended = await thisMoment();
    await page.tab.goto(productUrl(quillfeather, 3));
    await toldSince(shops, ended);
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
    await slotShows(page, titlesAfter(3));
    await page.evaluate(async () => {
      const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const slot = fresh.querySelector('[data-kindred-slot]');
      if (slot) document.querySelector('[data-kindred-slot]')?.replaceWith(slot);
    });
    await slotShows(page, titlesAfter(3));
    await endPreview(page);
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
    await page.reads('Share that bought', PANEL);
    await startPreview(page, BOUGHT);
    await page.reads('Because “', PANEL);
    await endPreview(page);
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
    await page.reads('Share that bought', PANEL);
  });

  test('does nothing on the page of a shop that it is not paired with', async () => {
    await openNext(4);
    const before = askedFor().length;
    const stranger = await browser.open(productUrl(brackenmoor));
    const popup = await browser.popupOver(stranger);
    await popup.reads('belongs to none of your connected shops');
    expect(await popup.has({ css: 'button', name: 'Show on this page' })).toBe(false);
    // What the stranger's page could ask for is asked for by the time that our next one has it all.
    await page.tab.bringToFront();
    await openNext(5);
    expect(askedFor().slice(before).toSorted()).toEqual(OF_A_PANEL);
    expect(await stranger.has({ css: PANEL })).toBe(false);
    await popup.tab.close();
    await stranger.tab.close();
  });

  const OF_A_PANEL = [
    `GET ${EXTENSION_API.experiments}`,
    `GET ${EXTENSION_API.insights}`,
    `GET ${EXTENSION_API.releases}`,
  ];
  /** A panel that is looked at again asks whether it is still let in. */
  const askedFor = (): string[] =>
    shops.asked.filter((line) => line.includes('/extension/') && !line.includes(EXTENSION_API.shop));
  /** A page where the panel comes again, until it has all that it asks for. */
  async function openNext(at: number): Promise<void> {
    const before = askedFor().length;
    await page.tab.goto(productUrl(quillfeather, at));
    await comes('all that a panel asks for', async () => {
      const asked = askedFor().slice(before);
      return OF_A_PANEL.every((each) => asked.includes(each));
    });
  }

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
    const figures = await other.reads('Share that bought', PANEL);
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
    let text = '';
    // A popup says how things stood when it was opened, and the page hears of it in its own time.
    await comes(
      async () => `the end of the access, in a popup that says: ${text}`,
      async () => {
        const popup = await browser.popupOver(page);
        text = await popup.reads(quillfeather.name);
        await popup.tab.close();
        return text.includes(`The access to ${quillfeather.name} was taken back`);
      },
    );
  });

  test('ends when the app is uninstalled', async () => {
    harnessOf().shopify.uninstall(brackenmoor.domain);
    const other = await browser.open(productUrl(brackenmoor, 2));
    let text = '';
    await comes(
      async () => `the end of the access, in a popup that says: ${text}`,
      async () => {
        const popup = await browser.popupOver(other);
        text = await popup.reads(brackenmoor.name);
        if (await popup.has({ css: 'button', name: 'Show on this page' })) {
          await popup.click({ css: 'button', name: 'Show on this page' });
          await comes('an answer to the click', async () => {
            text = await popup.text();
            return /Hide on this page|was taken back/.test(text) || popup.has({ css: '[role=alert]' });
          });
        }
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

describe('in Chromium alone', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await startChromium(scene.built.chromium);
    await connect(browser, quillfeather, shops.appUrl);
  });
  afterAll(() => browser?.close());

  test('goes on after its background was ended', async () => {
    const page = await browser.open(productUrl(quillfeather, 3));
    await openPanel(browser, page);
    expect(await browser.endBackground()).toBe(true);
    await startPreview(page, BOUGHT);
    await page.reads('Shoppers get these very bytes', PANEL);
  });
});
