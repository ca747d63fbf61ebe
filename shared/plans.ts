/**
 * What a plan allows: the one table. Everything works on every plan. The limit is how many orders in 30 days a shop
 * may have for its model to be trained anew by itself; past it the model in use stays, and a merchant trains by hand.
 */
export const PLANS = {
  /** An installation that sells nothing (no APP_PRICING). */
  unlimited: { name: 'Unlimited', ordersIn30Days: null },
  /** Whoever has chosen no plan. */
  free: { name: 'Free', ordersIn30Days: 200 },
  /** Any plan that is paid for, whatever its name in the Partner Dashboard. */
  paid: { name: 'Paid', ordersIn30Days: null },
} as const satisfies Record<string, { name: string; ordersIn30Days: number | null }>;

export type PlanId = keyof typeof PLANS;

/** Said on the home page from this share of the limit on. */
export const NEAR_LIMIT = 0.8;

/** A plan with a limit, and how much of it is used. */
export interface PlanUse {
  plan: PlanId;
  ordersIn30Days: number;
  limit: number;
  state: 'well' | 'near' | 'over';
  /** Shopify's own page to choose a plan; null until set-up has learned the app's handle. */
  pricingUrl: string | null;
}
