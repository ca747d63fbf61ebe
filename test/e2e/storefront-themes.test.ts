import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer, cards, NO_TROUBLES, scrollToSlot, status, troubles, until } from './storefront-page.ts';
import { CSP, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

let shop: StorefrontShop;

const arrive = storefrontVisits();

const DESK = { width: 1280, height: 700 };
const PHONE = { width: 390, height: 700 };

/** A shopper who looked at a product, allowed what was asked, and looks at the next one. */
async function secondLook(options: ShopOptions, viewport = DESK): Promise<Page> {
  const { page, ...arrival } = await arrive(options, { viewport });
  shop = arrival.shop;
  await open(page, 0);
  await answer(page, 'accept');
  await open(page, 8);
  return page;
}

const open = (page: Page, product: number): Promise<unknown> => openProduct(page, shop, product);

interface Box {
  width: number;
  height: number;
  pictureHeight: number;
  titleVisible: boolean;
}

/** How large each card is, and whether its parts can be seen. */
const boxes = (page: Page): Promise<Box[]> =>
  page.$$eval('[data-kindred-slot] .kindred__card', (all) =>
    all.map((card) => {
      const { width, height } = card.getBoundingClientRect();
      const pictureHeight = card.querySelector('img')?.getBoundingClientRect().height ?? 0;
      const title = card.querySelector('.kindred__title')?.getBoundingClientRect();
      return { width, height, pictureHeight, titleVisible: (title?.height ?? 0) > 10 };
    }),
  );

const STYLES: [string, ShopOptions][] = [
  ['our plain theme', {}],
  ['a dark theme that resets bare elements', { theme: 'grid' }],
  ['a theme of sliders and old libraries', { theme: 'carousel' }],
  ['a page from right to left', { dir: 'rtl' }],
  ['a dark theme from right to left', { theme: 'grid', dir: 'rtl' }],
  ['a policy without inline scripts', { csp: CSP.strict }],
  ['a policy without inline styles', { csp: CSP.noInlineStyles }],
];

describe.each(STYLES)('in %s', (_, options) => {
  test.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('the slot is filled on a %s, whole, and nothing moves', async (__, viewport) => {
    const page = await secondLook(options, viewport);
    await scrollToSlot(page);
    await until(page, 'ranked');
    await page.waitForTimeout(400);
    const shown = await cards(page);
    expect(shown.map(({ title }) => title)).toEqual([9, 1, 10, 11].map((at) => shop.products[at]?.title));
    expect(shown.every(({ price, reason }) => price !== '' && reason !== '')).toBe(true);
    for (const box of await boxes(page)) {
      expect(box).toMatchObject({ titleVisible: true });
      expect(box.width).toBeGreaterThan(100);
      expect(box.pictureHeight).toBeGreaterThan(100);
    }
    const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await troubles(page)).toEqual(NO_TROUBLES);
  });
});

// Not among old libraries: axe itself cannot run there.
test.each([
  ['a dark theme', { theme: 'grid' }],
  ['a page from right to left', { dir: 'rtl' }],
] as const)('has no accessibility violation in %s', async (_, options) => {
  const page = await secondLook(options);
  await scrollToSlot(page);
  await until(page, 'ranked');
  const { violations } = await new AxeBuilder({ page }).include('[data-kindred-slot]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test.each(['linden', 'grid', 'carousel'] as const)(
  'shows what Liquid printed in the %s theme where scripts are off',
  async (theme) => {
    const { page, ...arrival } = await arrive({ theme }, { viewport: DESK, javaScriptEnabled: false });
    shop = arrival.shop;
    await open(page, 0);
    const shown = page.locator('[data-kindred-slot] .kindred__card');
    await shown.first().scrollIntoViewIfNeeded();
    expect(await shown.count()).toBe(4);
    for (let at = 0; at < 4; at++) {
      expect(await shown.nth(at).locator('.kindred__title').isVisible()).toBe(true);
      expect((await shown.nth(at).locator('img').boundingBox())?.height).toBeGreaterThan(100);
    }
    expect(await page.locator('[data-kindred-panel]').isVisible()).toBe(false);
    await shown.first().locator('a').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/products\//);
  },
);

/** One block in each template, and a second one on the home page. */
const EVERYWHERE: ShopOptions['blocks'] = [
  { template: 'index', block: 'recommendations' },
  { template: 'index', block: 'recommendations', settings: { type: 'recently_viewed', count: 2 } },
  ...['collection', 'product', 'cart', 'search', '404'].map((template) => ({
    template,
    block: 'recommendations',
  })),
];
const PAGES = ['/', '/collections/all', '/cart', '/search?q=nothing+like+it', '/nowhere'];

test.each([
  ['plain', {}],
  ['grid', { theme: 'grid' }],
  ['carousel', { theme: 'carousel' }],
] as const)('fills its slots on every page of the %s theme', async (_, options) => {
  const page = await secondLook({ ...options, blocks: EVERYWHERE });
  for (const path of PAGES) {
    await page.goto(shop.url + path, { waitUntil: 'load' });
    await page.locator('[data-kindred-slot]').last().scrollIntoViewIfNeeded();
    const states = async () => (await status(page)).slots.map(({ state }) => state);
    await expect.poll(states, { message: path }).toEqual(path === '/' ? ['ranked', 'ranked'] : ['ranked']);
    await page.waitForTimeout(300);
    for (const box of await boxes(page)) expect(box).toMatchObject({ titleVisible: true });
    expect({ path, ...(await troubles(page)) }).toEqual({ path, ...NO_TROUBLES });
  }
});

test.each([
  ['de', 'Weil du'],
  ['fr', 'Parce que'],
  ['es', 'Porque'],
  ['ja', ''],
])('speaks %s where the shop does', async (locale, beginning) => {
  const page = await secondLook({ locale });
  await scrollToSlot(page);
  await until(page, 'ranked');
  const [first] = await cards(page);
  expect(first?.reason.startsWith(beginning)).toBe(true);
  expect(first?.reason).not.toMatch(/because you/i);
  expect(first?.reason).toContain(shop.products[8]?.title);
});
