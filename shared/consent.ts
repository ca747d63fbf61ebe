/**
 * What a shopper allowed, and what that permits. Asked on the device before anything is stored
 * or sent, and asked again by the server before anything is kept.
 */

/** Every flag is false until the shop's Customer Privacy API says otherwise: unknown means no. */
export interface ConsentState {
  analytics: boolean;
  preferences: boolean;
  marketing: boolean;
  /** Global Privacy Control or a data-sale opt-out: no profiling and no sharing, whatever else was allowed. */
  optedOut: boolean;
}

export const PURPOSES = ['personalise_on_device', 'measure', 'message'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const NO_CONSENT: ConsentState = {
  analytics: false,
  preferences: false,
  marketing: false,
  optedOut: false,
};

/**
 * True only when every permission that the purpose needs was given and nothing was opted out of: messages need
 * marketing, measuring analytics, personalising on the device analytics and preferences.
 */
export function allows(consent: ConsentState, purpose: Purpose): boolean {
  const { analytics, preferences, marketing, optedOut } = consent;
  if (purpose === 'message') return marketing && !optedOut;
  return analytics && !optedOut && (purpose === 'measure' || preferences);
}
