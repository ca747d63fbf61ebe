import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answer,
  cards,
  choose,
  NOTHING_ALLOWED,
  scrollToSlot,
  stored,
  told,
  troubles,
  until,
} from './storefront-page.ts';
import {
  choices,
  expectAccessible,
  journey as journeyIn,
  names,
  openPanel,
  panel,
  press,
  section,
  trail,
} from './privacy-panel-page.ts';
import { eventsOf, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** The shopper's panel, in the emulated shop. */
let shop: StorefrontShop;

const arrive = storefrontVisits();

async function visit(options: ShopOptions = {}, device: BrowserContextOptions = {}): Promise<Page> {
  const arrival = await arrive(options, device);
  shop = arrival.shop;
  return arrival.page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

const title = (product: number): string => shop.products[product]?.title ?? '';

const journey = (page: Page, ...products: number[]): Promise<void> => journeyIn(page, shop, ...products);

/** Of a shop so large that two of its first products are of one type. */
const LARGE = { products: 200 };
const sameType = (): [number, number] => {
  const types = shop.products.map(({ productType }) => productType);
  const second = types.findIndex((type, index) => types.indexOf(type) < index);
  return [types.indexOf(types[second] ?? ''), second];
};

test('says what this device knows, what is shown and why, in the order in which it happened', async () => {
  const page = await visit(LARGE);
  const [first, second] = sameType();
  await page.request.post(`${shop.url}/cart/add.js`, {
    data: { items: [{ id: Number(shop.products[5]?.variants[0]?.id), quantity: 1 }] },
  });
  await journey(page, first, 4, second, 6);
  await openPanel(page);
  expect(await names(page, 'Products you looked at')).toEqual([6, second, 4, first].map(title));
  expect(await names(page, 'Put in the cart or bought')).toEqual([title(5)]);
  const type = shop.products[first]?.productType ?? '';
  const interest = section(page, 'What seems to interest you').locator('li', { hasText: type });
  expect(await interest.textContent()).toContain('Because you looked at 2 products');
  const shown = await cards(page);
  expect(await names(page, 'Shown to you now, and why')).toEqual(shown.map((card) => card.title));
  expect(await section(page, 'Shown to you now').textContent()).toMatch(
    /Because you looked at “|is in your cart/,
  );
  expect(await section(page, 'Groups').textContent()).toContain('in a group of visitors who act alike');
  expect(await panel(page).locator('.picture img').count()).toBeGreaterThan(4);
  await expectAccessible(page);
  expect(await troubles(page)).toMatchObject({ errors: [] });
});

test('shows no more what the shopper is not interested in, here and on the next page, until it may be shown again', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await openPanel(page);
  const [unwanted = ''] = (await cards(page)).map((card) => card.title);
  await press(page, `Not interested: ${unwanted}`);
  expect(await panel(page).getByRole('status').textContent()).toBe(`✓ Not interested: ${unwanted}`);
  const id = shop.products.find((product) => product.title === unwanted)?.id;
  expect(await choices(page)).toEqual({ hidden: [id], paused: false });
  const titles = async (): Promise<string[]> => (await cards(page)).map((card) => card.title);
  await expect.poll(titles).not.toContain(unwanted);
  expect(await names(page, 'Not shown to you any more')).toEqual([unwanted]);
  await expectAccessible(page);

  await open(page, 6);
  await scrollToSlot(page);
  await until(page, 'kept');
  expect(await titles()).not.toContain(unwanted);
  await openPanel(page);
  await press(page, `Show again: ${unwanted}`);
  expect(await choices(page)).toEqual({ hidden: [], paused: false });
  await press(page, 'Undo');
  expect(await choices(page)).toEqual({ hidden: [id], paused: false });
  expect(await troubles(page)).toMatchObject({ errors: [] });
});

test('takes one product or a whole interest out of memory, and undoes each', async () => {
  const page = await visit(LARGE);
  const [first, second] = sameType();
  await journey(page, first, 4, second, 5);
  const all = await trail(page);
  await openPanel(page);
  await press(page, `Remove: ${title(4)}`);
  expect(await trail(page)).toEqual(all.filter((id) => id !== shop.products[4]?.id));
  await press(page, `Forget this interest: ${shop.products[first]?.productType}`);
  expect(await trail(page)).toEqual([shop.products[5]?.id]);
  expect(await names(page, 'Products you looked at')).toEqual([title(5)]);
  await press(page, 'Undo');
  expect(await trail(page)).toEqual(all.filter((id) => id !== shop.products[4]?.id));
  await press(page, 'Undo');
  expect(await trail(page)).toEqual(all);
  expect(await panel(page).getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('does not remember anew what was bought and then taken out', async () => {
  const page = await visit();
  await journey(page, 4);
  const note = { productId: shop.products[7]?.id, kind: 'bought', at: Date.now() };
  // As our pixel leaves word of a purchase.
  await page.evaluate((bought) => localStorage.setItem('kindred:bought', JSON.stringify([bought])), note);
  await open(page, 6);
  await openPanel(page);
  expect(await names(page, 'Put in the cart or bought')).toEqual([title(7)]);
  await press(page, `Remove: ${title(7)}`);
  expect(await trail(page)).not.toContain(shop.products[7]?.id);
  await open(page, 6);
  await openPanel(page);
  expect(await names(page, 'Put in the cart or bought')).toEqual([]);
});

test('is used with a keyboard alone, and gives the focus back', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await page.locator('[data-kindred-slot] [data-kindred-panel]').focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  await expect.poll(() => panel(page).textContent()).not.toContain('…');
  const focus = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('kindred-panel')?.shadowRoot ?? document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
  expect(await focus()).toBe('What this device knows');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    // The browser's own bar is between the last and the first: there the page has no focus.
    const outside = await page.evaluate(
      () => !['KINDRED-PANEL', 'BODY'].includes(document.activeElement?.tagName ?? ''),
    );
    expect(outside).toBe(false);
    seen.add(await focus());
  }
  expect([...seen]).toEqual(expect.arrayContaining(['Close', 'Pause', 'Download', `Remove: ${title(4)}`]));

  const [one, two] = (await cards(page)).map((card) => card.title);
  await panel(page)
    .getByRole('button', { name: `Not interested: ${one}` })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(focus).toBe(`Not interested: ${two}`);
  await panel(page).getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focus).toBe('What this device knows');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('kindred-panel').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-kindred-panel'))).toBe(true);
});

test('remembers, chooses and sends nothing while paused, and goes on afterwards', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  // Nothing is on its way any more that was allowed to leave.
  await told(page, 'slate_viewed');
  const before = await trail(page);
  await openPanel(page);
  await press(page, 'Pause');
  expect(await panel(page).textContent()).toContain(
    'Paused. Nothing is remembered, chosen for you or sent. What was there stays.',
  );
  expect((await cards(page)).every(({ reason }) => reason === '')).toBe(true);
  await expectAccessible(page);
  shop.collected.length = 0;
  await open(page, 8);
  await scrollToSlot(page);
  await page.waitForTimeout(1600);
  expect(await trail(page)).toEqual(before);
  expect(shop.collected).toEqual([]);
  await openPanel(page);
  await press(page, 'Go on');
  await expect.poll(() => choices(page)).toEqual({ hidden: [], paused: false });
  await open(page, 9);
  await expect.poll(() => trail(page)).toContain(shop.products[9]?.id);
  await expect.poll(viewedProducts).toContain(shop.products[9]?.id);
  expect(viewedProducts()).toEqual([shop.products[9]?.id]);
});

