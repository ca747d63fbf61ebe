import { WEB_VITALS_API } from '@kindred/shared/api/web-vitals';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AdminPages } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

export function webVitalsTests(pages: AdminPages): void {
  describe('how fast the app is for the staff', () => {
    test('is not known before Shopify measured it', async () => {
      const page = await pages.open(firstDay(), '/app/health');
      const app = section(page, 'How fast this app is for you');
      await app.getByText('should be at most 2,500 ms').waitFor();
      expect(await app.getByText('Not measured yet').count()).toBe(3);
    });

    test('is said with its goal and with how much it rests on', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      await page.getByText('812 ms').waitFor();
      await page.getByText('38 measurements, 100 would be enough to judge').waitFor();
      await page.getByText('0.012').waitFor();
      expect(await page.getByText('240 measurements', { exact: false }).count()).toBe(2);
    });

    test('stands beside how fast the storefront is for shoppers, who allowed it, day by day', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      const storefront = section(page, 'How fast your storefront is for shoppers');
      await storefront.getByText('1,850 ms').waitFor();
      await storefront.getByText('61 measurements, 100 would be enough to judge').waitFor();
      await storefront.getByText('Only shoppers who allow measuring are counted').waitFor();
      const rows = storefront.locator('s-table-body s-table-row');
      expect(await rows.count()).toBe(1);
      expect(await rows.locator('s-table-cell').allTextContents()).toEqual([
        '2026-11-21',
        '1,900 ms',
        '–',
        '0.002',
        '432',
      ]);
    });

    test('is not known of a storefront in which nobody was measured', async () => {
      const page = await pages.open(firstDay(), '/app/health');
      const storefront = section(page, 'How fast your storefront is for shoppers');
      await storefront.getByText('should be at most 200 ms').waitFor();
      expect(await storefront.getByText('Not measured yet').count()).toBe(3);
      expect(await storefront.locator('s-table').count()).toBe(0);
    });

    test('is passed on as App Bridge tells it, and only what is asked for', async () => {
      const page = await pages.open(firstDay(), '/app');
      const answered = page.waitForResponse(`**${WEB_VITALS_API.webVitals}`);
      await page.evaluate(`webVitalsCallback({ metrics: [
          { id: 'v1', name: 'LCP', value: 640, country: 'DE' }, { id: 'v2', name: 'TTFB', value: 80 }] });
        webVitalsCallback({ metrics: [{ id: 'v1', name: 'LCP', value: 660 }] })`);
      await answered;
      const sent = pages.state.requests.filter(({ path }) => path === WEB_VITALS_API.webVitals);
      expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
        [{ id: 'v1', name: 'LCP', value: 660 }],
      ]);
    });
  });
}

const section = (page: Page, heading: string): Locator => page.locator(`s-section[heading="${heading}"]`);
