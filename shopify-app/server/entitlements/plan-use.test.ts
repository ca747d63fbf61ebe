import { NEAR_LIMIT, PLANS, type PlanId } from '@kindred/shared/plans';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { retrainWhereWorthwhile } from '../jobs/retrain.ts';
import { upsertOrders } from '../orders/orders.ts';
import { noteSetup } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { planUseOf } from './plan-use.ts';

const limit = PLANS.free.ordersIn30Days;
const adminOrigin = 'https://admin.shopify.com';
const DAY = 86_400_000;
let shops: ShopContext;
let context: Context;
let shop: Shop;

beforeAll(async () => {
  shops = await openShopContext();
  const config = { retrainAfterSessions: 1, adminOrigin };
  context = { ...shops.context, config, shops: { list: async () => [shop] } } as unknown as Context;
});

beforeEach(async () => {
  shop = await shops.install();
  shops.sent.length = 0;
});

afterAll(() => shops.close());

/** A shop that has seen a visit since it never learned, with so many orders. */
async function fill(plan: PlanId, orders: number, daysAgo = 1): Promise<void> {
  const createdAt = new Date(Date.now() - daysAgo * DAY);
  const rows = Array.from({ length: orders }, (_, index) => ({
    orderId: String(index + 1),
    createdAt,
    updatedAt: createdAt,
    cancelledAt: index === 0 ? createdAt : null,
    isReturned: false,
    lines: [],
  }));
  await context.database.asShop(shop.shopId, async (sql) => {
    await noteSetup(sql, shop.shopId, { plan, appHandle: 'kindred' });
    await upsertOrders(sql, shop.shopId, rows);
    await sql.query(
      `insert into events (shop_id, occurred_at, event_id, visitor_id, session_id, name, consent, data)
       values ($1, now(), gen_random_uuid(), 'v', 's', 'product_viewed', 3, '{"productId": "1"}')`,
      [shop.shopId],
    );
  });
}

const use = () =>
  context.database.asShop(shop.shopId, (sql) => planUseOf(sql, shop, { now: Date.now(), adminOrigin }));

const isTrained = async () => {
  await retrainWhereWorthwhile(context);
  return shops.sent.includes(QUEUES.train);
};

test.each([
  ['well', 11],
  ['near', NEAR_LIMIT * limit + 1],
  ['near', limit + 1],
  ['over', limit + 2],
] as const)('a shop on the free plan is %s with %d orders, one of them cancelled', async (state, orders) => {
  await fill('free', orders);
  expect(await use()).toEqual({
    plan: 'free',
    ordersIn30Days: orders - 1,
    limit,
    state,
    pricingUrl: `${adminOrigin}/store/${shop.domain.replace('.myshopify.com', '')}/charges/kindred/pricing_plans`,
  });
  expect(await isTrained()).toBe(state !== 'over');
});

test('orders of more than 30 days ago do not count', async () => {
  await fill('free', limit + 50, 31);
  expect(await use()).toMatchObject({ ordersIn30Days: 0, state: 'well' });
});

test.each(['paid', 'unlimited'] as const)('a shop on the plan %s has no limit', async (plan) => {
  await fill(plan, limit + 50);
  expect(await use()).toBeNull();
  expect(await isTrained()).toBe(true);
});

test('what a model must forget is forgotten on every plan', async () => {
  await fill('free', limit + 50);
  await context.database.asShop(shop.shopId, (sql) =>
    sql.query(
      `insert into removals_due (shop_id, first_at, last_at) values ($1, now() - interval '23 hours', now() - interval '23 hours')`,
      [shop.shopId],
    ),
  );
  expect(await isTrained()).toBe(true);
});
