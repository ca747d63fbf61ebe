import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const attachRate: Kpi = {
  id: 'attach-rate',
  title: said('Attach rate'),
  unit: 'share',
  numerator: said('Orders with at least two different products'),
  denominator: said('Measured orders'),
  window: WINDOW.orders,
  attribution: ATTRIBUTION.none,
  bias: said(
    'Two sizes or colours of one product count as one product; sets count as what they are sold as.',
  ),
  better: 'more',
  of: (days) => shareOf(days, 'ordersOfSeveral', 'orders'),
};