const viewedProducts = (): string[] =>
  eventsOf(shop).flatMap((event) => (event.name === 'product_viewed' ? [event.data.productId] : []));

test('says what left the device, when and under which consent, as it was received', async () => {
  const page = await visit();
  await open(page, 4);
  await answer(page, 'accept');
  await told(page, 'product_viewed');
  await open(page, 6);
  await scrollToSlot(page);
  await until(page, 'ranked');
  // The last that this page has to tell: from here on both sides stand still.
  await told(page, 'slate_viewed');
  await expect.poll(() => eventsOf(shop).map(({ name }) => name)).toContain('page_measured');
  const received = eventsOf(shop);
  const count = (name: string): number => received.filter((event) => event.name === name).length;
  await openPanel(page);
  const left = section(page, 'What left this device');
  expect(await left.locator('p').first().textContent()).toMatch(
    new RegExp(`^${received.length} events, the last on`),
  );
  expect(await left.locator('li').allTextContents()).toEqual(
    expect.arrayContaining([
      `Products looked at: ${count('product_viewed')}`,
      `Pages opened: ${count('page_viewed')}`,
    ]),
  );
  const words = (await left.textContent()) ?? '';
  expect(words).toContain('You allowed: analytics, personalization, and marketing.');
  expect(words).toContain('deleted there after 90 days');
  expect(words).toContain(`Your random visitor number: ${received[0]?.visitorId}.`);
  for (const summary of await left.locator('summary').all()) await summary.click();
  await expectAccessible(page);
  expect(await page.evaluate(() => localStorage.getItem('kindred:sent'))).not.toContain(shop.products[6]?.id);
});

