import { said } from '@kindred/shared/said';
import { type Check, isMoreThan, percentFound, shareFound } from '../check.ts';
import { countOutcomes } from '../count-outcomes.ts';

export const duplicates: Check = {
  id: 'duplicates',
  title: said('Events that came twice'),
  about: said(
    'A device that does not know whether an event arrived sends it again. Counted twice, one order would be two.',
  ),
  unit: 'share',
  count: countOutcomes(['duplicate']),
  value: shareFound,
  needsAttention: ({ recent }) => isMoreThan(recent, 0.05, 20),
  found: ({ recent }) =>
    said('{share} of the events of the last 7 days had come before.', { share: percentFound(recent) }),
  done: said('Dropped at the door: each event is kept once.'),
};
