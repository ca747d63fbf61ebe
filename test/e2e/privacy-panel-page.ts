import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answer, scrollToSlot, until } from './storefront-page.ts';
import type { StorefrontShop } from './storefront-shop.ts';
import { lookAt, openProduct } from './storefront-visits.ts';

/** What a test does in the shopper's panel, and what it can see there. */
/** Allowed, a few products looked at, and the last one's slot ranked. */
export async function journey(page: Page, shop: StorefrontShop, ...products: number[]): Promise<void> {
  for (const [at, product] of products.entries()) {
    if (at > 0) await lookAt(page, shop, product);
    else {
      await openProduct(page, shop, product);
      await answer(page, 'accept');
    }
  }
  await scrollToSlot(page);
  await until(page, 'ranked');
}

export const panel = (page: Page): Locator => page.locator('kindred-panel dialog');
export const section = (page: Page, heading: string): Locator =>
  panel(page).locator('section', { has: page.locator('h3', { hasText: heading }) });
export const names = (page: Page, heading: string): Promise<string[]> =>
  section(page, heading).locator('.name').allTextContents();
export const press = (page: Page, name: string): Promise<void> =>
  panel(page).getByRole('button', { name, exact: true }).click();
export const trail = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (JSON.parse(localStorage.getItem('kindred:trail') ?? '[]') as { productId: string }[]).map(
      (each) => each.productId,
    ),
  );
export const choices = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('kindred:choices') ?? 'null') as unknown);

export async function openPanel(page: Page): Promise<void> {
  await page.locator('[data-kindred-panel]').first().click();
  await panel(page).waitFor();
  // Products are named once the shop has answered.
  await expect.poll(() => panel(page).textContent()).not.toContain('…');
  // Contrast is measured when the movement is over.
  await panel(page).evaluate((dialog) => Promise.all(dialog.getAnimations().map(({ finished }) => finished)));
}

/** The page below is out of reach, but axe knows nothing of the top layer and takes it for something in the way. */
export async function expectAccessible(page: Page): Promise<void> {
  const showPage = (visibility: string): Promise<void> =>
    page.$$eval(
      'body > :not(kindred-panel)',
      (rest, value) => rest.forEach((each) => ((each as HTMLElement).style.visibility = value)),
      visibility,
    );
  await showPage('hidden');
  const { violations, passes } = await new AxeBuilder({ page }).include('kindred-panel').analyze();
  await showPage('');
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'button-name']));
}
