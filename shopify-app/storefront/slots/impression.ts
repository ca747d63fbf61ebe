import { PUBLISHED_EVENTS, type RecommendationClicked, type SlateViewed } from '@kindred/shared/event';
import type { Slate } from '@kindred/shared/placement';
import { publish } from '../entry/shopify-page.ts';
import { isPersonal, type Slot } from './slot.ts';

/** DESIGN's definition of an impression. */
const VISIBLE_SHARE = 0.5;
const VISIBLE_MILLISECONDS = 1000;

/** Once, when it was half in view for a second; looking away, also at another tab, starts the second anew. */
export function whenSeen(element: Element, seen: () => void, signal?: AbortSignal): void {
  let timer = 0;
  let inView = false;
  const restart = (): void => {
    clearTimeout(timer);
    if (!inView || document.visibilityState !== 'visible') return;
    timer = setTimeout(() => {
      stop();
      seen();
    }, VISIBLE_MILLISECONDS);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)!.intersectionRatio >= VISIBLE_SHARE;
      restart();
    },
    { threshold: VISIBLE_SHARE },
  );
  const stop = (): void => {
    observer.disconnect();
    inView = false;
    restart();
  };
  observer.observe(element);
  document.addEventListener('visibilitychange', restart, { signal });
  signal?.addEventListener('abort', stop);
}

/** Tells once that the slate was seen. */
export const watchImpression = (slot: Slot, slate: Slate, signal: AbortSignal, seen: () => void): void =>
  whenSeen(
    slot.element,
    () => {
      const { items, ...which } = slate;
      const productIds = items.map((item) => item.productId);
      publish(PUBLISHED_EVENTS.slateViewed, { ...which, productIds } satisfies SlateViewed);
      seen();
    },
    signal,
  );

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
