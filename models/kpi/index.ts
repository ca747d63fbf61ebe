import { addToCart } from './add-to-cart.ts';
import { attachRate } from './attach-rate.ts';
import { averageOrderValue } from './average-order-value.ts';
import { cartToOrder } from './cart-to-order.ts';
import { catalogueCoverage } from './catalogue-coverage.ts';
import { clickThrough } from './click-through.ts';
import { consentCoverage } from './consent-coverage.ts';
import { conversion } from './conversion.ts';
import { emptySearches } from './empty-searches.ts';
import { influencedOrders } from './influenced-orders.ts';
import { influencedRevenue } from './influenced-revenue.ts';
import type { Kpi } from './kpi.ts';
import { repeatVisits } from './repeat-visits.ts';
import { revenueAVisitor } from './revenue-a-visitor.ts';
import { slateReach } from './slate-reach.ts';
import { visitorConversion } from './visitor-conversion.ts';
import { visitorsADay } from './visitors-a-day.ts';
import { visits } from './visits.ts';

/** Key figures: pure, of sums by day. */
export { changeOf, comparisonOf, type Kpi, sumOf } from './kpi.ts';
export { type KpiDay, NO_SHOP_SUMS, type OrderSums, type ShopSums, type SlateSums } from './sums.ts';

/** In the order in which they are read. */
export const KPIS: readonly Kpi[] = [
  visits,
  visitorsADay,
  conversion,
  visitorConversion,
  averageOrderValue,
  revenueAVisitor,
  addToCart,
  cartToOrder,
  emptySearches,
  repeatVisits,
  slateReach,
  clickThrough,
  influencedRevenue,
  influencedOrders,
  attachRate,
  catalogueCoverage,
  consentCoverage,
];
