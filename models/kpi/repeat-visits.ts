import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, shareOf, WINDOW } from './kpi.ts';

export const repeatVisits: Kpi = {
  id: 'repeat-visits',
  title: said('Repeat visits'),
  unit: 'share',
  numerator: said('Visits of somebody who was here in the 7 days before'),
  denominator: said('Measured visits'),
  window: WINDOW.visits,
  attribution: ATTRIBUTION.none,
  bias: said(
    'Browsers forget, and people change devices: somebody who came back as a stranger is not known. In the first week after the start it is too low.',
  ),
  better: null,
  of: (days) => shareOf(days, 'repeatVisits', 'visits'),
};
