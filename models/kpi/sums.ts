/**
 * What measured visits did that began on one UTC day, as sums that add up over days. Visits that no person can have
 * made are left out. Money is in minor units of the shop's currency, of `pricedOrders` only.
 */
export interface ShopSums {
  visits: number;
  /** Somebody with two visits of the day counts once. */
  visitors: number;
  visitorsBought: number;
  /** Visits whose visitor had another one in the 7 days before. */
  repeatVisits: number;
  visitsAdded: number;
  visitsAddedAndBought: number;
  visitsBought: number;
  visitsWithSlate: number;
  searches: number;
  emptySearches: number;
  /** Each by its id once, however often its checkout was told. */
  orders: number;
  ordersOfSeveral: number;
  influencedOrders: number;
  /** In the shop's currency, with a price on every line. */
  pricedOrders: number;
  revenue: number;
  revenueSquared: number;
  /** Of what each visitor spent on the day. */
  visitorRevenueSquared: number;
  influencedRevenue: number;
  /** Slates in view, and those that were clicked. */
  impressions: number;
  clickedImpressions: number;
  /** Different products that slates showed, of so many in the catalogue. */
  shownProducts: number;
  products: number;
}

/** Of the same, by the placement that an impression carries. */
export type SlateSums = Pick<
  ShopSums,
  'impressions' | 'clickedImpressions' | 'influencedOrders' | 'influencedRevenue'
>;

/** Shopify's orders of one UTC day beside the measured ones. Cancelled orders are in none of them. */
export interface OrderSums {
  shopOrders: number;
  shopRevenue: number;
  /** Of `shopOrders`, those that a measured visit told of. */
  coveredOrders: number;
  /** All that measured visits told of, also those that Shopify does not know (yet). */
  measuredOrders: number;
  measuredRevenue: number;
  unknownOrders: number;
}

/** Null: nobody counted that, as Shopify shows no older orders than of 60 days. */
export interface KpiDay {
  /** `YYYY-MM-DD` */
  day: string;
  shop: ShopSums;
  orders: OrderSums | null;
}

export const NO_SHOP_SUMS: ShopSums = {
  visits: 0,
  visitors: 0,
  visitorsBought: 0,
  repeatVisits: 0,
  visitsAdded: 0,
  visitsAddedAndBought: 0,
  visitsBought: 0,
  visitsWithSlate: 0,
  searches: 0,
  emptySearches: 0,
  orders: 0,
  ordersOfSeveral: 0,
  influencedOrders: 0,
  pricedOrders: 0,
  revenue: 0,
  revenueSquared: 0,
  visitorRevenueSquared: 0,
  influencedRevenue: 0,
  impressions: 0,
  clickedImpressions: 0,
  shownProducts: 0,
  products: 0,
};
