import { describe, expect, test } from 'vitest';
import type { AdminPages } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

export function trafficTests(pages: AdminPages): void {
  describe('where the shop sells', () => {
    test('is said by names, as Shopify tells it', async () => {
      const page = await pages.open(busyDay(), '/app/settings');
      await page.getByText('Prices in: Euro, Swiss Franc').waitFor();
      await page.getByText('Shipped to: Austria, Germany, Switzerland').waitFor();
    });

    test('is nowhere while no shipping is set up', async () => {
      const page = await pages.open(firstDay(), '/app/settings');
      await page.getByText('Prices in: US Dollar').waitFor();
      await page.getByText('Shopify knows of no country that this shop ships to yet.').waitFor();
    });
  });

  describe('traffic', () => {
    test('is nothing on the first day, and nothing is made up about sizes', async () => {
      const page = await pages.open(firstDay(), '/app/health');
      await page.getByText('nothing came in').waitFor();
      await page.getByText('No model is in use, so none is downloaded.').waitFor();
      await page.getByText('their sizes are not known here').waitFor();
    });

    test('is counted by the minute, without the one that is not over', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      // 0 + 1 + … + 58 in 59 minutes, and 59 in the sixtieth.
      const bars = page.getByRole('img', { name: '1,711 kept, 4 refused, at most 58 in a minute' });
      await bars.waitFor();
      expect(await page.getByText('1,711 / 4').count()).toBe(1);
      const heights = await bars
        .locator('g')
        .evaluateAll((all) => all.map((each) => Number(each.querySelector('rect')!.getAttribute('height'))));
      expect(heights).toHaveLength(60);
      expect(heights[29]! / heights[58]!).toBeCloseTo(0.5, 5);
    });

    test('goes out to devices in so many bytes', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      const row = page.locator('s-table-row', { hasText: 'The script that ranks' });
      await row.getByText('12.3 kB').waitFor();
      await page.locator('s-table-row', { hasText: 'The model' }).getByText('118.4 kB').waitFor();
    });

    test('and in so many more where something is tried', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      for (const [what, size] of [
        ['The script of experiments and campaigns', '2.0 kB'],
        ['The script for rows that they try', '0.8 kB'],
        ['Another model, or other weights', '9.4 kB'],
        ['What large models need to run', '2,851.4 kB'],
      ] as const)
        await page.locator('s-table-row', { hasText: what }).getByText(size).waitFor();
    });
  });
}
