import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { longTasksDuring } from './long-tasks.ts';
import { answer, cards, NO_TROUBLES, scrollToSlot, told, troubles, until } from './storefront-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { lookAt, openProduct, storefrontVisits } from './storefront-visits.ts';

let shop: StorefrontShop;
let requests: string[] = [];

const arrive = storefrontVisits();

/** A shopper's browser that has never been here; every request is written down. */
async function visit(options: ShopOptions = {}): Promise<Page> {
  // Low, so that the slot is far below what is seen first.
  const { page, ...arrival } = await arrive(options, { viewport: { width: 1280, height: 320 } });
  shop = arrival.shop;
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  return page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

const titlesFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => shop.products[(first + i) % shop.products.length]?.title ?? '');

test('shows products ranked on this device, each with its reason, once it was allowed', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await open(page, 8);
  const longTasks = await longTasksDuring(page, async () => {
    await scrollToSlot(page);
    await until(page, 'ranked');
  });
  expect(longTasks).toEqual([]);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate).toMatchObject({ engine: 'graph', releaseId: 'release-1' });
  expect(slot.ranked?.artifactSha256).toBe(shop.artifactSha256);
  const shown = await cards(page);
  // The look before counts half as much: its nearest neighbour stands second.
  expect(shown.map(({ title }) => title)).toEqual([9, 1, 10, 11].map((i) => shop.products[i]?.title));
  const because = (i: number): string => `Because you viewed ${shop.products[i]?.title}`;
  expect(shown.map(({ reason }) => reason)).toEqual([because(8), because(0), because(8), because(8)]);
  expect(shown[0]?.href).toBe(`/products/${shop.products[9]?.handle}`);
  expect(shown.every(({ price }) => price !== '')).toBe(true);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('moves nothing on a phone, from the first paint to the kept slate', async () => {
  const page = await visit();
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, 0);
  await answer(page, 'accept');
  await open(page, 8);
  await scrollToSlot(page);
  await until(page, 'ranked');
  await page.waitForTimeout(300);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
  await page.reload({ waitUntil: 'load' });
  await until(page, 'kept');
  await scrollToSlot(page);
  await page.waitForTimeout(300);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('tells of a slate that was seen, of a click and of what follows', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  const slot = await until(page, 'ranked');
  await told(page, 'slate_viewed');
  await page.locator('[data-kindred-slot] .kindred__link').first().click();
  await page.waitForURL(`**/products/${shop.products[1]?.handle}`);
  await expect.poll(() => names()).toContain('recommendation_clicked');
  await expect.poll(() => names().filter((name) => name === 'product_viewed').length).toBeGreaterThan(1);
  const events = eventsOf(shop);
  const impressionId = slot.ranked?.slate.impressionId;
  const productIds = slot.ranked?.slate.items.map(({ productId }) => productId);
  expect(events.find(({ name }) => name === 'slate_viewed')?.data).toMatchObject({
    impressionId,
    productIds,
  });
  expect(events.filter(({ name }) => name === 'slate_viewed')).toHaveLength(1);
  const clicked = { impressionId, productId: shop.products[1]?.id };
  expect(events.find(({ name }) => name === 'recommendation_clicked')?.data).toMatchObject({
    ...clicked,
    position: 0,
  });
  // What follows a click is found by the visitor, on the server: the event itself says nothing of it.
  const followed = events.findLast(({ name }) => name === 'product_viewed')?.data;
  expect(followed).toMatchObject({ productId: clicked.productId });
  expect(followed).not.toHaveProperty('impressionId');
});

const names = (): string[] => eventsOf(shop).map(({ name }) => name);

test('paints a reloaded page from this visit without loading the ranker again', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  const before = await until(page, 'ranked');
  requests.length = 0;
  await page.reload({ waitUntil: 'load' });
  const after = await until(page, 'kept');
  await page.waitForTimeout(500);
  expect(after.ranked?.slate.impressionId).toBe(before.ranked?.slate.impressionId);
  expect(requests.filter((url) => url.startsWith(shop.appUrl) && !url.endsWith('/collect'))).toEqual([]);
  expect(requests.some((url) => url.includes('kindred-ranker'))).toBe(false);
});

