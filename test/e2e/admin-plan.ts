import type { PlanUse } from '@kindred/shared/plans';
import { describe, expect, test } from 'vitest';
import { type AdminPages, violations } from './admin-page.ts';
import { busyDay } from './admin-states.ts';

const use = (ordersIn30Days: number, state: PlanUse['state']): PlanUse => ({
  plan: 'free',
  ordersIn30Days,
  limit: 200,
  state,
  pricingUrl: 'https://admin.shopify.com/store/larkfell/charges/kindred/pricing_plans',
});

export function planTests(pages: AdminPages): void {
  describe('the plan', () => {
    const open = (plan: PlanUse | null) => {
      const state = busyDay();
      state.overview.plan = plan;
      return pages.open(state, '/app', 360);
    };

    test.each([
      ['near its limit', use(171, 'near'), 'This shop had 171 orders in the last 30 days. On the Free plan'],
      ['past it', use(230, 'over'), 'Recommendations go on with the model in use'],
    ])('is spoken of %s, with a link to Shopify’s own page', async (_, plan, words) => {
      const page = await open(plan);
      await page.getByText(words).waitFor();
      const link = page.getByRole('link', { name: 'Compare plans' });
      expect(await link.getAttribute('href')).toBe(plan.pricingUrl);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    });

    test.each([
      ['far from its limit', use(12, 'well')],
      ['without one', null],
    ])('is not spoken of %s', async (_, plan) => {
      const page = await open(plan);
      await page.getByText('Your shop now').waitFor();
      expect(await page.getByText('Your plan').count()).toBe(0);
    });
  });
}
