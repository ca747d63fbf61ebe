import type { MetricId, NewExperiment } from '@kindred/shared/api/experiments';
import type { Plain } from '../languages/dictionary.ts';

/** What a merchant may judge by. */
export const GOAL_WORDS: Partial<Record<MetricId, Plain>> = {
  bought: 'Visitors who order',
  revenue: 'Revenue per visitor',
  orders: 'Orders per visitor',
  order_value: 'Average order value',
  added: 'Visitors who put something in the cart',
  clicked: 'Visitors who click a recommendation',
};

export const METHOD_WORDS: Record<NewExperiment['method'], Record<'name' | 'details', Plain>> = {
  fixed: {
    name: 'Judged once, on the last day',
    details:
      'Finds the most in the fewest days. Until the last day nothing is called: whoever looks every day and stops at a good moment finds what is not there.',
  },
  sequential: {
    name: 'May be looked at, and stopped, any day',
    details:
      'Its intervals are wider, so that looking every day does no harm. It takes longer to find the same.',
  },
};
