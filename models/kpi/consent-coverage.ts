import { shareEstimate } from '../statistics/index.ts';
import { said } from '@kindred/shared/said';
import { type Kpi, WINDOW } from './kpi.ts';

export const consentCoverage: Kpi = {
  id: 'consent-coverage',
  title: said('Orders from measured visits'),
  unit: 'share',
  numerator: said('Of these, those that a measured visit told of'),
  denominator: said('Shopify’s orders without cancelled ones'),
  window: WINDOW.shopOrders,
  attribution: said('By the order’s number'),
  bias: said(
    'How many shoppers allow measuring, told by those who buy; others may allow it less often. Orders that were not placed in your online store lower it.',
  ),
  better: null,
  of: (days) => {
    const orders = days.flatMap((day) => day.orders ?? []);
    return shareEstimate(
      orders.reduce((sum, { coveredOrders }) => sum + coveredOrders, 0),
      orders.reduce((sum, { shopOrders }) => sum + shopOrders, 0),
    );
  },
};
