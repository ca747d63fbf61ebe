import { said } from '@kindred/shared/said';
import { type Check, isMoreThan, percentFound, shareFound } from '../check.ts';
import { countOutcomes } from '../count-outcomes.ts';

export const botAgents: Check = {
  id: 'bot-agents',
  title: said('Programs, by their name'),
  about: said(
    'Search engines and most other programs say in each request what they are. A request that says nothing counts as one, too. The name is looked at and not kept.',
  ),
  unit: 'share',
  count: countOutcomes(['from_program'], ['from_program', 'from_browser']),
  value: shareFound,
  needsAttention: ({ recent }) => isMoreThan(recent, 0.05, 20),
  found: ({ recent }) =>
    said('{share} of the events of the last 7 days came from programs that say so.', {
      share: percentFound(recent),
    }),
  done: said(
    'Counted, and kept: a name can be wrong. Visits that no person can have made are left out by what they do.',
  ),
};
