import { said } from '@kindred/shared/said';
import { ATTRIBUTION, dailyMean, type Kpi, WINDOW } from './kpi.ts';

export const visitorsADay: Kpi = {
  id: 'visitors-a-day',
  title: said('Visitors a day'),
  unit: 'count',
  numerator: said('Visitors of each day'),
  denominator: said('Days of the range'),
  window: WINDOW.eachDay,
  attribution: ATTRIBUTION.none,
  bias: said(
    'A visitor is a browser: somebody with a phone and a laptop counts as two. Today counts as far as it has come.',
  ),
  better: 'more',
  daysAre: 'averaged',
  of: (days) => dailyMean(days.map(({ shop }) => shop.visitors)),
};
