import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Progress } from '../shopify/demo/progress.ts';
import { type Demo, startDemo } from '../shopify/demo/start.ts';
import { launchChromium } from './browser.ts';
import { answer, cards, scrollToSlot, told, until } from './storefront-page.ts';

/** The whole circle with nothing left out: real app, real database, real model, real pixel, one shopper. */
let dataDir: string;
let demo: Demo;
let browser: Browser;

const silent: Progress = { say: () => {}, step: (_, work) => work(() => {}) };

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kindred-journey-'));
  const options = { check: false, dataDir, port: 0, productsFile: null, ordersFile: null, visits: 400 };
  [demo, browser] = await Promise.all([startDemo(options, silent), launchChromium()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const CONTACT = { email: 'a@b.test', firstName: 'A', lastName: 'B', address1: 'C 1', city: 'D', zip: '1' };

test('counts the click and the purchase of what was recommended, by the slate that showed it', async () => {
  const page = await browser.newPage();
  await page.goto(demo.storefrontUrl);
  await answer(page, 'accept');
  await page.locator('main a[href*="/products/"]').first().click();
  await page.waitForURL('**/products/**');
  await scrollToSlot(page);
  const { ranked } = await until(page, 'ranked');
  const [first] = await cards(page);
  expect(first?.reason).toMatch(/^Because you viewed /);
  await told(page, 'slate_viewed');
  await page.locator('[data-kindred-slot] a').first().click();
  await page.waitForURL(`**${first?.href}`);
  await page.click('[data-add]');
  await told(page, 'product_added_to_cart');
  await page.click('#cart-drawer button[name=checkout]');
  await page.waitForURL('**/checkout');
  for (const [name, value] of Object.entries(CONTACT)) await page.fill(`input[name=${name}]`, value);
  await page.click('button[type=submit]');
  await page.waitForURL('**/thank-you');

  const slate = async () =>
    (await demo.activity()).slates.find(({ impressionId }) => impressionId === ranked?.slate.impressionId);
  await expect.poll(slate).toMatchObject({ clicks: 1, purchases: 1 });
  const { activeRelease } = await demo.activity();
  expect(await slate()).toMatchObject({
    releaseId: activeRelease?.releaseId,
    engine: 'graph',
    products: ranked?.slate.items.map(({ productId }) => ({ productId })),
  });
});
