import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer, choose, NO_TROUBLES, NOTHING_ALLOWED, stored, troubles } from './storefront-page.ts';
import {
  expectAccessible,
  journey as journeyIn,
  names,
  openPanel,
  panel,
  press,
  section,
} from './privacy-panel-page.ts';
import { CSP, type ShopOptions, type StorefrontShop } from './storefront-shop.ts';
import { openProduct, storefrontVisits } from './storefront-visits.ts';

/** The shopper's panel where nothing is allowed, in other languages and shops, on narrow screens, and its block. */
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

describe('where nothing is allowed', () => {
  test('says that nothing is kept, and opens the cookie preferences', async () => {
    const page = await visit();
    await page.addInitScript(() =>
      Object.assign(window, {
        privacyBanner: { showPreferences: () => Object.assign(window, { asked: true }) },
      }),
    );
    await open(page, 0);
    await answer(page, 'decline');
    await openPanel(page);
    expect(await panel(page).locator('h3').allTextContents()).toEqual(['At the shop']);
    expect(await panel(page).textContent()).toContain('allow personalization and analytics');
    await expectAccessible(page);
    await press(page, 'Cookie preferences');
    expect(await page.evaluate(() => (window as { asked?: boolean }).asked)).toBe(true);
    expect(await page.locator('kindred-panel').count()).toBe(0);
    expect(await stored(page)).toEqual([]);
  });

  test('says that it keeps to Global Privacy Control, though all was accepted', async () => {
    const page = await visit();
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await open(page, 0);
    await answer(page, 'accept');
    await openPanel(page);
    expect(await panel(page).textContent()).toContain(
      'Your browser asks not to be profiled (Global Privacy Control). We keep to it. Nothing is remembered, chosen for you or sent.',
    );
    await expectAccessible(page);
    expect(await stored(page)).toEqual([]);
  });

  test('still says what left the device where measuring alone is allowed', async () => {
    const page = await visit();
    await open(page, 0);
    await choose(page, { ...NOTHING_ALLOWED, analytics: true, sale_of_data: true });
    await expect.poll(() => shop.collected.length).toBeGreaterThan(0);
    await openPanel(page);
    expect(await panel(page).locator('h3').allTextContents()).toEqual([
      'What left this device',
      'At the shop',
    ]);
    expect(await section(page, 'What left this device').textContent()).toContain('You allowed: analytics.');
  });
});

test('speaks German, under a policy without inline styles, to a signed-in customer of a dark shop', async () => {
  const privacyUrl = 'https://shop.example/pages/datenschutz';
  const page = await visit(
    {
      locale: 'de',
      csp: CSP.noInlineStyles,
      page: async (response) => {
        const html = (await response.text()).replace('"privacyUrl": null', `"privacyUrl": "${privacyUrl}"`);
        return new Response(html, response);
      },
    },
    { viewport: { width: 360, height: 740 } },
  );
  await page.goto(`${shop.url}/account/login`);
  await page.fill('input[type=email]', shop.customerEmail);
  await page.click('main button');
  await page.waitForURL('**/account');
  await journey(page, 4, 6);
  await page.evaluate(() => {
    document.body.style.backgroundColor = '#14161a';
    document.body.style.color = '#eceae4';
  });
  await openPanel(page);
  expect(await panel(page).getAttribute('lang')).toBe('de');
  expect(await names(page, 'Produkte, die du angesehen hast')).toEqual([title(6), title(4)]);
  const look = await panel(page).evaluate((dialog) => {
    const { backgroundColor, color, position } = getComputedStyle(dialog);
    return { backgroundColor, color, position };
  });
  expect(look).toEqual({
    backgroundColor: 'rgb(20, 22, 26)',
    color: 'rgb(236, 234, 228)',
    position: 'fixed',
  });
  const links = section(page, 'Beim Shop').locator('a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    privacyUrl,
    '/account',
  ]);
  await expectAccessible(page);
});

test.each([
  ['320 pixels, or 640 at 200 %', { viewport: { width: 320, height: 500 } }, {}],
  ['320 pixels in German', { viewport: { width: 320, height: 500 } }, { locale: 'de' } as const],
  ['a page that runs from right to left', { viewport: { width: 800, height: 600 } }, { dir: 'rtl' } as const],
  ['a theme with carousels and shouting type', {}, { theme: 'carousel' } as const],
])('fits into %s', async (_, device, options: ShopOptions) => {
  const page = await visit(options, device);
  await journey(page, 4, 6);
  await openPanel(page);
  // With what stands at the foot after a correction; no word of a button is broken.
  await panel(page).locator('button.text').first().click();
  const undo = await panel(page).getByRole('button').last().boundingBox();
  expect(undo?.height).toBeLessThan(48);
  const sizes = await panel(page).evaluate((dialog) => {
    const { left, right, width } = dialog.getBoundingClientRect();
    const wide = [...dialog.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > right + 0.5 || each.scrollWidth > each.clientWidth + 1,
    );
    const { fontSize, textTransform, letterSpacing } = getComputedStyle(dialog);
    return {
      inside: left >= 0 && right <= innerWidth && width <= 480,
      wide: wide.map(({ tagName, className }) => `${tagName} ${className}`),
      type: [parseFloat(fontSize) >= 16, textTransform, letterSpacing],
    };
  });
  expect(sizes).toEqual({ inside: true, wide: [], type: [true, 'none', 'normal'] });
  // The libraries of the last theme break axe itself.
  if (options.theme === undefined) await expectAccessible(page);
});

test.each([
  ['reduce', 'none'],
  ['no-preference', 'come'],
] as const)('moves as the shopper prefers: %s', async (reducedMotion, movement) => {
  const page = await visit({}, { reducedMotion });
  await journey(page, 8);
  await page.locator('[data-kindred-panel]').first().click();
  await panel(page).waitFor();
  expect(await panel(page).evaluate((dialog) => getComputedStyle(dialog).animationName)).toBe(movement);
  // The slot never moves by itself.
  const slot = page.locator('[data-kindred-slot]').first();
  expect(await slot.evaluate((each) => each.getAnimations({ subtree: true }).length)).toBe(0);
});

test('opens from a block on any page, and moves nothing there', async () => {
  const page = await visit({ blocks: [{ template: 'index', block: 'privacy-panel' }] });
  await page.goto(shop.url);
  await answer(page, 'decline');
  expect(await page.locator('.kindred-privacy h2').textContent()).toBe('What this device knows about you');
  await openPanel(page);
  await page.keyboard.press('Escape');
  const { violations } = await new AxeBuilder({ page }).include('.kindred-privacy').analyze();
  expect(violations).toEqual([]);
  expect(await troubles(page)).toEqual(NO_TROUBLES);
});

test('says the same in a block where JavaScript is off, without a button that does nothing', async () => {
  const page = await visit(
    { blocks: [{ template: 'index', block: 'privacy-panel' }], locale: 'fr' },
    { javaScriptEnabled: false },
  );
  await page.goto(shop.url);
  expect(await page.locator('.kindred-privacy').textContent()).toContain('sur votre propre appareil');
  expect(await page.locator('.kindred-privacy button').isVisible()).toBe(false);
});
