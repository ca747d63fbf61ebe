import { WEB_VITAL_NAMES, type WebVital, type WebVitalName } from '@kindred/shared/api/web-vitals';
import { api } from './api.ts';

/** Passes on what App Bridge measures; nothing of the page waits for it. */
export function reportWebVitals(): void {
  void shopify.webVitals?.onReport?.(async ({ metrics }) => {
    const vitals = metrics.filter(isOurs).map(({ id, name, value }) => ({ id, name, value }));
    // The next report comes anyway: a merchant need not hear of this one.
    if (vitals.length > 0) await api.reportWebVitals(vitals).catch(() => undefined);
  });
}

const isOurs = (metric: { id: string; name: string; value: number }): metric is WebVital =>
  WEB_VITAL_NAMES.includes(metric.name as WebVitalName);
