import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const conversion: Kpi = {
  id: 'conversion',
  title: said('Conversion'),
  unit: 'share',
  numerator: said('Visits with an order'),
  denominator: said('Measured visits'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'Who looks in one visit and buys in the next counts as one visit without an order and one with. Orders that were cancelled later still count.',
  ),
  better: 'more',
  of: (days) => shareOf(days, 'visitsBought', 'visits'),
};
