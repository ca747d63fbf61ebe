import { PUBLISHED_EVENTS, type RecommendationClicked, type SlateViewed } from '@kindred/shared/event';
import type { Slate } from '@kindred/shared/placement';
import { publish } from '../entry/shopify-page.ts';
import { isPersonal, type Slot } from './slot.ts';

/** DESIGN's definition of an impression. */
const VISIBLE_SHARE = 0.5;
const VISIBLE_MILLISECONDS = 1000;

/** Tells once that the slate was seen; looking away, also at another tab, starts the second anew. */
export function watchImpression(slot: Slot, slate: Slate, signal: AbortSignal, seen: () => void): void {
  let timer = 0;
  let inView = false;
  const tell = (): void => {
    stop();
    const { items, ...which } = slate;
    const productIds = items.map((item) => item.productId);
    publish(PUBLISHED_EVENTS.slateViewed, { ...which, productIds } satisfies SlateViewed);
    seen();
  };
  const restart = (): void => {
    clearTimeout(timer);
    if (inView && document.visibilityState === 'visible') timer = setTimeout(tell, VISIBLE_MILLISECONDS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)!.intersectionRatio >= VISIBLE_SHARE;
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
    const { items, ...which } = slate;
    const productId = items[position]?.productId;
    if (!productId || (event as MouseEvent).button > 1 || !isPersonal(slot)) return;
    const clicked: RecommendationClicked = { ...which, productId, position };
    publish(PUBLISHED_EVENTS.recommendationClicked, clicked);
  };
  for (const click of ['click', 'auxclick']) slot.row.addEventListener(click, tell, { signal });
}
