import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answer, cards, keptFiles, NO_TROUBLES, scrollToSlot, troubles, until } from './storefront-page.ts';
import { CORS, eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** Which release a device runs: the active one, the one before it where that fails, and what is kept of both. */
let shop: StorefrontShop;

const arrive = storefrontVisits();

/** A shopper who saw the first release rank the first product's page. */
async function visitAfterFirstSlate(options: ShopOptions = {}): Promise<Page> {
  const { page, ...arrival } = await arrive(options, { viewport: { width: 1280, height: 320 } });
  shop = arrival.shop;
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  expect((await until(page, 'ranked')).ranked?.slate.releaseId).toBe('release-1');
  return page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

async function look(page: Page, product: number): Promise<string | undefined> {
  await open(page, product);
  await scrollToSlot(page);
  return (await until(page, 'ranked')).ranked?.slate.releaseId;
}

/** What the merchant is told of failures: pixels send within seconds. */
const failures = () =>
  eventsOf(shop).flatMap((event) => (event.name === 'device_failed' ? [event.data] : []));

test('keeps a release that ran, and forgets it once the next one has', async () => {
  const page = await visitAfterFirstSlate();
  expect(await keptFiles(page)).toEqual(['json', 'json', 'onnx']);
  shop.activate('release-2');
  await page.reload({ waitUntil: 'load' });
  await scrollToSlot(page);
  // A reload is no new look: what this visit ranked stands, and says truly which release ranked it.
  expect((await until(page, 'kept')).ranked?.slate.releaseId).toBe('release-1');
  expect(await look(page, 8)).toBe('release-2');
  expect((await cards(page))[0]?.title).toBe(shop.products[11]?.title);
  expect(await keptFiles(page)).toEqual(['json', 'json', 'onnx']);
});

test('goes on with the release before when the new one is not what was released, and says so once', async () => {
  const page = await visitAfterFirstSlate();
  shop.activate('release-2', { tampered: true });
  expect(await look(page, 8)).toBe('release-1');
  expect((await cards(page))[0]?.title).toBe(shop.products[9]?.title);
  const once = [{ phase: 'integrity', releaseId: 'release-2', placementId: 'product-for_you' }];
  await expect.poll(failures).toEqual(once);
  expect(await look(page, 4)).toBe('release-1');
  // Of the broken one nothing but its table, which was in order.
  expect((await keptFiles(page)).filter((ending) => ending === 'onnx')).toHaveLength(1);
  expect(failures()).toEqual(once);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('ranks without the app after a first visit', async () => {
  let isDown = false;
  const page = await visitAfterFirstSlate({
    app: (path) => (isDown && !path.endsWith('/collect') ? new Response('', { status: 502 }) : null),
  });
  isDown = true;
  expect(await look(page, 8)).toBe('release-1');
  await expect.poll(failures).toEqual([{ phase: 'manifest', placementId: 'product-for_you' }]);
});

test('runs nothing more, and keeps nothing, once nothing is released', async () => {
  let isGone = false;
  const page = await visitAfterFirstSlate({
    app: (path) =>
      isGone && path.endsWith('manifest.json') ? new Response('', { status: 404, headers: CORS }) : null,
  });
  isGone = true;
  await open(page, 8);
  await scrollToSlot(page);
  await expect.poll(() => keptFiles(page)).toEqual([]);
});

test('falls back to the page when a step takes longer than it may, and counts it', async () => {
  const page = await visitAfterFirstSlate();
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    let calls = 0;
    performance.now = () => now() + 600 * calls++;
  });
  await open(page, 8);
  await scrollToSlot(page);
  expect((await until(page, 'failed')).error).toContain('a step took');
  await expect
    .poll(failures)
    .toEqual([{ phase: 'load', releaseId: 'release-1', placementId: 'product-for_you' }]);
  expect((await troubles(page)).errors).toEqual([]);
});
