import { allows, type ConsentState } from '@kindred/shared/consent';

/** Whether anything is remembered here; if not, why. `measured`: events may leave, but nothing is remembered. */
export type Situation = 'on' | 'measured' | 'nothing' | 'optedOut' | 'globalPrivacyControl';

/**
 * Before a choice the shop may say that selling data is not allowed either: only beside something that was allowed
 * does that tell of an opt-out.
 */
export function situationOf(consent: ConsentState | null, globalPrivacyControl: boolean): Situation {
  if (globalPrivacyControl) return 'globalPrivacyControl';
  if (consent === null) return 'nothing';
  if (allows(consent, 'personalise_on_device')) return 'on';
  if (allows(consent, 'measure')) return 'measured';
  const something = consent.analytics || consent.preferences || consent.marketing;
  return consent.optedOut && something ? 'optedOut' : 'nothing';
}
