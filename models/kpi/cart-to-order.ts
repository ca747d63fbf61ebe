import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const cartToOrder: Kpi = {
  id: 'cart-to-order',
  title: said('Cart-to-order rate'),
  unit: 'share',
  numerator: said('Of these, visits with an order'),
  denominator: said('Visits that put something into the cart'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.visit,
  bias: said('A cart that is filled in one visit and bought in a later one counts as left behind.'),
  better: 'more',
  of: (days) => shareOf(days, 'visitsAddedAndBought', 'visitsAdded'),
};