test('hands out all that is kept as a file', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await told(page, 'slate_viewed');
  await openPanel(page);
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download')]);
  const taken = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown> & {
    stored: Record<'localStorage' | 'sessionStorage', object> & { files: string[] };
    trail: { productId: string }[];
  };
  expect(taken).toMatchObject({
    specVersion: 1,
    choices: { hidden: [], paused: false },
    globalPrivacyControl: false,
  });
  expect(taken.trail.map(({ productId }) => productId)).toEqual(await trail(page));
  expect(taken['shownNow']).toHaveLength(1);
  const { localStorage: local, sessionStorage: session, files } = taken.stored;
  const kept = [...Object.keys(local), ...Object.keys(session)];
  expect(kept.toSorted()).toEqual(
    (await stored(page)).filter((key) => key !== 'kindred:artifacts').toSorted(),
  );
  expect(files).toHaveLength(3);
});

test('deletes everything after asking once, and says what becomes of what was sent', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await told(page, 'slate_viewed');
  await openPanel(page);
  await press(page, 'Delete everything');
  await expectAccessible(page);
  await press(page, 'Keep it');
  expect(await trail(page)).toHaveLength(2);
  await press(page, 'Delete everything');
  await press(page, 'Delete');
  await expect.poll(() => stored(page)).toEqual([]);
  expect(await names(page, 'Products you looked at')).toEqual([]);
  const visitor = shop.collected[0]?.events[0]?.visitorId;
  expect(await section(page, 'Everything is deleted').textContent()).toContain(
    `What was sent before is deleted after 90 days at the latest. Your visitor number was: ${visitor}.`,
  );
  expect(await panel(page).getByRole('status').textContent()).toBe('Everything is deleted from this device.');
  await expectAccessible(page);
});

test('stays paused when everything is deleted', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await openPanel(page);
  await press(page, 'Pause');
  await press(page, 'Delete everything');
  await press(page, 'Delete');
  expect(await panel(page).textContent()).toContain('It stays paused. That alone is kept.');
  await expect.poll(() => choices(page)).toEqual({ hidden: [], paused: true });
  expect(await trail(page)).toEqual([]);
});

test('heeds a withdrawal while it is open: nothing stays, and nothing can be undone', async () => {
  const page = await visit();
  await journey(page, 4, 6);
  await openPanel(page);
  await press(page, `Remove: ${title(4)}`);
  await choose(page, NOTHING_ALLOWED);
  await expect
    .poll(() => panel(page).textContent())
    .toContain('You have not allowed personal recommendations. Nothing is remembered');
  expect(await panel(page).textContent()).not.toContain(title(6));
  expect(await panel(page).getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await expect.poll(() => stored(page)).toEqual([]);
  await expectAccessible(page);
});
