import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const slateReach: Kpi = {
  id: 'slate-reach',
  title: said('Reach of recommendations'),
  unit: 'share',
  numerator: said('Visits that had recommendations in view'),
  denominator: said('Measured visits'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'Short visits reach few pages with recommendations: when they become more, this falls by itself.',
  ),
  better: null,
  of: (days) => shareOf(days, 'visitsWithSlate', 'visits'),
};
