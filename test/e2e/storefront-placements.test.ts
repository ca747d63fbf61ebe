import type { PlacementType } from '@kindred/shared/placement';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer, cards, consentKnown, NO_TROUBLES, status, troubles } from './storefront-page.ts';
import { type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { lookAt, storefrontVisits } from './storefront-visits.ts';

/** Which rule fills a slot, on which page, and that several slots go together. */
let shop: StorefrontShop;

const arrive = storefrontVisits();

type Template = 'index' | 'collection' | 'product' | 'cart' | 'search' | '404';
const block = (template: Template, type: PlacementType, heading?: string) => ({
  template,
  block: 'recommendations',
  settings: { type, count: 4, seen: 'hide-unless-repeat', ...(heading && { heading }) },
});

/** A shopper who accepted on the first product's page and then looked at these. */
async function journey(options: ShopOptions, ...products: number[]): Promise<Page> {
  const { page, ...arrival } = await arrive(options, { viewport: { width: 1280, height: 900 } });
  shop = arrival.shop;
  await open(page, productPath(0));
  await answer(page, 'accept');
  for (const product of products) await lookAt(page, shop, product);
  return page;
}

const open = (page: Page, path: string): Promise<unknown> =>
  page.goto(shop.url + path, { waitUntil: 'load' });
const productPath = (product: number): string => `/products/${shop.products[product]?.handle}`;
const titlesOf = (...products: number[]): (string | undefined)[] =>
  products.map((each) => shop.products[each]?.title);

const slotAt = (page: Page, at = 0) => page.locator('[data-kindred-slot]').nth(at);
const titles = (page: Page, at = 0): Promise<string[]> =>
  slotAt(page, at).locator('.kindred__title').allTextContents();
/** What a shopper reads over the row, of the two headings in its place. */
const heading = async (page: Page): Promise<string> =>
  (await slotAt(page).locator('.kindred__heading').innerText()).trim();

async function ranked(page: Page, at = 0): Promise<void> {
  await slotAt(page, at).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await status(page)).slots[at]?.state).toBe('ranked');
}

const addToCart = (page: Page, product: number): Promise<unknown> =>
  page.request.post(`${shop.url}/cart/add.js`, {
    data: { items: [{ id: Number(shop.products[product]?.variants[0]?.id), quantity: 1 }] },
  });

async function buy(page: Page): Promise<void> {
  await open(page, '/checkout');
  for (const input of await page.locator('input:not([type=hidden])').all())
    await input.fill((await input.getAttribute('type')) === 'email' ? shop.customerEmail : '1');
  await page.click('button[type=submit]');
  await page.waitForURL('**/thank-you');
}

describe.each<[Template, string, string]>([
  ['index', 'home', '/'],
  ['collection', 'collection', '/collections/all'],
  ['product', 'product', ''],
  ['cart', 'cart', '/cart'],
  ['search', 'search', '/search?q=nothingofthatname'],
  ['404', '404', '/there/is/no/such/page'],
])('on the %s page', (template, name, path) => {
  test('shows what is for everyone under its own heading, then what is for this shopper', async () => {
    const page = await journey({ blocks: [block(template, 'for_you', 'Just for you')] });
    const there = path === '' ? productPath(8) : path;
    const liquid = await page.context().browser()!.newPage();
    await liquid.goto(shop.url + there, { waitUntil: 'load' });
    expect(await heading(liquid)).toBe('You may also like');
    expect((await titles(liquid)).length).toBeGreaterThan(1);

    await open(page, there);
    await ranked(page);
    expect(await heading(page)).toBe('Just for you');
    // Product 8 is the last look on its own page, product 0 on the others.
    const [first] = await titles(page);
    expect(first).toBe(shop.products[template === 'product' ? 9 : 1]?.title);
    expect((await status(page)).slots[0]?.placementId).toBe(`${name}-for_you`);
    expect(await troubles(page)).toEqual(NO_TROUBLES);
  });
});

