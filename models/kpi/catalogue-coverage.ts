import { said } from '@kindred/shared/said';
import { ATTRIBUTION, dailyMean, type Kpi, WINDOW } from './kpi.ts';

export const catalogueCoverage: Kpi = {
  id: 'catalogue-coverage',
  title: said('Catalogue shown in recommendations'),
  unit: 'share',
  numerator: said('Different products that recommendations showed on a day'),
  denominator: said('Products of the catalogue'),
  window: WINDOW.eachDay,
  attribution: ATTRIBUTION.none,
  bias: said('It grows with the number of visits: compare days that are about as busy.'),
  better: 'more',
  daysAre: 'averaged',
  of: (days) =>
    dailyMean(
      days.filter(({ shop }) => shop.products > 0).map(({ shop }) => shop.shownProducts / shop.products),
    ),
};
