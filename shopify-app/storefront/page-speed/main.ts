import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { PAGE_MEASURED, type PageMeasured } from '@kindred/shared/event';
import { SENT_KEY, type SentRequest } from '@kindred/shared/sent-ledger';
import type { Choices } from '../collector/choices.ts';
import { publish } from '../entry/shopify-page.ts';
import { LOCAL_KEYS, toJson } from '../storage/device-store.ts';
import { ENTRY_TYPES, type SpeedEntry, speedMeter } from './page-speed.ts';

const stored = (key: string): unknown => JSON.parse(localStorage.getItem(key)!);

/**
 * The page goes, so the pixel could neither ask whether the shopper paused nor write down what leaves: both is done here.
 * Without a list of what left, the pixel has sent nothing: it may not, or the page goes too early.
 */
function tellPixel(measured: PageMeasured): void {
  const choices = stored(LOCAL_KEYS.choices) as Choices | null;
  const sent = stored(SENT_KEY) as SentRequest[] | null;
  const last = sent?.at(-1);
  if (!last || choices?.paused || PREVIEW_KEY in sessionStorage || !Object.keys(measured)[0]) return;
  const at = Date.now();
  // Beside what the pixel sent last, and under the same consent.
  const row: SentRequest = { ...last, firstEventId: `page ${at}`, at, kinds: { page_measured: 1 } };
  localStorage.setItem(SENT_KEY, toJson([...sent!, row]));
  publish(PAGE_MEASURED, measured);
}

/** Tells once, when the page is first left, how fast it was; the pixel asks for consent. */
function measurePage(): void {
  const known = PerformanceObserver.supportedEntryTypes;
  // Where shifts are noted, none is a measurement, too.
  const measured: PageMeasured = known.includes('layout-shift') ? { cls: 0 } : {};
  // A page that was rendered before anybody asked for it is as fast as it was from then on, which is known only then.
  const shownAt = (): number => {
    const [navigation] = performance.getEntriesByType('navigation') as { activationStart?: number }[];
    return navigation?.activationStart ?? 0;
  };
  const take = speedMeter(measured, shownAt);
  const observer = new PerformanceObserver((list) => take(list.getEntries() as SpeedEntry[]));
  for (const type of ENTRY_TYPES)
    // 40 ms, as web-vitals has it: all that is quicker is as good, and most events are.
    if (known.includes(type)) observer.observe({ type, buffered: true, durationThreshold: 40 } as object);
  const leave = (): void => {
    if (document.visibilityState !== 'hidden') return;
    document.removeEventListener('visibilitychange', leave);
    take(observer.takeRecords() as SpeedEntry[]);
    observer.disconnect();
    try {
      tellPixel(measured);
    } catch {
      // Where nothing can be written down, nothing is told.
    }
  };
  document.addEventListener('visibilitychange', leave);
}

try {
  const { prerendering, visibilityState } = document as Document & { prerendering?: boolean };
  // What is opened out of sight is painted late, when somebody looks at it.
  if (prerendering || visibilityState === 'visible') measurePage();
} catch {
  // A browser that measures nothing of this.
}
