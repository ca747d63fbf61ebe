import { AxeBuilder } from '@axe-core/playwright';
import { decodeSharedPreview, PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OverlayShop, startOverlayShop } from '../bench/extension-shop.ts';
import { answer, cards, scrollToSlot, until } from './storefront-page.ts';

/** What the panel shows and does on a page of the emulated shop, in Chromium, with an app that grants whatever is asked. */
const settings = { type: 'for_you', count: 4, seen: 'hide-unless-repeat' };
const blocks = ['product', 'index'].map((template) => ({ template, block: 'recommendations', settings }));

let overlay: OverlayShop;
let page: Page;
let panel: Locator;
let body: Locator;

beforeAll(async () => {
  // No engine of ours may run it: ONNX Runtime, as packed with the extension, does.
  overlay = await startOverlayShop({ blocks, popular: true, minimumEngine: 'ort' });
  page = await overlay.context.newPage();
  await page.goto(overlay.shop.url);
  await answer(page, 'accept');
  await page.close();
});
afterAll(() => overlay?.close());
afterEach(() => page?.close());

const titles = async (): Promise<string[]> => (await cards(page)).map(({ title }) => title);
/** Row i of the model speaks for i + 1, i + 2, … */
const after = (at: number): string[] =>
  [1, 2, 3, 4].map((step) => overlay.shop.products[(at + step) % 16]?.title ?? '');
const productAt = (at: number): string => `${overlay.shop.url}/products/${overlay.shop.products[at]?.handle}`;

async function open(url: string): Promise<void> {
  page = await overlay.context.newPage();
  panel = page.locator('kindred-overlay');
  body = panel.locator('.body');
  await page.goto(url);
  await scrollToSlot(page);
}

async function preview(): Promise<void> {
  await overlay.openPanel(page);
  await panel.getByRole('tab', { name: 'Preview' }).click();
  await body.getByRole('button', { name: 'Start a preview' }).click();
  await body.getByText('sha256').first().waitFor();
}

test('says of a product of the page why it stands there, and what each past product adds', async () => {
  await open(productAt(2));
  await until(page, 'ranked');
  await overlay.openPanel(page);
  await body.getByText('Ranked on this device, on this page.').waitFor();
  await body.getByRole('button', { name: 'Measure it here' }).click();
  await body.getByText('ms to rank this row once more in the extension').waitFor();
  await panel.getByLabel('Ask why by a click on a product of the page').check();
  await page.locator('.kindred__card a').nth(1).click();
  await body.getByRole('heading', { name: `Why “${after(2)[1]}” stands here` }).waitFor();
  await body.getByText('What each past product adds to the score').waitFor();
  expect(await body.locator('.parts li').allInnerTexts()).toEqual([
    expect.stringContaining(overlay.shop.products[2]?.title ?? '?'),
  ]);
  expect(page.url()).toBe(productAt(2));
});

test('shows a new visitor the theme’s own row where a device would, and puts the page’s row back', async () => {
  await open(overlay.shop.url);
  await until(page, 'ranked');
  const own = await titles();
  await preview();
  await body.getByText('the model has nothing to say for such a visitor').waitFor();
  const everyones = await titles();
  expect(everyones[0]).toBe(overlay.shop.products[0]?.title);
  expect(everyones).not.toEqual(own);
  expect(await page.evaluate((key) => sessionStorage.getItem(key), PREVIEW_KEY)).toBe('1');
  await body.getByRole('button', { name: 'End the preview' }).click();
  await expect.poll(titles).toEqual(own);
  expect(await page.evaluate((key) => sessionStorage.getItem(key), PREVIEW_KEY)).toBeNull();
});

test('follows a journey that is clicked together, in another market, and shares it as a link', async () => {
  await open(overlay.shop.url);
  await until(page, 'ranked');
  await preview();
  await body.locator('.products').last().getByRole('button').first().click();
  await body.getByRole('button', { name: 'Bought', exact: true }).click();
  const [first] = await body.locator('dd.chip span').allInnerTexts();
  const at = overlay.shop.products.findIndex(({ title }) => title === first);
  await expect.poll(titles).toEqual(after(at));
  await body.getByLabel('Market and language').selectOption({ index: 1 });
  await expect.poll(async () => (await cards(page))[0]?.price).toContain('.');
  const link = await body.getByRole('link', { name: 'Open in the admin' }).getAttribute('href');
  expect(decodeSharedPreview(new URL(link ?? '').searchParams.get('preview') ?? '')).toMatchObject({
    viewed: [],
    bought: [overlay.shop.products[at]?.id],
    type: 'for_you',
  });
});

test('tells what a segment does, and previews the page as a made-up visit of it', async () => {
  await open(overlay.shop.url);
  const own = await titles();
  await overlay.openPanel(page);
  await panel.getByRole('tab', { name: 'Figures' }).click();
  const table = body.getByRole('table', { name: 'Searches · Reduced products' });
  const conversion = await table.getByRole('row', { name: 'Share that bought' }).innerText();
  expect(conversion).toMatch(/10% \(5\.\d% to 17\.\d%\)\s+4% \(/);
  await body.getByText('Too few visitors to tell: it takes 25').waitFor();
  await panel.getByRole('tab', { name: 'Preview' }).click();
  await body.getByRole('button', { name: 'Start a preview' }).click();
  await body.getByLabel(/^As/).selectOption({ label: 'Searches · Reduced products' });
  await body.getByRole('heading', { name: 'As the segment “Searches · Reduced products”' }).waitFor();
  await body.getByText('A made-up visit').waitFor();
  // What both favourites speak for, then the first of each.
  const made = [6, 7, 4, 8].map((at) => overlay.shop.products[at]?.title);
  await expect.poll(titles).toEqual(made);
  expect(own).not.toEqual(made);
  expect(await body.locator('dd.chip span').allTextContents()).toEqual(
    [3, 5].map((at) => overlay.shop.products[at]?.title),
  );
});

test('goes on with the preview on the next page of the tab, where what is opened may join the journey', async () => {
  await open(productAt(2));
  await preview();
  await body.getByText('Journey', { exact: true }).click();
  await body.getByLabel('Products that I open in this tab join the journey').check();
  await page.goto(productAt(7));
  const steps = body.locator('dd.chip', { hasText: overlay.shop.products[7]?.title ?? '?' });
  await steps.waitFor({ state: 'attached' });
  await page.goto(overlay.shop.url);
  await expect.poll(titles).toEqual(after(7));
});

test('can be moved, made small and closed by keyboard, and is readable for everybody', async () => {
  await open(productAt(2));
  await preview();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const tab of ['This page', 'Figures', 'Preview']) {
      await panel.getByRole('tab', { name: tab }).click();
      const { violations } = await new AxeBuilder({ page }).include('kindred-overlay').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  }
  const place = async () => (await panel.locator('section.panel').boundingBox())?.x ?? 0;
  const before = await place();
  await panel.getByRole('button', { name: 'Move the panel' }).press('ArrowLeft');
  expect(await place()).toBeLessThan(before);
  await page.keyboard.press('Escape');
  await body.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});
