import type { Answer, CustomerPrivacy, ShopifyGlobal, VisitorConsent } from '../types.ts';

/**
 * Customer Privacy API of a shop in a region that demands consent (as in the EU): nothing is allowed before it was
 * given. The answers stand in Shopify's own cookie.
 */
const COOKIE = '_tracking_consent';
const ONE_YEAR_SECONDS = 31_536_000;
const shopify = (window as unknown as { Shopify: ShopifyGlobal }).Shopify;

/** Short names of the purposes in the cookie. */
const KEYS = { analytics: 'a', marketing: 'm', preferences: 'p', sale_of_data: 's' } as const;

function stored(): VisitorConsent {
  const none: VisitorConsent = { analytics: '', marketing: '', preferences: '', sale_of_data: '' };
  const raw = document.cookie.split('; ').find((pair) => pair.startsWith(`${COOKIE}=`));
  if (!raw) return none;
  try {
    const saved = JSON.parse(decodeURIComponent(raw.slice(COOKIE.length + 1))).con.CMP as Record<
      string,
      string
    >;
    for (const purpose of Object.keys(KEYS) as (keyof VisitorConsent)[]) {
      const value = saved[KEYS[purpose]];
      none[purpose] = value === '1' ? 'yes' : value === '0' ? 'no' : '';
    }
    return none;
  } catch {
    return { analytics: '', marketing: '', preferences: '', sale_of_data: '' };
  }
}

function store(consent: VisitorConsent): void {
  const digit = (answer: Answer): string => ({ yes: '1', no: '0', '': '' })[answer];
  const CMP = Object.fromEntries(
    (Object.keys(KEYS) as (keyof VisitorConsent)[]).map((purpose) => [
      KEYS[purpose],
      digit(consent[purpose]),
    ]),
  );
  const value = encodeURIComponent(JSON.stringify({ con: { CMP }, v: '2.1', region: 'DEBE', reg: 'GDPR' }));
  document.cookie = `${COOKIE}=${value}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}

/** Global Privacy Control: a standing objection to the sale of one's data. */
const optsOut = (): boolean =>
  (navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl === true;

const allowed = (purpose: keyof VisitorConsent) => (): boolean => stored()[purpose] === 'yes';

function announce(): void {
  const api = shopify.customerPrivacy as CustomerPrivacy;
  const detail = {
    analyticsAllowed: api.analyticsProcessingAllowed(),
    marketingAllowed: api.marketingAllowed(),
    firstPartyMarketingAllowed: api.marketingAllowed(),
    thirdPartyMarketingAllowed: api.marketingAllowed() && api.saleOfDataAllowed(),
    preferencesAllowed: api.preferencesProcessingAllowed(),
    saleOfDataAllowed: api.saleOfDataAllowed(),
  };
  document.dispatchEvent(new CustomEvent('visitorConsentCollected', { detail }));
}

shopify.customerPrivacy = {
  analyticsProcessingAllowed: allowed('analytics'),
  marketingAllowed: allowed('marketing'),
  preferencesProcessingAllowed: allowed('preferences'),
  saleOfDataAllowed: () => stored().sale_of_data !== 'no' && !optsOut(),
  currentVisitorConsent: stored,
  setTrackingConsent(given, done) {
    const consent = stored();
    for (const [purpose, answer] of Object.entries(given)) {
      if (purpose in KEYS) consent[purpose as keyof VisitorConsent] = answer ? 'yes' : 'no';
    }
    store(consent);
    // Shopify asks its server before it calls back; a turn of the event loop stands for that.
    setTimeout(() => {
      announce();
      done?.();
    });
  },
  shouldShowBanner: () => Object.values(stored()).every((answer) => answer === ''),
  getRegion: () => 'DEBE',
  isRegulationEnforced: () => true,
  getTrackingConsent: () => stored().analytics,
  userCanBeTracked: allowed('analytics'),
  getCCPAConsent: () => (optsOut() ? 'no' : stored().sale_of_data),
};
document.dispatchEvent(new CustomEvent('shopifyCustomerPrivacyApiLoaded'));
