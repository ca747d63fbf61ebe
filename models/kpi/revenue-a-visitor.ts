import { meanEstimate } from '../statistics/index.ts';
import { said } from '@kindred/shared/said';
import { ATTRIBUTION, type Kpi, sumOf, WINDOW } from './kpi.ts';

export const revenueAVisitor: Kpi = {
  id: 'revenue-a-visitor',
  title: said('Revenue a visitor'),
  unit: 'money',
  numerator: said('What was paid for the products of measured orders'),
  denominator: said('Visitors of each day'),
  window: WINDOW.eachDay,
  attribution: ATTRIBUTION.visit,
  bias: said(
    'Most visitors buy nothing and a few buy much, so it swings: look at the interval before you compare. Orders in other currencies count as nothing.',
  ),
  better: 'more',
  of: (days) =>
    meanEstimate({
      n: sumOf(days, 'visitors'),
      sum: sumOf(days, 'revenue'),
      squares: sumOf(days, 'visitorRevenueSquared'),
    }),
};
