import type { ChosenProduct } from '@kindred/shared/api/admin';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AdminPages } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

/** What a merchant excludes from every recommendation. */
export function excludedTests(pages: AdminPages): void {
  describe('what is never recommended', () => {
    const excludedIds = () => pages.state.ranking.settings.excludedProductIds;
    const [first, second] = firstDay().catalogue;
    /** What the merchant ticks in Shopify's list; undefined: it is closed. */
    const pick = async (page: Page, products: ChosenProduct[] | undefined) => {
      const answer = products?.map(({ productId, title }) => ({
        id: `gid://shopify/Product/${productId}`,
        title,
      }));
      await page.evaluate((next) => Object.assign(window, { nextPick: next }), answer);
      await page.getByRole('button', { name: 'Choose excluded products' }).click();
    };

    test('is chosen from the shop’s products and saved with the weights', async () => {
      const page = await pages.open(firstDay(), '/app/recommendations');
      await page.getByText('No product is excluded.').waitFor();
      await pick(page, [first!, second!]);
      await page.getByText('whatever the model says: 2 products.').waitFor();
      await page.getByText(second!.title!).first().waitFor();
      expect(await page.evaluate('picked')).toMatchObject({
        type: 'product',
        multiple: true,
        selectionIds: [],
      });
      expect(excludedIds()).toEqual([]);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForFunction('toasts.length === 1');
      expect(excludedIds()).toEqual([first!.productId, second!.productId]);
      await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
    });

    test('stays as it was when Shopify’s list is closed, and says when that did not open', async () => {
      const page = await pages.open(busyDay(), '/app/recommendations');
      await pick(page, undefined);
      await page.getByText('whatever the model says: 3 products.').waitFor();
      await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
      await page.evaluate("window.nextPick = new Error('No permission.')");
      await page.getByRole('button', { name: 'Choose excluded products' }).click();
      await page.getByText('Shopify’s list of products did not open: No permission.').waitFor();
    });

    test('is named, also what the catalogue has no more, and removed by keyboard', async () => {
      const page = await pages.open(busyDay(), '/app/recommendations', 390);
      await page.getByText('Brindle Lantern (not in the catalogue)').waitFor();
      await page.getByText('Product 78 (not in the catalogue)').waitFor();
      await page.getByRole('button', { name: 'Remove Brindle Lantern' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('whatever the model says: 2 products.').waitFor();
      await page.keyboard.press('Enter');
      // The focus went to the button that opens the list; what is gone from the shop is not offered there.
      expect(await page.evaluate('picked.selectionIds')).toEqual([
        { id: `gid://shopify/Product/${first!.productId}` },
      ]);
      await page.getByRole('button', { name: 'Save' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction('toasts.length === 1');
      expect(excludedIds()).toEqual([first!.productId, '78']);
    });

    test('is not lost when saving fails, and the reason is said', async () => {
      const page = await pages.open(busyDay(), '/app/recommendations');
      await page.getByRole('button', { name: 'Remove Product 78' }).click();
      pages.state.failure = { status: 400, message: 'At most 1,000 products are excluded.' };
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('At most 1,000 products are excluded.').first().waitFor();
      pages.state.failure = null;
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForFunction('toasts.length === 1');
      expect(excludedIds()).toHaveLength(2);
    });

    test('is shown in part where it is long', async () => {
      const state = busyDay();
      state.ranking.excluded = Array.from({ length: 14 }, (_, at) => ({
        productId: String(at + 1),
        title: `Cup ${at + 1}.`,
        inCatalogue: true,
      }));
      const page = await pages.open(state, '/app/recommendations');
      await page.getByText('Cup 10.').waitFor();
      expect(await page.getByText('Cup 11.').count()).toBe(0);
      await page.getByRole('button', { name: 'Show all 14 products' }).click();
      await page.getByText('Cup 14.').waitFor();
    });
  });
}
