import { PAIRING_API, type PairedBrowser } from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './extension-axe.ts';
import type { ExtensionBrowser, ExtensionPage } from './extension-browser.ts';
import {
  BOUGHT,
  connect,
  endPreview,
  openPanel,
  PANEL,
  productUrl,
  startPreview,
} from './extension-merchant.ts';
import { extensionScene } from './extension-scene.ts';
import type { LiveShop, TwoLiveShops } from './extension-shops.ts';
import { hostile } from './hostile-pages.ts';

/**
 * Whether all who work without a mouse, listen, or see little can use what the extension shows; and what the panel does
 * where the page’s policy or the merchant’s admin stands against it.
 */
const scene = extensionScene();

describe.each(scene.browsers)('in %s', (_name, start) => {
  let shops: TwoLiveShops;
  let shop: LiveShop;
  let browser: ExtensionBrowser;
  let page: ExtensionPage;

  beforeAll(async () => {
    ({ shops, quillfeather: shop } = scene);
    browser = await start();
  });
  afterAll(() => browser?.close());

  test('everybody can read its pages before it is connected', async () => {
    for (const file of ['popup.html', 'options.html', 'welcome.html']) {
      const own = await browser.openOwn(file);
      await own.reads('Code from the admin');
      expect(await violations(own), file).toEqual([]);
      await own.tab.close();
    }
  });

  test('everybody can read the panel, the popup over it, and the options', async () => {
    await connect(browser, shop, shops.appUrl);
    page = await browser.open(productUrl(shop, 3));
    await openPanel(browser, page);
    await page.reads('Slots', PANEL);
    expect(await violations(page, PANEL), 'This page').toEqual([]);
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('Share that bought', PANEL);
    expect(await violations(page, PANEL), 'Figures').toEqual([]);
    await startPreview(page, BOUGHT);
    await page.reads('Shoppers get these very bytes', PANEL);
    await page.click({ css: 'summary', name: 'Ranking, as a draft' });
    await page.click({ css: 'summary', name: 'Journey' });
    expect(await violations(page, PANEL), 'Preview').toEqual([]);
    const popup = await browser.popupOver(page);
    await popup.reads('Hide on this page');
    expect(await violations(popup), 'popup').toEqual([]);
    await popup.tab.close();
    const options = await browser.openOwn('options.html');
    await options.reads(shop.domain);
    expect(await violations(options), 'options').toEqual([]);
    await options.tab.close();
    await endPreview(page);
  });

  test('previews where the page’s policy forbids every connection', async () => {
    await page.tab.goto(hostile(productUrl(shop, 3), 'no connections'));
    await startPreview(page, BOUGHT);
    await page.reads('Because “', PANEL);
    await page.reads('Shoppers get these very bytes', PANEL);
    await endPreview(page);
  });

  test('reads the theme’s own row for a preview there, though the panel itself may not', async () => {
    await page.tab.goto(hostile(productUrl(shop, 3), 'no connections'));
    // Of a row that only the device could fill, a preview shows what the theme has for everyone.
    await page.find({ css: '[role=tab]', name: 'Preview' });
    await page.evaluate(() => {
      const slot = document.querySelector<HTMLElement>('[data-kindred-slot]');
      if (slot === null) throw new Error('No slot stands on the page.');
      const told = JSON.parse(slot.dataset['kindredSlot'] ?? '') as object;
      slot.dataset['kindredSlot'] = JSON.stringify({ ...told, type: 'buy_again' });
      const copy = slot.cloneNode(true);
      slot.replaceWith(copy);
    });
    await startPreview(page);
    await page.reads('the model has nothing to say for such a visitor', PANEL);
    await endPreview(page);
  });

  test('says in an open panel that access was taken back, once the page is looked at again', async () => {
    await page.tab.goto(productUrl(shop, 4));
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('Share that bought', PANEL);
    const browsers = await shops.harness.api(shop.domain, PAIRING_API.browsers);
    for (const { grantId } of (await browsers.json()) as PairedBrowser[])
      await shops.harness.api(shop.domain, PAIRING_API.revoke(grantId), { method: 'POST', body: '{}' });
    // Who goes to and fro within five seconds does not ask.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await page.reads('was taken back or has ended', PANEL);
  });
});