test('says nothing in a search that found something', async () => {
  const page = await journey({ blocks: [block('search', 'for_you')] });
  const word = shop.products[3]?.title.split(' ')[0];
  await open(page, `/search?q=${word}`);
  expect(await slotAt(page).count()).toBe(0);
});

test('goes with the product in view, whatever was looked at before', async () => {
  const page = await journey({ blocks: [block('product', 'related')] }, 4, 8);
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(9, 10, 11, 12));
  expect(await slotAt(page).locator('.kindred__reason').first().innerText()).toContain(
    shop.products[8]?.title,
  );
});

test('shows what the merchant pinned first, to everyone and to this shopper, and says who chose it', async () => {
  const itemTable = { pinned: [3, 8, 5] };
  const page = await journey({ blocks: [block('product', 'for_you')], itemTable });
  const liquid = await page.context().browser()!.newPage();
  await liquid.goto(shop.url + productPath(8), { waitUntil: 'load' });
  const [first, second, third] = await cards(liquid);
  expect([first?.title, second?.title]).toEqual(titlesOf(3, 5));
  expect([first?.reason, second?.reason, third?.reason]).toEqual([
    'Chosen by this shop',
    'Chosen by this shop',
    '',
  ]);
  await open(page, productPath(8));
  await ranked(page);
  const personal = await cards(page);
  expect(personal.map(({ title }) => title).slice(0, 3)).toEqual(titlesOf(3, 5, 9));
  expect(personal.map(({ reason }) => reason).slice(0, 3)).toEqual([
    'Chosen by this shop',
    'Chosen by this shop',
    `Because you viewed ${shop.products[8]?.title}`,
  ]);
});

test('leaves a row that would be of pins alone to the theme, which does not call it personal', async () => {
  const itemTable = { pinned: [3, 5, 6, 7] };
  const page = await journey({ blocks: [block('product', 'for_you')], itemTable }, 8);
  await slotAt(page).scrollIntoViewIfNeeded();
  await expect.poll(() => shop.asked.some(({ path }) => path.endsWith('.onnx'))).toBe(true);
  await page.waitForTimeout(500);
  expect((await status(page)).slots[0]?.state).toBe('liquid');
  expect(await titles(page)).toEqual(titlesOf(3, 5, 6, 7));
  expect(await heading(page)).toBe('You may also like');
});

test('remembers what was viewed, newest first and without this page', async () => {
  const page = await journey({ blocks: [block('product', 'recently_viewed')] }, 4, 6, 4, 8);
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(4, 6, 0));
  expect(await heading(page)).toBe('Recently viewed');
  const slate = (await status(page)).slots[0]?.ranked?.slate;
  expect(slate).toMatchObject({ engine: 'trail', releaseId: 'none' });
  expect(shop.asked.filter(({ path }) => path.endsWith('.onnx'))).toEqual([]);
});

test('completes a product with other types than its own', async () => {
  const type = Array.from({ length: 16 }, (_, row) => (row % 2) + 1);
  const itemTable = { ranking: { variety: 0, groups: { type } } };
  const page = await journey({ blocks: [block('product', 'complete_the_set')], itemTable }, 8);
  await ranked(page);
  expect((await titles(page)).slice(0, 3)).toEqual(titlesOf(9, 11, 13));
});

test('completes the cart on its page, never with what is in it', async () => {
  const page = await journey({ blocks: [block('cart', 'complete_the_set')] });
  await addToCart(page, 5);
  await open(page, '/cart');
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(6, 7, 8, 9));
});

test('offers again what was bought, and elsewhere not what was just bought', async () => {
  const blocks = [block('index', 'buy_again'), block('product', 'for_you')];
  const page = await journey({ blocks });
  await addToCart(page, 9);
  await buy(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kindred:bought'))).toContain('bought');
  await open(page, '/');
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(9));
  await open(page, productPath(8));
  await ranked(page);
  expect(await titles(page)).not.toContain(shop.products[9]?.title);
});

