import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answer,
  cards,
  NO_TROUBLES,
  scrollToSlot,
  status,
  stored,
  told,
  troubles,
  until,
} from './storefront-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** What browsers and blockers take away from a page: the row stays whole, and nothing is thrown. */
let context: BrowserContext;
let shop: StorefrontShop;

const arrive = storefrontVisits();

async function visit(options: ShopOptions = {}, before?: () => void): Promise<Page> {
  const { page, ...arrival } = await arrive(options, { viewport: { width: 1280, height: 400 } });
  ({ shop, context } = arrival);
  if (before) await context.addInitScript(before);
  return page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

async function accept(page: Page): Promise<Awaited<ReturnType<typeof cards>>> {
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  return liquid;
}

test('goes on from the next look when a shopper clears the storage in the middle of a visit', async () => {
  const page = await visit();
  await accept(page);
  await until(page, 'ranked');
  await page.evaluate(async () => {
    // The answer itself is Shopify's to keep.
    for (const key of Object.keys(localStorage)) if (key.startsWith('kindred')) localStorage.removeItem(key);
    sessionStorage.clear();
    await caches.delete('kindred:artifacts');
  });
  await page.evaluate(() => document.dispatchEvent(new Event('shopify:section:load')));
  await open(page, 8);
  await scrollToSlot(page);
  await until(page, 'ranked');
  expect((await cards(page)).map(({ title }) => title)).toEqual(
    [9, 10, 11, 12].map((row) => shop.products[row]?.title),
  );
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('takes a shopper whose browser purged everything, as Safari does after seven days, for a new one', async () => {
  const page = await visit();
  await accept(page);
  await until(page, 'ranked');
  await told(page, 'slate_viewed');
  const before = shop.collected[0]?.events[0]?.visitorId;
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await context.clearCookies();
  shop.collected.length = 0;
  const liquid = await accept(page);
  expect(liquid.every(({ reason }) => reason === '')).toBe(true);
  await until(page, 'ranked');
  // The page that was open tells how fast it was as the one it knew.
  const viewed = () =>
    shop.collected.flatMap(({ events }) => events).find(({ name }) => name === 'page_viewed');
  await expect.poll(viewed).toBeDefined();
  expect(viewed()?.visitorId).not.toBe(before);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test.each([
  ['our ranker', '**/kindred-ranker.js*'],
  ['all of our scripts', '**/kindred-*.js*'],
  ['everything from the app', '**/shops/**'],
  ["the shop's own Storefront API", '**/graphql.json'],
])('leaves the page as it was where a blocker stops %s', async (_, pattern) => {
  const page = await visit();
  await context.route(pattern, (route) => route.abort('blockedbyclient'));
  const liquid = await accept(page);
  await page.waitForTimeout(800);
  expect(await cards(page)).toEqual(liquid);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test("ranks where a blocker stops Shopify's pixels, of which it then tells nobody", async () => {
  const page = await visit();
  await context.route('**/*pixel*', (route) => route.abort('blockedbyclient'));
  await accept(page);
  await until(page, 'ranked');
  expect(shop.collected).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('counts that the shop did not answer with its products, by the consented path', async () => {
  const page = await visit();
  await context.route('**/graphql.json', (route) => route.abort('blockedbyclient'));
  await accept(page);
  await until(page, 'failed');
  const failures = () => eventsOf(shop).flatMap((each) => (each.name === 'device_failed' ? each.data : []));
  await expect
    .poll(failures)
    .toEqual([
      { phase: 'products', releaseId: 'release-1', engine: 'graph', placementId: 'product-for_you' },
    ]);
});

test.each<[string, () => void]>([
  [
    'has no Customer Privacy API at all',
    () => Object.defineProperty(window, 'Shopify', { value: {}, writable: false, configurable: false }),
  ],
  [
    'has one that throws',
    () => {
      const broken = () => {
        throw new Error('broken');
      };
      const customerPrivacy = { analyticsProcessingAllowed: broken, preferencesProcessingAllowed: broken };
      Object.defineProperty(window, 'Shopify', { value: { customerPrivacy, loadFeatures: broken } });
    },
  ],
])('does nothing where the page %s', async (_, before) => {
  const page = await visit({}, before);
  await open(page, 0);
  await scrollToSlot(page);
  await page.waitForTimeout(600);
  expect((await status(page)).allowed).toBe(false);
  expect((await stored(page)).filter((key) => key.startsWith('kindred'))).toEqual([]);
  const { errors } = await troubles(page);
  expect(errors.filter((message) => /kindred/i.test(message))).toEqual([]);
});

test('survives a kept slate and a trail that another script wrote over', async () => {
  const page = await visit();
  await accept(page);
  await until(page, 'ranked');
  await page.evaluate(() => {
    const slates = { 'product-for_you0': { fitFor: 'US,en,false', at: Date.now(), ranked: { cards: 7 } } };
    sessionStorage.setItem('kindred:slates', JSON.stringify(slates));
    sessionStorage.setItem('kindred:failed', '"text"');
    localStorage.setItem('kindred:choices', '[1]');
    localStorage.setItem('kindred:bought', '{"a":1}');
  });
  await open(page, 8);
  await scrollToSlot(page);
  await page.waitForTimeout(500);
  expect((await cards(page)).length).toBe(4);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});
