import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { BASE_FIELDS, DATA_FIELDS, type FieldPolicy } from '@kindred/shared/event-policy';
import type { DeviceExperiment } from '@kindred/shared/experiment';
import { shopperEventSchema } from '@kindred/shared/schema/event';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answer,
  cards,
  choose,
  consentKnown,
  NOTHING_ALLOWED,
  scrollToSlot,
  status,
  stored,
  told,
  until,
} from './storefront-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

let context: BrowserContext;
let shop: StorefrontShop;
/** Every write to the origin's storages, whoever made it and whether or not it stayed. */
let writes: string[];
let requests: string[];

// Playwright switches the back/forward cache off; shoppers have it.
const arrive = storefrontVisits({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

async function visit(options: ShopOptions = {}): Promise<Page> {
  const { page, ...arrival } = await arrive(options);
  ({ shop, context } = arrival);
  writes = [];
  requests = [];
  context.on('request', (request) => requests.push(request.url()));
  await context.exposeBinding('noteWrite', (_, what: string) => writes.push(what));
  await context.addInitScript(watchStorage);
  return page;
}

/** Runs in the page before everything else; the pixel's worker stores through the page, as in Shopify. */
function watchStorage(): void {
  const { noteWrite } = window as unknown as { noteWrite(what: string): void };
  const watch = (target: object, method: string, describe: (...args: unknown[]) => string): void => {
    const original = (target as Record<string, (...args: unknown[]) => unknown>)[method];
    const watched = function (this: unknown, ...args: unknown[]): unknown {
      noteWrite(describe(...args));
      return original?.apply(this, args);
    };
    Object.defineProperty(target, method, { value: watched });
  };
  watch(Storage.prototype, 'setItem', (key) => `storage ${String(key)}`);
  watch(CacheStorage.prototype, 'open', (name) => `cache ${String(name)}`);
  watch(IDBFactory.prototype, 'open', (name) => `database ${String(name)}`);
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

/** Longer than an impression and the pixel's first flush take. */
const linger = async (page: Page): Promise<void> => {
  await scrollToSlot(page);
  await page.waitForTimeout(1600);
};

const cookies = async (): Promise<string[]> => (await context.cookies()).map(({ name }) => name);

/** Nothing but the shop's own Liquid: no byte kept, none sent, no part of us loaded beyond the entry. */
async function expectNothing(page: Page): Promise<void> {
  expect(writes).toEqual([]);
  expect(await stored(page)).toEqual([]);
  expect(shop.asked).toEqual([]);
  expect(requests.filter((url) => url.startsWith(shop.appUrl) || url.includes('kindred-ranker'))).toEqual([]);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
}

test('keeps and sends nothing before the shopper decided', async () => {
  const page = await visit();
  await open(page, 0);
  await linger(page);
  const shown = await cards(page);
  expect(shown.map(({ title }) => title)).toEqual(shop.products.slice(-4).map(({ title }) => title));
  expect(shown.every(({ price, reason }) => price !== '' && reason === '')).toBe(true);
  await page.click('[data-kindred-slot] a');
  await linger(page);
  await expectNothing(page);
  expect(await cookies()).toEqual([]);
});

test('keeps and sends nothing after declining, on this page and on the next', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'decline');
  await linger(page);
  await expectNothing(page);
  await open(page, 1);
  await linger(page);
  await expectNothing(page);
  expect(await cookies()).toEqual(['_tracking_consent']);
});

test('keeps and sends nothing under Global Privacy Control, though all was accepted', async () => {
  const page = await visit();
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await open(page, 0);
  await answer(page, 'accept');
  await linger(page);
  await expectNothing(page);
  await open(page, 1);
  await linger(page);
  await expectNothing(page);
});

test('personalises nothing with analytics alone, and keeps no trail', async () => {
  const page = await visit();
  await open(page, 0);
  await choose(page, { ...NOTHING_ALLOWED, analytics: true, sale_of_data: true });
  await linger(page);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  expect(await stored(page)).not.toContain('kindred:trail');
  expect(shop.asked.map(({ path }) => path).filter((path) => path !== '/collect')).toEqual([]);
  await told(page, 'page_viewed');
  const sent = eventsOf(shop);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.every(({ consent }) => !consent.preferences && !consent.marketing)).toBe(true);
});

