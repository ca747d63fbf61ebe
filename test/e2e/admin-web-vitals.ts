import { WEB_VITALS_API } from '@kindred/shared/api/web-vitals';
import { describe, expect, test } from 'vitest';
import type { AdminPages } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

export function webVitalsTests(pages: AdminPages): void {
  describe('how fast the app is for the staff', () => {
    test('is not known before Shopify measured it', async () => {
      const page = await pages.open(firstDay(), '/app/health');
      await page.getByText('should be at most 2,500 ms').waitFor();
      expect(await page.getByText('Not measured yet').count()).toBe(3);
    });

    test('is said with its goal and with how much it rests on', async () => {
      const page = await pages.open(busyDay(), '/app/health');
      await page.getByText('812 ms').waitFor();
      await page.getByText('38 measurements, 100 would be enough to judge').waitFor();
      await page.getByText('0.012').waitFor();
      expect(await page.getByText('240 measurements', { exact: false }).count()).toBe(2);
    });

    test('is passed on as App Bridge tells it, and only what is asked for', async () => {
      const page = await pages.open(firstDay(), '/app');
      // The callback ends when the server has answered.
      await page.evaluate(`webVitalsCallback({ metrics: [
        { id: 'v1', name: 'LCP', value: 640, country: 'DE' }, { id: 'v2', name: 'TTFB', value: 80 }] })`);
      const sent = pages.state.requests.find(({ path }) => path === WEB_VITALS_API.webVitals);
      expect(JSON.parse(sent!.body)).toEqual([{ id: 'v1', name: 'LCP', value: 640 }]);
    });
  });
}
