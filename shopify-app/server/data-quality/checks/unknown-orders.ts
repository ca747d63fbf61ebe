import { said } from '@kindred/shared/said';
import { type Check, type CountedDay, countOf, isMoreThan, shareFound } from '../check.ts';

export const unknownOrders: Check = {
  id: 'unknown-orders',
  title: said('Orders that Shopify does not know'),
  about: said(
    'What a visit tells of an order should be known to Shopify a day later. Shopify’s orders without a measured visit are no fault: their shoppers do not allow measuring, or bought elsewhere.',
  ),
  unit: 'share',
  waitDays: 1,
  count: (sql, shopId, { from, to }) => sql.query<CountedDay>(COUNTED, [shopId, from, to]),
  value: shareFound,
  needsAttention: ({ recent }) => isMoreThan(recent, 0.02, 3),
  found: ({ recent }) =>
    said(
      'Of {measured} measured orders of the last 7 days, Shopify does not know {unknown}. Of Shopify’s own {orders}, {covered} were measured.',
      {
        measured: countOf(recent, 'all'),
        unknown: countOf(recent, 'found'),
        orders: countOf(recent, 'shopOrders'),
        covered: countOf(recent, 'coveredOrders'),
      },
    ),
  done: said('Kept, and shown beside Shopify’s totals: nothing is corrected.'),
};

/** The hour's key figures set them side by side. */
const COUNTED = `
  select to_char(day, 'YYYY-MM-DD') as day, jsonb_build_object('all', sums->'measuredOrders', 'found', sums->'unknownOrders',
    'shopOrders', sums->'shopOrders', 'coveredOrders', sums->'coveredOrders') as counts
  from kpi_days where shop_id = $1 and subject = 'orders' and day between $2 and $3`;
