import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const addToCart: Kpi = {
  id: 'add-to-cart',
  title: said('Add-to-cart rate'),
  unit: 'share',
  numerator: said('Visits that put something into the cart'),
  denominator: said('Measured visits'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.visit,
  bias: said('Also what was taken out again counts. “Buy now” buttons that skip the cart may not be seen.'),
  better: 'more',
  of: (days) => shareOf(days, 'visitsAdded', 'visits'),
};