test('offers a signed-in customer what they ordered, of which only their own page tells', async () => {
  const page = await journey({ blocks: [block('index', 'buy_again')] });
  await open(page, '/account/login');
  await page.fill('input[type=email]', shop.customerEmail);
  await page.click('main button');
  await page.waitForURL('**/account');
  await addToCart(page, 2);
  await buy(page);
  // Of this device's own memory nothing is left.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kindred:bought'))).toContain('bought');
  await page.evaluate(() => localStorage.clear());
  await open(page, '/');
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(2));
  // Another may use this tab next: nothing of it is kept, and after signing out nothing of it stands there.
  expect(await page.evaluate(() => sessionStorage.getItem('kindred:slates'))).toBeNull();
  await page.context().clearCookies({ name: 'customer_session' });
  await open(page, '/');
  await page.waitForTimeout(500);
  expect((await status(page)).slots[0]).toMatchObject({ state: 'liquid', ranked: null });
});

test('shows nothing of what was taken out of memory, also not what it kept for the visit', async () => {
  const page = await journey({ blocks: [block('product', 'recently_viewed')] }, 4, 8);
  await ranked(page);
  expect(await titles(page)).toEqual(titlesOf(4, 0));
  await page.evaluate(() => {
    localStorage.removeItem('kindred:trail');
    document.dispatchEvent(new Event('shopify:section:load'));
  });
  expect((await status(page)).slots[0]).toMatchObject({ state: 'liquid', ranked: null });
  expect(await heading(page)).toBe('You may also like');
});

test('remembers nothing of what was done while paused', async () => {
  const page = await journey({ blocks: [block('product', 'for_you')] });
  const setPaused = (paused: boolean): Promise<void> =>
    page.evaluate((value) => {
      localStorage.setItem('kindred:choices', JSON.stringify({ hidden: [], paused: value }));
      window.dispatchEvent(new StorageEvent('storage', { key: 'kindred:choices' }));
    }, paused);
  const trail = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('kindred:trail'));
  const before = await trail();
  await setPaused(true);
  expect((await status(page)).allowed).toBe(false);
  await open(page, productPath(5));
  await consentKnown(page);
  await setPaused(false);
  expect((await status(page)).allowed).toBe(true);
  expect(await trail()).toBe(before);
});

test('shows no product in two slots of a page, and keeps each slot for the visit', async () => {
  const blocks = [
    block('product', 'recently_viewed'),
    block('product', 'related'),
    block('product', 'for_you'),
  ];
  const page = await journey({ blocks }, 4, 8);
  for (const at of [0, 1, 2]) await ranked(page, at);
  const shown = [...(await titles(page, 0)), ...(await titles(page, 1)), ...(await titles(page, 2))];
  expect(shown.length).toBeGreaterThan(8);
  expect(new Set(shown).size).toBe(shown.length);
  await page.reload({ waitUntil: 'load' });
  for (const at of [0, 1, 2])
    await expect.poll(async () => (await status(page)).slots[at]?.state).toBe('kept');
  const again = [...(await titles(page, 0)), ...(await titles(page, 1)), ...(await titles(page, 2))];
  expect(new Set(again).size).toBe(again.length);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('lets go of a product as soon as it is put in the cart on this page', async () => {
  const page = await journey({ blocks: [block('product', 'related')] }, 8);
  await ranked(page);
  const variant = shop.products[10]?.variants[0]?.id;
  await page.evaluate(async (merchandiseId) => {
    const { Shopify } = window as unknown as {
      Shopify: { actions: { updateCart(change: object): Promise<unknown> } };
    };
    await Shopify.actions.updateCart({ lines: [{ merchandiseId, quantity: 1 }] });
  }, `gid://shopify/ProductVariant/${variant}`);
  await expect.poll(() => titles(page)).not.toContain(shop.products[10]?.title);
  await expect.poll(() => titles(page)).toHaveLength(4);
});