test('ranks in a worker with ONNX Runtime when a release needs it', async () => {
  const page = await visit({ minimumEngine: 'ort' });
  await open(page, 0);
  await answer(page, 'accept');
  const longTasks = await longTasksDuring(page, async () => {
    await scrollToSlot(page);
    await until(page, 'ranked');
  });
  expect(longTasks).toEqual([]);
  const slot = await until(page, 'ranked');
  expect(slot.ranked?.slate.engine).toBe('ort');
  expect((await cards(page)).map(({ title }) => title)).toEqual(titlesFrom(1, 4));
  expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('fills the slot again when the theme renders its section anew', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await page.evaluate(async () => {
    const section = document.querySelector('[data-kindred-slot]')?.closest('.shopify-section');
    const html = await (await fetch(location.href)).text();
    const anew = new DOMParser().parseFromString(html, 'text/html').getElementById(section?.id ?? '');
    if (section === null || section === undefined || anew === null) throw new Error('There is no section.');
    section.replaceWith(document.adoptNode(anew));
    anew.dispatchEvent(new CustomEvent('shopify:section:load', { bubbles: true }));
  });
  await expect.poll(async () => (await cards(page)).map(({ title }) => title)).toEqual(titlesFrom(1, 4));
  expect((await troubles(page)).errors).toEqual([]);
});

test('never shows what is in the cart, and says so when that is the reason', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  const variantId = shop.products[5]?.variants.find(({ inventoryQuantity }) => inventoryQuantity > 0)?.id;
  await page.evaluate(
    (id) =>
      fetch('/cart/add.js', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id }),
      }),
    variantId,
  );
  await open(page, 4);
  await scrollToSlot(page);
  await until(page, 'ranked');
  const shown = await cards(page);
  expect(shown.map(({ title }) => title)).not.toContain(shop.products[5]?.title);
  expect(shown[0]?.title).toBe(shop.products[6]?.title);
  expect(shown[0]?.reason).toBe(`Because ${shop.products[5]?.title} is in your cart`);
});

test('shows again what shoppers buy again and again, nothing else that was seen, and nothing hidden', async () => {
  const page = await visit({ itemTable: { repeatable: [2], hidden: [4] } });
  await open(page, 2);
  await answer(page, 'accept');
  await lookAt(page, shop, 1);
  await open(page, 0);
  await scrollToSlot(page);
  await until(page, 'ranked');
  // After 0 come 1, seen; 2, seen but bought again and again; 3; 4, hidden; 5. After 1 and 2 the same and 6.
  const titles = (rows: number[]) => rows.map((row) => shop.products[row]?.title);
  const shown = (await cards(page)).map(({ title }) => title);
  expect(shown).toHaveLength(4);
  expect(new Set(shown)).toEqual(new Set(titles([2, 3, 5, 6])));
  // A kept slate is looked through with the same eyes.
  await page.reload({ waitUntil: 'load' });
  await until(page, 'kept');
  expect((await cards(page)).map(({ title }) => title)).toEqual(shown);
});

test.each([1, 3])('has no trouble in a shop with %i products', async (products) => {
  const page = await visit({ products });
  await open(page, 0);
  await answer(page, 'accept');
  await page.waitForTimeout(1500);
  const shown = await cards(page);
  expect(shown.length).toBeLessThan(products);
  expect(await page.locator('[data-kindred-slot]').isVisible()).toBe(shown.length > 0);
  expect((await troubles(page)).errors).toEqual([]);
});

test('shows a row that screen readers and keyboards can use', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  const { violations } = await new AxeBuilder({ page }).include('[data-kindred-slot]').analyze();
  expect(violations).toEqual([]);
  await page.locator('[data-kindred-slot] a').first().focus();
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(focused).toBe(shop.products[2]?.title);
});

test('works without JavaScript as well as Liquid does', async () => {
  const { page, ...arrival } = await arrive({}, { javaScriptEnabled: false });
  shop = arrival.shop;
  await open(page, 0);
  expect(await page.locator('[data-kindred-slot] .kindred__link').count()).toBe(4);
});
