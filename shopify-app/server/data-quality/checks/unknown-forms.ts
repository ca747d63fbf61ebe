import { said } from '@kindred/shared/said';
import { type Check, isMoreThan, percentFound, shareFound } from '../check.ts';
import { countOutcomes } from '../count-outcomes.ts';

/** Three times as much as before is a change, above what a broken device here and there sends. */
const RISES = 3;
const LEAST_SHARE = 0.001;

export const unknownForms: Check = {
  id: 'unknown-forms',
  title: said('Events in an unknown form'),
  about: said(
    'Every field of an event is declared. If more events than before cannot be read, something else sends them, or an old version still runs somewhere.',
  ),
  unit: 'share',
  count: countOutcomes(['malformed']),
  value: shareFound,
  needsAttention: ({ recent, before }) =>
    isMoreThan(recent, 0.01, 20) ||
    isMoreThan(recent, Math.max(LEAST_SHARE, RISES * (shareFound(before) ?? 0)), 20),
  found: ({ recent, before }) =>
    said('{share} of the events of the last 7 days could not be read; before, it was {before}.', {
      share: percentFound(recent),
      before: percentFound(before),
    }),
  done: said('Refused at the door. Of what can be read, only declared fields are kept.'),
};
