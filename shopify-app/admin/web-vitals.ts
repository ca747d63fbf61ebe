import { WEB_VITAL_NAMES, type WebVital, type WebVitalName } from '@kindred/shared/api/web-vitals';
import { api } from './api.ts';

/** Longer than a page takes to stand, so that no report competes with what the merchant waits for. */
const PAUSE_MILLISECONDS = 2000;

/** The latest of each measurement, on its way to the server. */
const waiting = new Map<string, WebVital>();

/** Passes on what App Bridge measures; nothing of the page waits for it. */
export function reportWebVitals(): void {
  // What came last, such as the slowest click, often comes as the page is left.
  document.addEventListener('visibilitychange', () => document.hidden && void send());
  void shopify.webVitals?.onReport?.(({ metrics }) => {
    if (waiting.size === 0) setTimeout(() => void send(), PAUSE_MILLISECONDS);
    for (const { id, name, value } of metrics) if (isOurs(name)) waiting.set(id, { id, name, value });
    if (document.hidden) void send();
  });
}

async function send(): Promise<void> {
  const vitals = [...waiting.values()];
  waiting.clear();
  // The next report comes anyway: a merchant need not hear of this one.
  if (vitals.length > 0) await api.reportWebVitals(vitals).catch(() => undefined);
}

const isOurs = (name: string): name is WebVitalName => WEB_VITAL_NAMES.includes(name as WebVitalName);
