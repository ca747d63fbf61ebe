import { NEAR_LIMIT, PLANS, type PlanUse } from '@kindred/shared/plans';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { noteSetup, setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';

const DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Asks anew which plan the shop is on: with every set-up, and when Shopify says that it changed. */
export async function notePlan({ entitlements, database }: Context, { shopId, domain }: Shop): Promise<void> {
  const { plan, appHandle } = await entitlements.planOf({ shopId, domain });
  await database.asShop(shopId, (sql) => noteSetup(sql, shopId, { plan, appHandle }));
}

/** Null on a plan without a limit, and before the plan is known. */
export async function planUseOf(
  sql: Sql,
  { shopId, domain }: Pick<Shop, 'shopId' | 'domain'>,
  { now, adminOrigin }: { now: number; adminOrigin: string },
): Promise<PlanUse | null> {
  const setup = await setupOf(sql, shopId);
  const limit = setup?.plan ? PLANS[setup.plan].ordersIn30Days : null;
  if (!setup?.plan || limit === null) return null;
  const [row] = await sql.query<{ count: number }>(
    'select count(*) as count from orders where shop_id = $1 and cancelled_at is null and created_at > $2',
    [shopId, new Date(now - DAYS * DAY_MILLISECONDS)],
  );
  const ordersIn30Days = row?.count ?? 0;
  const store = domain.replace(/\.myshopify\.com$/, '');
  const { appHandle } = setup;
  return {
    plan: setup.plan,
    ordersIn30Days,
    limit,
    state: ordersIn30Days > limit ? 'over' : ordersIn30Days >= NEAR_LIMIT * limit ? 'near' : 'well',
    pricingUrl: appHandle && `${adminOrigin}/store/${store}/charges/${appHandle}/pricing_plans`,
  };
}
