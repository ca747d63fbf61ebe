import { PAGE_MEASURED, type PageMeasured } from '@kindred/shared/event';
import type { Choices } from '../collector/choices.ts';
import { publish } from '../entry/shopify-page.ts';
import { LOCAL_KEYS, readJson } from '../storage/device-store.ts';
import { ENTRY_TYPES, type SpeedEntry, speedMeter } from './page-speed.ts';

/** Tells our pixel once, when the page is first left, how fast it was; the pixel asks for consent. */
function measurePage(): void {
  const known = PerformanceObserver.supportedEntryTypes;
  const [navigation] = performance.getEntriesByType('navigation') as { activationStart?: number }[];
  // Where shifts are noted, none is a measurement, too.
  const measured: PageMeasured = known.includes('layout-shift') ? { cls: 0 } : {};
  // A page that was rendered before anybody asked for it is as fast as it was from then on.
  const take = speedMeter(measured, navigation?.activationStart ?? 0);
  const observer = new PerformanceObserver((list) => take(list.getEntries() as SpeedEntry[]));
  for (const type of ENTRY_TYPES)
    // 40 ms, as web-vitals has it: all that is quicker is as good, and most events are.
    if (known.includes(type)) observer.observe({ type, buffered: true, durationThreshold: 40 } as object);
  const tell = (): void => {
    if (document.visibilityState !== 'hidden') return;
    document.removeEventListener('visibilitychange', tell);
    take(observer.takeRecords() as SpeedEntry[]);
    observer.disconnect();
    // The pixel has no time to ask the storage: the page goes.
    const choices = readJson('localStorage', LOCAL_KEYS.choices) as Choices | null;
    if (!choices?.paused) publish(PAGE_MEASURED, measured);
  };
  document.addEventListener('visibilitychange', tell);
}

try {
  const { prerendering, visibilityState } = document as Document & { prerendering?: boolean };
  // What is opened out of sight is painted late, when somebody looks at it.
  if (prerendering || visibilityState === 'visible') measurePage();
} catch {
  // A browser that measures nothing of this.
}
