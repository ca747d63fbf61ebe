import type { ConsentState } from '@kindred/shared/consent';
import type { CustomerPrivacy } from '../entry/shopify-page.ts';

/** Global Privacy Control, a signal of the browser that TypeScript's DOM does not know yet. */
export const hasGlobalPrivacyControl = (): boolean =>
  (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;

/** Fails closed: a missing or throwing method was not a yes. */
export function consentOf(privacy: CustomerPrivacy): ConsentState {
  const says = (method: keyof CustomerPrivacy): boolean => {
    try {
      return privacy[method]?.() === true;
    } catch {
      return false;
    }
  };
  return {
    analytics: says('analyticsProcessingAllowed'),
    preferences: says('preferencesProcessingAllowed'),
    marketing: says('marketingAllowed'),
    optedOut: !says('saleOfDataAllowed') || hasGlobalPrivacyControl(),
  };
}

/** Tells what is allowed as soon as the shop's Customer Privacy API knows, and again whenever it changes. */
export function watchConsent(signal: AbortSignal, tell: (consent: ConsentState) => void): void {
  const tellNow = (): void => {
    const privacy = window.Shopify?.customerPrivacy;
    // Not loaded yet is no answer: to take it for a withdrawal would wipe the visit on every page.
    if (privacy && !signal.aborted) tell(consentOf(privacy));
  };
  document.addEventListener('visitorConsentCollected', tellNow, { signal });
  // This page comes back, maybe out of the back/forward cache, or another tab wrote or wiped what we keep.
  for (const back of ['visibilitychange', 'pageshow']) addEventListener(back, tellNow, { signal });
  const heardOfTab = ({ key }: StorageEvent): void => {
    // Without a key, which reads as "null", all of it was cleared.
    if (/^(kindred:|null$)/.test(key!)) tellNow();
  };
  addEventListener('storage', heardOfTab, { signal });
  tellNow();
  if (window.Shopify?.customerPrivacy) return;
  // What else waits for the answer runs in the same task.
  const load = (): void =>
    window.Shopify?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], () =>
      setTimeout(tellNow),
    );
  // Shopify's own scripts may come after ours.
  if (window.Shopify?.loadFeatures || document.readyState === 'complete') load();
  else addEventListener('load', load, { signal, once: true });
}
