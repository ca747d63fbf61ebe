import { meanEstimate } from '../statistics/index.ts';
import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, sumOf, WINDOW } from './kpi.ts';

export const averageOrderValue: Kpi = {
  id: 'average-order-value',
  title: said('Average order value'),
  unit: 'money',
  numerator: said('What was paid for the products of measured orders'),
  denominator: said('Measured orders in your shop’s currency'),
  window: WINDOW.orders,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'After discounts, without shipping, and before returns. Orders in other currencies are left out. One very large order can move it.',
  ),
  better: 'more',
  of: (days) =>
    meanEstimate({
      n: sumOf(days, 'pricedOrders'),
      sum: sumOf(days, 'revenue'),
      squares: sumOf(days, 'revenueSquared'),
    }),
};
