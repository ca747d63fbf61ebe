import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const influencedOrders: Kpi = {
  id: 'influenced-orders',
  title: said('Influenced share of orders'),
  unit: 'share',
  numerator: said('Orders with a product that was clicked as a recommendation before'),
  denominator: said('Measured orders'),
  window: WINDOW.orders,
  attribution: ATTRIBUTION.click,
  bias: said(
    'Influenced is not caused. Who sees more recommendations also clicks more, and buys more anyway.',
  ),
  better: 'more',
  of: (days) => shareOf(days, 'influencedOrders', 'orders'),
};
