import { said } from '@kindred/shared/said';
import { ATTRIBUTION, exactly, type Kpi, sumOf, WINDOW } from './kpi.ts';

export const influencedRevenue: Kpi = {
  id: 'influenced-revenue',
  title: said('Influenced revenue'),
  unit: 'money',
  numerator: said('What was paid for products after a click on their recommendation'),
  denominator: null,
  window: WINDOW.orders,
  attribution: ATTRIBUTION.click,
  bias: said(
    'Influenced is not caused: many would have found and bought the product anyway. Only a test with a group that sees no recommendations can tell.',
  ),
  better: 'more',
  daysAre: 'added up',
  of: (days) =>
    days.length === 0 ? null : exactly(sumOf(days, 'influencedRevenue'), sumOf(days, 'influencedOrders')),
};
