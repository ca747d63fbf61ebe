import type { PlanId } from '@kindred/shared/plans';
import type { ShopRef } from '../shopify/access.ts';
import type { AdminClient } from '../shopify/admin-client.ts';

/** Which plan a shop is on, by whoever sells it. */
export interface Entitlements {
  planOf(shop: ShopRef): Promise<ShopPlan>;
}

export interface ShopPlan {
  plan: PlanId;
  /** The app's name in the address of Shopify's plan page; null where there is no such page. */
  appHandle: string | null;
}

interface SubscriptionAnswer {
  currentAppInstallation: {
    app: { handle: string | null };
    activeSubscriptions: { status: string }[];
  };
}

/** Shopify App Pricing: Shopify hosts the plan page, takes the money and tells what is active. */
export function shopifyEntitlements(adminOf: (shop: ShopRef) => AdminClient): Entitlements {
  return {
    async planOf(shop) {
      const { currentAppInstallation: installation } =
        await adminOf(shop).request<SubscriptionAnswer>('subscription');
      const isPaid = installation.activeSubscriptions.some(({ status }) => status === 'ACTIVE');
      return { plan: isPaid ? 'paid' : 'free', appHandle: installation.app.handle };
    },
  };
}

/** An installation of one's own, or one that charges nothing. */
export const unlimitedEntitlements: Entitlements = {
  planOf: async () => ({ plan: 'unlimited', appHandle: null }),
};
