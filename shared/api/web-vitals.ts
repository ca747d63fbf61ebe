/** How fast pages are: the embedded app's for the merchant's staff, as App Bridge measures it, also for Shopify; and the
 * storefront's for shoppers, by their `page_measured` events. */
export const WEB_VITALS_API = {
  /** GET -> WebVitalsReport; POST WebVital[] -> {kept} */
  webVitals: '/api/web-vitals',
  /** GET -> StorefrontSpeedReport */
  storefrontSpeed: '/api/storefront-speed',
} as const;

export const WEB_VITAL_NAMES = ['LCP', 'INP', 'CLS'] as const;
export type WebVitalName = (typeof WEB_VITAL_NAMES)[number];

/** One measurement; a later one with the same id takes its place. */
export interface WebVital {
  id: string;
  name: WebVitalName;
  /** Milliseconds; CLS has no unit. */
  value: number;
}

/** As Shopify judges: "Built for Shopify" wants the 75th percentile of 28 days, of at least 100 measurements. */
export const WEB_VITALS_DAYS = 28;
export const WEB_VITALS_ENOUGH = 100;
export const WEB_VITAL_GOALS: Readonly<Record<WebVitalName, number>> = { LCP: 2500, INP: 200, CLS: 0.1 };

export interface WebVitalMetric {
  name: WebVitalName;
  /** 75th percentile; null without a measurement. */
  p75: number | null;
  /** Measurements. */
  n: number;
}

export interface WebVitalsReport {
  metrics: WebVitalMetric[];
}

export interface StorefrontSpeedReport extends WebVitalsReport {
  /** Each of the last `WEB_VITALS_DAYS` days, oldest first: `YYYY-MM-DD`, UTC. */
  days: (WebVitalsReport & { day: string })[];
}
