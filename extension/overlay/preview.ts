import type { ProductId } from '@kindred/shared/catalog';
import { ask } from '../messages/bus.ts';
import type { TabPreview } from '../messages/messages.ts';
import { forcedNow, forceOf, markPreview } from '../page/force.ts';
import { namedIn, shownOf } from './cards.ts';
import { NEW_VISITOR, placementOf, productsIn } from './journey.ts';
import { everyonesRows, type EveryonesRows, fetchPageHtml, pageNow, type PageSlot, rowOf } from './page.ts';
import type { Painter } from './painter.ts';
import { keepInUse } from './panel-place.ts';
import { type SlotPreview, state } from './state.ts';
import type { createShelf } from './storefront.ts';

export const NO_PREVIEW: TabPreview = {
  releaseId: null,
  settings: null,
  journey: NEW_VISITOR,
  recording: false,
  market: null,
  forced: null,
};

export interface Previewer {
  /** Whether the page was opened to show just this: what it forces, or nothing. */
  isOpenedFor(preview: TabPreview | null): boolean;
  /** Paints the page's slots for it, and keeps it for this tab; null puts everything back. */
  change(preview: TabPreview | null): Promise<void>;
  /** Paints again what the page has drawn anew. */
  refresh(): Promise<void>;
}

interface Tools {
  painter: Painter;
  shelf: ReturnType<typeof createShelf>;
  signal: AbortSignal;
}

export function createPreviewer({ painter, shelf, signal }: Tools): Previewer {
  const opened = forcedNow();
  const isOpenedFor = (preview: TabPreview | null): boolean => forceOf(preview) === opened;
  let latest = 0;
  let everyones: { address: string; rows: Promise<EveryonesRows> } | null = null;

  async function rankSlot(slot: PageSlot, preview: TabPreview, elsewhere: ProductId[]): Promise<SlotPreview> {
    const page = pageNow();
    const placement = placementOf(slot, preview.journey, page?.productId ?? null, Date.now());
    const { releaseId, settings } = preview;
    const reply = await ask('preview.rank', { placement, releaseId, settings });
    if ('failure' in reply) throw new PreviewFailure(reply.failure.code);
    const answer = reply.ok;
    if (answer.items.length === 0 || page === null) return { answer, shown: null };
    const ids = [...new Set([...namedIn(answer.items), ...productsIn(preview.journey)])];
    const cards = await shelf(page, preview.market, slot.priceSample, ids, signal);
    name(cards);
    const shown = shownOf(answer, placement, cards, elsewhere);
    return { answer, shown: shown.length === 0 ? null : shown };
  }

  async function paintAll(preview: TabPreview): Promise<void> {
    const mine = (latest += 1);
    const began = performance.now();
    state.busy.value = true;
    try {
      const made = new Map<string, SlotPreview>();
      const slots = state.slots.value;
      const elsewhere: ProductId[] = [];
      for (const slot of slots) {
        const slotPreview = await rankSlot(slot, preview, elsewhere);
        if (mine !== latest || signal.aborted) return;
        made.set(slot.slotId, slotPreview);
        elsewhere.push(...(slotPreview.shown ?? []).map(({ card }) => card.productId));
      }
      const rows = await everyonesWhere(slots, made);
      if (mine !== latest || signal.aborted) return;
      for (const slot of slots) {
        const { shown = null } = made.get(slot.slotId) ?? {};
        if (!slot.element.isConnected) continue;
        if (shown !== null)
          painter.show(
            slot,
            shown.map(({ card }) => card),
          );
        else painter.show(slot, null, rows.get(slot.slotId));
      }
      state.previews.value = made;
      state.failure.value = null;
      state.tookMilliseconds.value = performance.now() - began;
    } catch (error) {
      if (mine !== latest) return;
      // What stands on the page is then no preview of this.
      painter.restore();
      state.previews.value = new Map();
      state.failure.value = error instanceof PreviewFailure ? error.code : 'internal';
    } finally {
      if (mine === latest) state.busy.value = false;
    }
  }

  /** By slot id, where the preview shows the theme's own row. What stands there may be personal, and must not pass for it. */
  async function everyonesWhere(
    slots: readonly PageSlot[],
    made: ReadonlyMap<string, SlotPreview>,
  ): Promise<ReadonlyMap<string, Node[]>> {
    const wanted = slots.flatMap(({ slotId }, at) => (made.get(slotId)?.shown ? [] : [{ slotId, at }]));
    if (wanted.length === 0) return new Map();
    // A theme of a single page has other rows at another address.
    if (everyones?.address !== location.href)
      everyones = { address: location.href, rows: everyonesHtml(signal).then(everyonesRows) };
    const rows = await everyones.rows.catch((error: unknown) => {
      everyones = null;
      throw error;
    });
    return new Map(
      wanted.map(({ slotId, at }) => {
        const row = rowOf(rows, slots, at);
        if (row === undefined) throw new PreviewFailure('internal');
        return [slotId, row] as const;
      }),
    );
  }

  return {
    isOpenedFor,
    async change(preview) {
      const isReady = isOpenedFor(preview);
      // Until the page is opened again it shows what it did.
      if (isReady || preview !== null) {
        state.preview.value = preview;
        markPreview(preview);
      }
      state.asked.value = null;
      const kept = ask('preview.keep', { preview });
      if (!isReady) {
        latest += 1;
        await kept;
        markPreview(preview);
        keepInUse();
        return location.reload();
      }
      if (preview !== null) return preview.forced === null ? paintAll(preview) : undefined;
      latest += 1;
      painter.restore();
      state.busy.value = false;
      state.failure.value = null;
      // A page that is left before this arrived goes on with the preview: until then the marks stay.
      await kept;
      if (state.preview.value === null) state.previews.value = new Map();
    },
    async refresh() {
      everyones = null;
      if (state.preview.value?.forced === null) await paintAll(state.preview.value);
    },
  };
}

class PreviewFailure extends Error {
  readonly code;
  constructor(code: NonNullable<typeof state.failure.value>) {
    super(code);
    this.code = code;
  }
}

/** In Firefox the page's own policy may keep the panel from asking (`connect-src 'none'`); the background can. */
async function everyonesHtml(signal: AbortSignal): Promise<string> {
  try {
    return await fetchPageHtml(signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const reply = await ask('page.html', {});
    if ('failure' in reply) throw new PreviewFailure(reply.failure.code);
    return reply.ok;
  }
}

/** Titles that the panel can name from now on. */
function name(cards: ReadonlyMap<ProductId, { title: string }>): void {
  const known = state.titles.value;
  if ([...cards.keys()].every((id) => known.has(id))) return;
  state.titles.value = new Map([...known, ...[...cards].map(([id, { title }]) => [id, title] as const)]);
}
