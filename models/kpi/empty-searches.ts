import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const emptySearches: Kpi = {
  id: 'empty-searches',
  title: said('Searches without a result'),
  unit: 'share',
  numerator: said('Searches that found nothing'),
  denominator: said('Searches in measured visits'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'Somebody who tries several spellings counts several times. What was searched for is not collected.',
  ),
  better: 'less',
  of: (days) => shareOf(days, 'emptySearches', 'searches'),
};
