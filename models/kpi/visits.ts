import { said } from '@kindred/shared/said';
import { ATTRIBUTION, exactly, type Kpi, sumOf, WINDOW } from './kpi.ts';

export const visits: Kpi = {
  id: 'visits',
  title: said('Measured visits'),
  unit: 'count',
  numerator: said('Visits in which something was measured'),
  denominator: null,
  window: WINDOW.visits,
  attribution: ATTRIBUTION.none,
  bias: said(
    'Visits whose shoppers do not allow measuring are not in it. If more shoppers allow it, this rises although no more of them come.',
  ),
  better: 'more',
  daysAre: 'added up',
  of: (days) => (days.length === 0 ? null : exactly(sumOf(days, 'visits'), sumOf(days, 'visits'))),
};
