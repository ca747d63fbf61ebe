import type { Overview } from '@kindred/shared/api/admin';
import { PLANS } from '@kindred/shared/plans';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { eventually, type Harness, startHarness } from './shopify-harness.ts';

const shop = createTestShop();
const { domain } = shop;
let harness: Harness;

const plan = async () => ((await (await harness.api(domain, '/api/overview')).json()) as Overview).plan;

beforeAll(async () => {
  harness = await startHarness([shop], { appPricing: true });
  await harness.shopify.install(domain);
});

afterAll(() => harness.close());

it('puts a shop that chose nothing on the free plan, with the address of Shopify’s plan page', async () => {
  const use = await eventually(async () => {
    const now = await plan();
    return now?.ordersIn30Days === 1 && now;
  });
  expect(use).toEqual({
    plan: 'free',
    ordersIn30Days: 1,
    limit: PLANS.free.ordersIn30Days,
    state: 'well',
    pricingUrl: `${harness.shopify.origin}/store/kindred-demo/charges/kindred/pricing_plans`,
  });
});

it('follows what the merchant chooses on Shopify’s plan page, and ends', async () => {
  harness.shopify.subscribe(domain, 'Growth');
  await eventually(async () => (await plan()) === null);
  harness.shopify.subscribe(domain, null);
  expect(await eventually(plan)).toMatchObject({ plan: 'free' });
});
