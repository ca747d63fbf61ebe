import { signal as signalOf } from '@preact/signals';
import { render } from 'preact';
import { IS_TEST_BUILD } from '../build-time.ts';
import { message } from '../locales/message.ts';
import { ask } from '../messages/bus.ts';
import type { FailureCode, OverlayWorld } from '../messages/messages.ts';
import type { Reply } from '../messages/protocol.ts';
import { markPreview } from '../page/force.ts';
import { watchAccess } from './access-watch.ts';
import { createActions } from './actions.ts';
import { CUT_OFF_STYLE, isConnected, watchConnection } from './cut-off.ts';
import { mountHost } from './host.ts';
import { onPageOf } from './journey.ts';
import { pageNow } from './page.ts';
import { createPainter } from './painter.ts';
import { keepPlace, placeKept } from './panel-place.ts';
import { Panel } from './panel.tsx';
import { createPreviewer, type Previewer } from './preview.ts';
import { state } from './state.ts';
import { createShelf, fetchMarkets } from './storefront.ts';
import { STYLE } from './style.ts';
import { watchCards, watchPage } from './watch.ts';

/** One a page, however often the script is brought in. */
const here = globalThis as OverlayWorld;

/** A server that is away ends nothing. */
const ENDS: ReadonlySet<FailureCode> = new Set(['signed_out', 'not_paired']);

/** Never throws, and leaves nothing behind where the page belongs to no paired shop. */
export async function openOverlay(): Promise<void> {
  if (here.kindredOverlay !== undefined) return;
  const life = new AbortController();
  here.kindredOverlay = { close: () => life.abort() };
  life.signal.addEventListener('abort', () => delete here.kindredOverlay);
  try {
    const reply = await ask('overlay.open', {});
    if (life.signal.aborted) return;
    if ('ok' in reply && reply.ok === null) return life.abort();
    show(life, reply);
  } catch {
    life.abort();
  }
}

function show(life: AbortController, first: Reply<'overlay.open'>): void {
  const { signal } = life;
  const kept = placeKept();
  const { root } = mountHost(STYLE + CUT_OFF_STYLE, IS_TEST_BUILD ? 'open' : 'closed', life);
  const place = document.createElement('div');
  root.append(place);
  watchConnection(place, message('overlayCutOff'), life);
  const pointed = signalOf<string | null>(null);
  const painter = createPainter();
  const shelf = createShelf(async (ids) => {
    const reply = await ask('products.named', { ids });
    return 'ok' in reply ? reply.ok : null;
  });
  const previewer = createPreviewer({ painter, shelf, signal });
  const actions = createActions({ painter, previewer, shelf, pointed, signal });
  const close = (): void => {
    keepPlace(null);
    void previewer.change(null);
    void ask('overlay.closed', {});
    life.abort();
  };
  const enter = async (reply: Reply<'overlay.open'>): Promise<void> => {
    if (signal.aborted) return;
    state.refusal.value = 'ok' in reply ? null : reply.failure.code;
    if (!('ok' in reply)) return state.preview.value === null ? undefined : previewer.change(null);
    if (reply.ok === null) return close();
    const isFirst = state.context.value === null;
    state.context.value = reply.ok;
    await begin({ actions, previewer, isFirst, signal });
    if (!isFirst || signal.aborted) return;
    watchPage(actions, painter, previewer, signal);
    watchAccess(() => void ask('shop.check', {}).then(leaveIfOver), signal);
    watchCards(actions, signal);
  };
  /** Says so, shows nothing of the shop any more, and does not come again on the next page. */
  const leaveIfOver = async (reply: Reply<'shop.check'>): Promise<void> => {
    if (signal.aborted || !('failure' in reply) || !ENDS.has(reply.failure.code)) return;
    state.refusal.value = reply.failure.code;
    keepPlace(null);
    void ask('overlay.closed', {});
    await previewer.change(null);
  };
  const again = (): void => void ask('overlay.open', {}).then(enter);
  // A page that comes back as it was left knows nothing of what the merchant did in this tab since.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    if (placeKept() === null) close();
    else again();
  };
  addEventListener('pageshow', onShow, { signal });
  signal.addEventListener('abort', () => {
    painter.restore();
    render(null, place);
    // Nobody else ends that preview.
    if (isConnected()) return;
    markPreview(null);
    if (!previewer.isOpenedFor(null)) location.reload();
  });
  here.kindredOverlay = { close };
  render(
    <Panel {...{ actions, pointed, close, again }} takeFocus={kept === null || kept.inUse === true} />,
    place,
  );
  void enter(first);
}

interface Beginning {
  actions: ReturnType<typeof createActions>;
  previewer: Previewer;
  /** Else the page came back as it was left. */
  isFirst: boolean;
  signal: AbortSignal;
}

/** What was kept for this tab goes on; without that, nothing of a former preview stays. */
async function begin({ actions, previewer, isFirst, signal }: Beginning): Promise<void> {
  const { preview: told = null } = state.context.value ?? {};
  // A page that forgets what it was to show would be opened again and again.
  const kept = isFirst && told?.forced && !previewer.isOpenedFor(told) ? null : told;
  markPreview(kept);
  if (kept !== null) state.tab.value = 'preview';
  await actions.look();
  if (signal.aborted) return;
  if (kept !== null) actions.preview(onPageOf(kept, pageNow()?.productId ?? null));
  else if (told !== null || state.preview.value !== null || !previewer.isOpenedFor(null))
    actions.preview(null);
  actions.loadExperiments();
  actions.loadInsights();
  actions.loadReleases();
  void fetchMarkets(signal).then((markets) => (state.markets.value = markets));
}