test('forgets everything and puts Liquid back when consent is withdrawn', async () => {
  const page = await visit();
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  // Nothing is on its way any more that was allowed to leave.
  await told(page, 'slate_viewed');
  expect(await stored(page)).toEqual(expect.arrayContaining(['kindred:trail', 'kindred:artifacts']));
  await choose(page, NOTHING_ALLOWED);
  await expect.poll(() => stored(page)).toEqual([]);
  expect(await cards(page)).toEqual(liquid);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  writes.length = 0;
  requests.length = 0;
  shop.asked.length = 0;
  await page.click('[data-add]');
  await linger(page);
  await expectNothing(page);
  await open(page, 1);
  await linger(page);
  await expectNothing(page);
  expect(await cookies()).not.toContain('_shopify_y');
});

test('leaves nothing behind when consent goes while the model is on its way', async () => {
  let letGo = (): void => {};
  const waiting = new Promise<void>((go) => (letGo = go));
  const page = await visit({
    app: async (path) => {
      if (path.endsWith('.onnx')) await waiting;
      return null;
    },
  });
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await expect.poll(() => shop.asked.some(({ path }) => path.endsWith('.onnx'))).toBe(true);
  await choose(page, NOTHING_ALLOWED);
  letGo();
  await page.waitForTimeout(800);
  expect(await stored(page)).toEqual([]);
  expect(await cards(page)).toEqual(liquid);
});

test('heeds in this tab what was withdrawn in another', async () => {
  const page = await visit();
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await told(page, 'slate_viewed');
  const other = await context.newPage();
  await open(other, 1);
  await told(other, 'page_viewed');
  await choose(other, NOTHING_ALLOWED);
  // No page is asked for and no tab changed: this one hears of it by itself, and so does its pixel.
  await expect.poll(() => status(page)).toEqual({ allowed: false, slots: [] });
  expect(await cards(page)).toEqual(liquid);
  await expect.poll(() => stored(page)).toEqual([]);
  shop.asked.length = 0;
  writes.length = 0;
  requests.length = 0;
  await page.click('[data-add]');
  await linger(page);
  await expectNothing(page);
});

