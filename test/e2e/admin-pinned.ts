import { describe, expect, test } from 'vitest';
import { type AdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

/** What a merchant puts first in every row. */
export function pinnedTests(pages: AdminPages): void {
  describe('what is pinned', () => {
    const pinnedIds = () => pages.state.ranking.settings.pinnedProductIds;

    test('is chosen, put in order by keyboard and saved in that order', async () => {
      const page = await pages.open(firstDay(), '/app/recommendations', 390);
      const [first, second, third] = pages.state.catalogue;
      await page.getByText('Nothing is pinned: every row').waitFor();
      const picked = pages.state.catalogue.map(({ productId, title }) => ({
        id: `gid://shopify/Product/${productId}`,
        title,
      }));
      await page.evaluate((answer) => Object.assign(window, { nextPick: answer }), picked);
      await page.getByRole('button', { name: 'Choose pinned products' }).click();
      await page.getByText('in this order: 3 products.').waitFor();
      expect(await page.evaluate('picked.multiple')).toBe(10);
      await page.getByRole('button', { name: `Move ${third!.title} up` }).focus();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('accessibilitylabel'));
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe(`Move ${third!.title} up`);
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe(`Remove ${third!.title} from pinned products`);
      await page.getByRole('button', { name: `Remove ${second!.title} from pinned products` }).press('Enter');
      await page.getByText('in this order: 2 products.').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForFunction('toasts.length === 1');
      expect(pinnedIds()).toEqual([third!.productId, first!.productId]);
    });

    test('says of a product that is excluded, too, that it is not shown', async () => {
      const state = busyDay();
      const [product] = state.ranking.excluded;
      state.ranking.pinned = [product!];
      const page = await pages.open(state, '/app/recommendations');
      await page.getByText('excluded below, so it is not shown').waitFor();
    });
  });
}
