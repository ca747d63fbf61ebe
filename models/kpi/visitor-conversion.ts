import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const visitorConversion: Kpi = {
  id: 'visitor-conversion',
  title: said('Conversion of visitors'),
  unit: 'share',
  numerator: said('Visitors with an order'),
  denominator: said('Visitors of each day'),
  window: WINDOW.eachDay,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'Who looks on one day and buys on another lowers it, as does who looks on a phone and buys on a laptop.',
  ),
  better: 'more',
  of: (days) => shareOf(days, 'visitorsBought', 'visitors'),
};
