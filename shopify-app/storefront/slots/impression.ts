import { PUBLISHED_EVENTS, type RecommendationClicked, type SlateViewed } from '@kindred/shared/event';
import type { Slate } from '@kindred/shared/placement';
import { publish } from '../entry/shopify-page.ts';
import type { Slot } from './slot.ts';

/** DESIGN's definition of an impression. */
const VISIBLE_SHARE = 0.5;
const VISIBLE_MILLISECONDS = 1000;

/** Tells once that the slate was seen; looking away, also at another tab, starts the second anew. */
export function watchImpression(slot: Slot, slate: Slate, signal: AbortSignal, seen: () => void): void {
  let timer = 0;
  let inView = false;
  const tell = (): void => {
    stop();
    const { impressionId, releaseId, placementId, engine, items } = slate;
    const productIds = items.map((item) => item.productId);
    publish(PUBLISHED_EVENTS.slateViewed, {
      impressionId,
      releaseId,
      placementId,
      engine,
      productIds,
    } satisfies SlateViewed);
    seen();
  };
  const restart = (): void => {
    clearTimeout(timer);
    if (inView && document.visibilityState === 'visible') timer = setTimeout(tell, VISIBLE_MILLISECONDS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = (entries.at(-1)?.intersectionRatio ?? 0) >= VISIBLE_SHARE;
      restart();
    },
    { threshold: VISIBLE_SHARE },
  );
  const stop = (): void => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', restart);
  };
  observer.observe(slot.element);
  document.addEventListener('visibilitychange', restart);
  signal.addEventListener('abort', stop);
}

/** Clicks of every button that opens a page: `auxclick` is the middle one. */
export function watchClicks(slot: Slot, slate: Slate, signal: AbortSignal): void {
  const tell = (event: Event): void => {
    const link = (event.target as Element | null)?.closest?.('a');
    const position = [...slot.row.children].findIndex((card) => link && card.contains(link));
    const item = slate.items[position];
    if (item === undefined || (event as MouseEvent).button > 1) return;
    const { impressionId, releaseId, placementId } = slate;
    publish(PUBLISHED_EVENTS.recommendationClicked, {
      impressionId,
      releaseId,
      placementId,
      productId: item.productId,
      position,
    } satisfies RecommendationClicked);
  };
  slot.row.addEventListener('click', tell, { signal });
  slot.row.addEventListener('auxclick', tell, { signal });
}
