import { limitsOf } from '@kindred/models/features';
import type { ProductId } from '@kindred/shared/catalog';
import { readTrail } from '@kindred/shopify-app/storefront/trail';
import { ask } from '../messages/bus.ts';
import type { TabPreview } from '../messages/messages.ts';
import { namedIn } from './cards.ts';
import { type Step, withoutStep, withStep } from './journey.ts';
import { pageNow, type PageSlot, slotsNow } from './page.ts';
import type { Painter } from './painter.ts';
import { NO_PREVIEW, type Previewer } from './preview.ts';
import { type Asked, state } from './state.ts';
import type { createShelf } from './storefront.ts';

/** All that a merchant can do in the panel. None of it throws. */
export interface Actions {
  preview(change: Partial<TabPreview> | null): void;
  step(step: Step, productId: ProductId, add: boolean): void;
  ask(asked: Asked): void;
  /** Ranks the page's row of this slot once more, in the extension, into `pageAnswers`. */
  measure(slotId: string): void;
  /** Draws the outline of one slot. */
  point(slotId: string | null): void;
  loadInsights(): void;
  loadReleases(): void;
  loadExperiments(): void;
  loadSegments(): void;
  /** Looks at the page again: its slots, what its script tells of them, and what stands in them. */
  look(): Promise<void>;
}

interface Tools {
  painter: Painter;
  previewer: Previewer;
  shelf: ReturnType<typeof createShelf>;
  pointed: { value: string | null };
  signal: AbortSignal;
}

export function createActions({ painter, previewer, shelf, pointed, signal }: Tools): Actions {
  /** Of what `pageAnswers` explains. */
  let rows = 0;
  let insightsAsked = 0;

  async function look(): Promise<void> {
    const reply = await ask('page.read', {});
    if (signal.aborted) return;
    if ('ok' in reply) state.reading.value = reply.ok;
    state.slots.value = slotsNow(state.reading.value);
    notePage();
    // What was ranked before is not what stands there now.
    rows += 1;
    state.pageAnswers.value = new Map();
    if (state.asked.value !== null) explain(state.asked.value);
  }

  function notePage(): void {
    state.pageCards.value = new Map(
      state.slots.value.map((slot) => [slot.slotId, painter.pageCards(slot)] as const),
    );
  }

  /** With the live release and what this browser remembers: nothing of it leaves the extension. */
  async function explainPage(slot: PageSlot): Promise<void> {
    const page = pageNow();
    if (page === null || state.pageAnswers.value.get(slot.slotId)) return;
    const mine = rows;
    const now = Date.now();
    const trail = [...page.bought, ...readTrail(now)].toSorted((a, b) => a.at - b.at);
    const limits = limitsOf(slot, page, trail, [], now);
    const placement = { type: slot.type, count: slot.count, trail, ...limits };
    const reply = await ask('preview.rank', { placement, releaseId: null, settings: null });
    if (signal.aborted || mine !== rows) return;
    // Another release has another say.
    const isSame = 'ok' in reply && reply.ok.releaseId === slot.status?.ranked?.slate.releaseId;
    const answer = isSame || ('ok' in reply && reply.ok.engine === 'trail') ? reply.ok : null;
    if (answer !== null) {
      const cards = await shelf(page, null, slot.priceSample, namedIn(answer.items), signal);
      const titles = [...cards].map(([id, { title }]) => [id, title] as const);
      state.titles.value = new Map([...state.titles.value, ...titles]);
    }
    if (mine === rows) state.pageAnswers.value = new Map([...state.pageAnswers.value, [slot.slotId, answer]]);
  }

  function measure(slotId: string): void {
    const slot = state.slots.value.find((each) => each.slotId === slotId);
    if (slot?.status?.ranked) explainPage(slot).catch(() => undefined);
  }

  function explain({ slotId, of }: Asked): void {
    if (of === 'page') measure(slotId);
  }

  const preview = (change: Partial<TabPreview> | null): void => {
    const next = change === null ? null : { ...(state.preview.value ?? NO_PREVIEW), ...change };
    void previewer.change(next).then(notePage, () => undefined);
  };

  return {
    preview,
    look,
    step(step, productId, add) {
      const { journey } = state.preview.value ?? NO_PREVIEW;
      preview({ journey: (add ? withStep : withoutStep)(journey, step, productId) });
    },
    ask(asked) {
      state.asked.value = asked;
      explain(asked);
    },
    measure,
    point: (slotId) => void (pointed.value = slotId),
    loadInsights() {
      const mine = (insightsAsked += 1);
      state.insights.value = null;
      void ask('page.insights', { productId: pageNow()?.productId ?? null }).then((reply) => {
        if (mine !== insightsAsked) return;
        state.insights.value = 'ok' in reply ? reply : { failure: reply.failure.code };
      });
    },
    loadReleases() {
      void ask('preview.releases', {}).then((reply) => {
        state.releases.value = 'ok' in reply ? reply : { failure: reply.failure.code };
      });
    },
    loadExperiments() {
      void ask('page.experiments', {}).then((reply) => {
        state.experiments.value = 'ok' in reply ? reply.ok : [];
      });
    },
    loadSegments() {
      void ask('preview.segments', {}).then((reply) => {
        state.segments.value = 'ok' in reply ? reply.ok : [];
      });
    },
  };
}
