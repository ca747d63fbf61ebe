import { describe, expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

const PAGES = {
  '/app': 'Home',
  '/app/insights': 'Insights',
  '/app/segments': 'Segments',
  '/app/products': 'Products',
  '/app/data-quality': 'Data quality',
  '/app/recommendations': 'Recommendations',
  '/app/models': 'Models',
  '/app/privacy': 'Privacy',
  '/app/activity': 'Activity',
  '/app/health': 'Health',
  '/app/extension': 'Browser extension',
  '/app/customer-segments': 'Use segments in Shopify',
  '/app/settings': 'Settings',
};

const pages = useAdminPages();

describe.each([
  ['on the first day', firstDay],
  ['when the circle runs', busyDay],
])('%s', (_, makeState) => {
  test.each(Object.entries(PAGES))(
    '%s has a title, no accessibility violation and fits a phone',
    async (path, title) => {
      const page = await pages.open(makeState(), path, 390);
      await page
        .getByText(/^Loading /)
        .first()
        .waitFor({ state: 'hidden' });
      expect(await page.title()).toBe(`${title} · Kindred`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
  );
});
