import { limitsOf } from '@kindred/models/features';
import type { ProductId } from '@kindred/shared/catalog';
import type { SlotStatus } from '@kindred/shared/page-status';
import { readChoices } from '../collector/choices.ts';
import { readTrail } from '../collector/trail.ts';
import type { Page } from '../entry/shopify-page.ts';
import type { Card, RankedSlate, Ranker, RankRequest } from '../recommender/contract.ts';
import { watchClicks, watchImpression } from './impression.ts';
import { keepSlate, type KeptSlate, readSlate } from './slate-cache.ts';
import { isPersonal, paint, putBack, type Slot } from './slot.ts';
import { whenNear } from './when.ts';

/** What a slot shows now; `ranked` null is Liquid's own row. */
export interface SlotView extends SlotStatus {
  ranked: RankedSlate | null;
}

export interface FilledSlot {
  view: SlotView;
  /** Looks again at what the shopper did and chose since. */
  update(): void;
}

/** The page that a slot stands in, and what stands in its other slots. */
export interface Surroundings {
  page: Page;
  /** Which of several slots with this placement it is. */
  slotId: string;
  shownElsewhere(view: SlotView): readonly ProductId[];
  changed(): void;
}

/**
 * Steps 1 and 2 of the ladder for one slot: paints what this visit already computed, then ranks again if the
 * shopper did something since. Aborting `signal` puts Liquid's cards back.
 */
export function fillSlot(slot: Slot, around: Surroundings, signal: AbortSignal): FilledSlot {
  const { page, slotId } = around;
  const view: SlotView = { placementId: slot.placementId, state: 'liquid', ranked: null };
  const liquid = [...slot.row.childNodes];
  let shown = new AbortController();
  let waiting = false;
  signal.addEventListener('abort', clear);
  /** What a signed-in customer ordered is in such a slate, and another may sign in to this tab: it stays in memory. */
  let latest: KeptSlate | null = null;
  const keep = (slate: KeptSlate): void => {
    latest = slate;
    if (page.bought.length === 0) keepSlate(slotId, slate);
  };

  function clear(): void {
    shown.abort();
    if (view.ranked) putBack(slot, liquid);
    Object.assign(view, { state: 'liquid', ranked: null });
  }

  function show(slate: KeptSlate, state: SlotView['state'], { out }: Question): void {
    const visible = visiblePart(slate.ranked, (card) => out(card, around.shownElsewhere(view)), slot.count);
    if (visible.cards.length === 0) return clear();
    if (sameCards(visible, view.ranked) && isPersonal(slot)) return;
    shown.abort();
    shown = new AbortController();
    paint(slot, visible.cards);
    Object.assign(view, { state, ranked: visible });
    watchClicks(slot, visible.slate, shown.signal);
    const seen = (): void => keep({ ...slate, viewed: true });
    if (!slate.viewed) watchImpression(slot, visible.slate, shown.signal, seen);
    around.changed();
  }

  async function rank(): Promise<void> {
    // Fetched before it is wanted: a page that is still being painted says late what is near.
    const ranker = (await import(/* @vite-ignore */ page.ranker)) as Ranker;
    await whenNear(slot.element);
    waiting = false;
    const asked = questionOf(slot, page, signal);
    const ranked = await ranker.rank(asked.request);
    if (signal.aborted) return;
    if (!ranked) return clear();
    const slate: KeptSlate = { ranked, ...asked.key, at: Date.now() };
    keep(slate);
    show(slate, 'ranked', questionOf(slot, page, signal));
  }

  function update(): void {
    const asked = questionOf(slot, page, signal);
    if (asked.request.trail.length === 0) return clear();
    const kept = page.bought.length > 0 ? latest : readSlate(slotId, asked.key.fitFor, Date.now());
    if (kept) show(kept, 'kept', asked);
    if (kept?.mark === asked.key.mark || waiting) return;
    waiting = true;
    // In a task of its own, because to compile what the browser has at hand already takes a while.
    setTimeout(() =>
      // In someone else's page we never throw: what stands there is good enough.
      rank().catch((error: unknown) => {
        if (!signal.aborted) Object.assign(view, { state: 'failed', error: String(error) });
      }),
    );
  }
  update();
  return { view, update };
}

interface Question {
  request: RankRequest;
  key: Pick<KeptSlate, 'mark' | 'fitFor'>;
  /** Whether a card must not be shown: a kept slate may hold what the shopper has since opened, bought or hidden. */
  out(card: Card, elsewhere: readonly ProductId[]): boolean;
}

function questionOf(slot: Slot, page: Page, signal: AbortSignal): Question {
  const now = Date.now();
  const trail = [...page.bought, ...readTrail(now)].toSorted((a, b) => a.at - b.at);
  const { hidden } = readChoices();
  const limits = limitsOf(slot, page, trail, hidden, now);
  return {
    request: { ...slot, ...limits, page, trail, signal },
    key: {
      mark: String([trail.length, trail.at(-1)?.at, hidden]),
      fitFor: String([page.country, page.locale, limits.anchors, page.tried]),
    },
    out: ({ productId, repeatable }, elsewhere) =>
      elsewhere.includes(productId) ||
      limits.exclude.includes(productId) ||
      (!repeatable && limits.excludeUnlessRepeatable.includes(productId)),
  };
}

function visiblePart(ranked: RankedSlate, isOut: (card: Card) => boolean, count: number): RankedSlate {
  const cards = ranked.cards.filter((card) => !isOut(card)).slice(0, count);
  const items = ranked.slate.items.filter((item) => cards.some((card) => card.productId === item.productId));
  return { ...ranked, slate: { ...ranked.slate, items }, cards };
}

const sameCards = (a: RankedSlate, b: RankedSlate | null): boolean =>
  a.slate.impressionId === b?.slate.impressionId && String(idsOf(a)) === String(idsOf(b));

export const idsOf = ({ cards }: Pick<RankedSlate, 'cards'>): ProductId[] =>
  cards.map(({ productId }) => productId);
