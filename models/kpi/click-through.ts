import { said } from '@kindred/shared/said';
import { type Kpi, shareOf, WINDOW } from './kpi.ts';

export const clickThrough: Kpi = {
  id: 'click-through',
  title: said('Click-through of recommendations'),
  unit: 'share',
  numerator: said('Of these, those in which a product was clicked'),
  denominator: said('Recommendations that were at least half in view for a second'),
  window: WINDOW.visits,
  attribution: said('To the recommendation that was clicked'),
  bias: said(
    'Places high on a page are clicked more, whatever stands in them. A click shows interest, not that it led to anything.',
  ),
  better: 'more',
  of: (days) => shareOf(days, 'clickedImpressions', 'impressions'),
};
