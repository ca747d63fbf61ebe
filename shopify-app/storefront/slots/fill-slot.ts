import type { ProductId } from '@kindred/shared/catalog';
import type { SlotStatus } from '@kindred/shared/page-status';
import type { Page } from '../entry/shopify-page.ts';
import { markOf, readTrail, viewedThisVisit } from '../collector/trail.ts';
import type { Card, RankedSlate, Ranker } from '../recommender/contract.ts';
import { watchClicks, watchImpression } from './impression.ts';
import { keepSlate, type KeptSlate, readSlate } from './slate-cache.ts';
import { paint, type Slot } from './slot.ts';

/** What a slot shows now; `ranked` null is Liquid's own row. */
export interface SlotView extends SlotStatus {
  ranked: RankedSlate | null;
}

/** So near to the screen that the shopper may see it soon. */
const NEAR = '400px';
const POINTER_REST_MILLISECONDS = 1000;
/** Longest wait for an idle moment. */
const IDLE_TIMEOUT_MILLISECONDS = 2000;

/**
 * Steps 1 and 2 of the ladder for one slot: paints what this visit already computed, then ranks again if the
 * shopper did something since. Aborting `signal` puts Liquid's cards back.
 */
export function fillSlot(slot: Slot, page: Page, signal: AbortSignal): SlotView {
  const view: SlotView = { placementId: slot.placementId, state: 'liquid', ranked: null };
  const liquid = [...slot.row.childNodes];
  let shown = new AbortController();
  signal.addEventListener('abort', () => {
    shown.abort();
    if (view.ranked !== null) slot.row.replaceChildren(...liquid);
    Object.assign(view, { state: 'liquid', ranked: null });
  });

  const now = Date.now();
  const trail = readTrail(now);
  const viewed = viewedThisVisit(trail, now);
  const exclude = excluded(slot, page, viewed);
  const excludeUnlessRepeatable = slot.seen === 'hide-unless-repeat' ? viewed : [];
  const isOut = ({ productId, repeatable }: Card): boolean =>
    exclude.includes(productId) || (!repeatable && excludeUnlessRepeatable.includes(productId));
  const mark = markOf(trail);
  const market = `${page.country} ${page.locale}`;

  const show = (slate: KeptSlate, state: SlotView['state']): void => {
    const visible = visiblePart(slate.ranked, isOut, slot.count);
    if (visible.cards.length === 0) return;
    shown.abort();
    shown = new AbortController();
    paint(slot, visible.cards);
    Object.assign(view, { state, ranked: visible });
    watchClicks(slot, visible.slate, shown.signal);
    const seen = (): void => keepSlate(slot.placementId, { ...slate, viewed: true });
    if (!slate.viewed) watchImpression(slot, visible.slate, shown.signal, seen);
  };

  const kept = readSlate(slot.placementId, market, now);
  if (kept !== null) show(kept, 'kept');
  if (kept?.mark === mark || trail.length === 0) return view;

  const whenFree = watchUse(slot.row, signal);
  whenNearAndIdle(slot.element, signal, async () => {
    try {
      const ranker = (await import(/* @vite-ignore */ page.ranker)) as Ranker;
      const { placementId, count, priceSample } = slot;
      const ranked = await ranker.rank({
        page,
        placementId,
        count,
        trail,
        exclude,
        excludeUnlessRepeatable,
        priceSample,
        signal,
      });
      if (ranked === null || signal.aborted) return;
      const slate: KeptSlate = { ranked, mark, at: Date.now(), market, viewed: false };
      keepSlate(placementId, slate);
      whenFree(() => show(slate, 'ranked'));
    } catch (error) {
      // In someone else's page we never throw: what stands there is good enough.
      if (!signal.aborted) Object.assign(view, { state: 'failed', error: String(error) });
    }
  });
  return view;
}

function excluded(slot: Slot, page: Page, viewed: readonly ProductId[]): ProductId[] {
  const ids = [...page.cartProductIds, ...(slot.seen === 'hide' ? viewed : [])];
  return page.productId === null ? ids : [page.productId, ...ids];
}

/** A kept slate may hold what the shopper has since opened or bought. */
function visiblePart(ranked: RankedSlate, isOut: (card: Card) => boolean, count: number): RankedSlate {
  const kept = ranked.cards
    .map((card, index) => ({ card, item: ranked.slate.items[index] }))
    .filter(({ card, item }) => item !== undefined && !isOut(card))
    .slice(0, count);
  return {
    ...ranked,
    slate: { ...ranked.slate, items: kept.flatMap(({ item }) => item ?? []) },
    cards: kept.map(({ card }) => card),
  };
}

/** Nothing changes under a keyboard's focus or a moving pointer; one that merely rests there is no choice yet. */
function watchUse(row: HTMLElement, signal: AbortSignal): (run: () => void) => void {
  let movedAt = -Infinity;
  const moved = (): void => {
    movedAt = performance.now();
  };
  row.addEventListener('pointermove', moved, { signal });
  const runWhenFree = (run: () => void): void => {
    const inUse = row.matches(':focus-within') || performance.now() - movedAt < POINTER_REST_MILLISECONDS;
    if (signal.aborted) return;
    if (inUse) setTimeout(runWhenFree, POINTER_REST_MILLISECONDS, run);
    else run();
  };
  return runWhenFree;
}

function whenNearAndIdle(element: Element, signal: AbortSignal, run: () => Promise<void>): void {
  const start = (): void => {
    if (!signal.aborted) void run();
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: IDLE_TIMEOUT_MILLISECONDS });
      else setTimeout(start, 200);
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