test('comes back from the back/forward cache without what was withdrawn meanwhile', async () => {
  const page = await visit();
  await page.addInitScript(() =>
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await open(page, 0);
  const liquid = await cards(page);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await told(page, 'slate_viewed');
  await open(page, 1);
  await consentKnown(page);
  await choose(page, NOTHING_ALLOWED);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
  expect(await status(page)).toEqual({ allowed: false, slots: [] });
  expect(await cards(page)).toEqual(liquid);
  await expect.poll(() => stored(page)).toEqual([]);
});

const PERSON = {
  email: 'ada.lovelace@example.com',
  phone: '+49301234567',
  firstName: 'Augusta',
  lastName: 'Lovelace-King',
  address1: 'St. James Square 12',
  city: 'Marylebone',
  zip: 'SW1Y4JH',
};
const SEARCHED = 'surprise for grandmother';

const TRIED: DeviceExperiment = {
  experimentId: 'e1',
  seed: 'seed-1',
  group: { seed: 'group-1', from: 0, to: 1 },
  audience: {},
  weights: [0.5, 0.5],
  draws: 'once',
  contents: [{ kind: 'as_is' }, { kind: 'as_is' }],
};

test('sends of a whole purchase only what the event policy lists, and nothing of the person', async () => {
  const page = await visit({ experiments: [TRIED] });
  await page.goto(`${shop.url}/?utm_campaign=tell-tale`);
  await answer(page, 'accept');
  // A page that is left before the pixel ran has told nothing: shoppers stay longer.
  const names = () => eventsOf(shop).map(({ name }) => name);
  await page.goto(`${shop.url}/search?q=${encodeURIComponent(SEARCHED)}`);
  await told(page, 'search_submitted');
  await page.click('header a[href*="/collections/"]:not([href$="/all"])');
  await told(page, 'collection_viewed');
  await open(page, 0);
  await scrollToSlot(page);
  const { ranked } = await until(page, 'ranked');
  await told(page, 'slate_viewed');
  await told(page, 'experiment_exposed');
  await page.locator('[data-kindred-slot] a').first().click();
  await page.waitForURL(`**/products/${shop.products[1]?.handle}`);
  await page.click('[data-add]');
  await told(page, 'product_added_to_cart');
  await page.click('#cart-drawer button[name=checkout]');
  await page.waitForURL('**/checkout');
  for (const [name, value] of Object.entries(PERSON)) await page.fill(`input[name=${name}]`, value);
  await page.click('button[type=submit]');
  await page.waitForURL('**/thank-you');
  await expect.poll(names).toContain('checkout_completed');
  const events = () => shop.collected.flatMap((request) => request.events);
  expect(new Set(names())).toEqual(
    new Set([
      'page_viewed',
      'search_submitted',
      'collection_viewed',
      'product_viewed',
      'slate_viewed',
      'recommendation_clicked',
      'experiment_exposed',
      'product_added_to_cart',
      'checkout_completed',
      'page_measured',
    ]),
  );
  for (const { name, data, ...base } of events()) {
    expect(Object.keys(base).toSorted()).toEqual(Object.keys(BASE_FIELDS).toSorted());
    const listed: Record<string, FieldPolicy> = DATA_FIELDS[name];
    expect(Object.keys(data).filter((field) => !(field in listed))).toEqual([]);
    // The server's schema drops what it does not know: here it has nothing to drop.
    expect(shopperEventSchema.parse({ name, data, ...base })).toEqual({ name, data, ...base });
  }
  const everything = shop.asked.map(({ path, body }) => `${path} ${body}`).join('\n');
  const userAgent = await page.evaluate(() => navigator.userAgent);
  const secrets = [
    ...Object.values(PERSON),
    SEARCHED,
    'grandmother',
    'tell-tale',
    userAgent,
    'http',
    '127.0.0',
  ];
  for (const secret of secrets) expect(everything).not.toContain(secret);
  for (const { headers, path } of shop.asked)
    expect([path, headers.get('referer'), headers.get('cookie')]).toEqual([path, null, null]);
  const clicked = events().find(({ name }) => name === 'recommendation_clicked');
  expect(clicked?.data).toMatchObject({ impressionId: ranked?.slate.impressionId });
  const bought = events().find(({ name }) => name === 'checkout_completed');
  expect(bought?.data).toMatchObject({ lines: [{ productId: shop.products[1]?.id }] });
  // By which number the device drew is nobody's but its own.
  const tests = await page.evaluate(() => localStorage.getItem('kindred:tests'));
  const { unit } = JSON.parse(tests!) as { unit: string };
  expect(everything).not.toContain(unit);
});

test('sends no address of a page, whatever referrer policy the shop has', async () => {
  const page = await visit({
    page: (response) => {
      response.headers.set('referrer-policy', 'unsafe-url');
      return response;
    },
  });
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await expect.poll(() => shop.collected.length).toBeGreaterThan(0);
  expect(shop.asked.map(({ headers }) => headers.get('referer'))).toEqual(shop.asked.map(() => null));
});

test('sends nothing from a tab in which a merchant previews, until the preview ends', async () => {
  const page = await visit();
  await open(page, 0);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
  await expect.poll(() => shop.collected.length).toBeGreaterThan(0);
  await told(page, 'slate_viewed');
  // As the extension does it: the pixel of this page runs already, and looks; that of the next one looks by itself.
  await page.evaluate((key) => {
    const looked = new Promise<void>((done) => {
      const getItem = Storage.prototype.getItem;
      Storage.prototype.getItem = function (name) {
        if (name === key) setTimeout(done);
        return getItem.call(this, name);
      };
    });
    sessionStorage.setItem(key, '1');
    const { Shopify } = window as { Shopify?: { analytics?: { publish(name: string, data: object): void } } };
    Shopify?.analytics?.publish(key, {});
    return looked;
  }, PREVIEW_KEY);
  const requests = () => shop.asked.filter(({ path }) => path === '/collect').length;
  const before = requests();
  await page.click('[data-kindred-slot] a');
  await linger(page);
  await page.click('[data-add]');
  await open(page, 1);
  await linger(page);
  expect(requests()).toBe(before);
  await page.evaluate((key) => sessionStorage.removeItem(key), PREVIEW_KEY);
  await open(page, 2);
  await expect.poll(requests).toBeGreaterThan(before);
  const visits = new Set(shop.collected.flatMap(({ events }) => events.map(({ sessionId }) => sessionId)));
  expect(visits.size).toBe(1);
});
