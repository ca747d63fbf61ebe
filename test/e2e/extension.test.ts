import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchProfile } from './browser.ts';
import { buildExtension, type BuiltExtension } from './extension-build.ts';
import { EXTENSION_OPTIONS, installExtension, openPopup } from './extension-driver.ts';
import { answer, scrollToSlot, until } from './storefront-page.ts';
import { startStorefrontShop, type StorefrontShop } from './storefront-shop.ts';

/** The popup alone, in the build that merchants get, which may look at no page before it is clicked on. */
let context: BrowserContext;
let shop: StorefrontShop;
let built: BuiltExtension;
let extensionId: string;

beforeAll(async () => {
  built = await buildExtension({ appUrl: 'https://kindred.example', forTests: false }, ['chrome']);
  shop = await startStorefrontShop();
  context = await launchProfile(EXTENSION_OPTIONS);
  extensionId = await installExtension(context, built.chromium);
});
afterAll(async () => {
  await context?.close();
  await shop?.close();
  built?.remove();
});

/** What the merchant reads after a click on the toolbar, which is also what allows the extension to look. */
const popupOver = (page: Page): Promise<string> => openPopup(context, page, extensionId);

const openProduct = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${shop.url}/products/${shop.products[0]?.handle}`);
  return page;
};

test('tells what was ranked on the page, by which model', async () => {
  const page = await openProduct();
  expect(await popupOver(page)).toContain('did not allow personalisation');
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  const text = await popupOver(page);
  for (const part of ['allowed personalisation', 'Ranked on this device', 'release-1', shop.artifactSha256])
    expect(text).toContain(part);
  await page.reload();
  await until(page, 'kept');
  expect(await popupOver(page)).toContain('ranked earlier in this visit');
});

test('says that Kindred is not running where it is not', async () => {
  const page = await context.newPage();
  await page.goto(`${shop.cdnUrl}/cdn/images/1.svg`);
  expect(await popupOver(page)).toContain('Kindred is not running here');
});

test('says so where browsers keep extensions out, readably for everybody', async () => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.getByText('Browsers keep extensions out of this page.').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
