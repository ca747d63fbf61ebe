import type { Actions } from './actions.ts';
import { isConnected } from './cut-off.ts';
import { onPageOf } from './journey.ts';
import { pageNow, slotsNow, TRIED_ATTRIBUTE } from './page.ts';
import { answerTo } from './page-change.ts';
import type { Painter } from './painter.ts';
import type { Previewer } from './preview.ts';
import { state } from './state.ts';

/** The page's script says so when there may be something else to show. */
const CHANGED = 'kindred:changed';
const PAUSE_MILLISECONDS = 120;
/** Between two paintings of what the page draws over again and again. */
const MOST_REPAINTS = 6;
const REPAINT_WINDOW_MILLISECONDS = 10_000;

/** Themes that change pages without loading them, and scripts that draw a slot anew. Ends with `signal`. */
export function watchPage(
  actions: Actions,
  painter: Painter,
  previewer: Previewer,
  signal: AbortSignal,
): void {
  let waiting = false;
  /** Whether the page's script has spoken since we last looked. */
  let told = false;
  const repaints: number[] = [];
  let address = location.href;

  async function look(): Promise<void> {
    const heard = told;
    told = false;
    if (!isConnected()) return;
    const standing = slotsNow(null);
    const known = state.slots.value;
    const changed =
      standing.length !== known.length || standing.some(({ element }, at) => element !== known[at]?.element);
    const moved = address !== location.href;
    address = location.href;
    if (changed || moved || heard) await actions.look();
    if (moved) actions.loadInsights();
    const preview = state.preview.value;
    // What is forced the page shows by itself.
    if (preview === null || preview.forced !== null || signal.aborted) return;
    const disturbed = state.slots.value.some((slot) => painter.isDisturbed(slot));
    const answer = answerTo({ moved, changed, disturbed, failed: state.failure.value !== null });
    if (answer === 'go on') await previewer.change(onPageOf(preview, pageNow()?.productId ?? null));
    if (answer !== 'paint') return;
    const now = Date.now();
    while (repaints.length > 0 && now - repaints[0]! > REPAINT_WINDOW_MILLISECONDS) repaints.shift();
    if (repaints.length >= MOST_REPAINTS) return;
    repaints.push(now);
    await previewer.refresh();
  }

  const later = (): void => {
    if (waiting || signal.aborted) return;
    waiting = true;
    setTimeout(() => {
      look()
        .catch(() => undefined)
        .finally(() => {
          waiting = false;
          if (told) later();
        });
    }, PAUSE_MILLISECONDS);
  };
  const observer = new MutationObserver((changes) => {
    told ||= changes.some(({ type }) => type === 'attributes');
    later();
  });
  observer.observe(document.body ?? document, {
    childList: true,
    subtree: true,
    attributeFilter: [TRIED_ATTRIBUTE],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  const onChanged = (): void => {
    told = true;
    later();
  };
  document.addEventListener(CHANGED, onChanged, { signal });
}

/** While somebody asks why, a click on a card of the page opens the answer and not the product. */
export function watchCards(actions: Actions, signal: AbortSignal): void {
  const ask = (event: Event): void => {
    if (!state.asking.value || !(event.target instanceof Element)) return;
    const card = event.target.closest('.kindred__card');
    const slot = card === null ? undefined : state.slots.value.find(({ row }) => row === card.parentElement);
    if (card === null || slot === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const rank = [...slot.row.children].indexOf(card) + 1;
    const isPreview = Boolean(state.previews.value.get(slot.slotId)?.shown);
    state.tab.value = isPreview ? 'preview' : 'page';
    actions.ask({ slotId: slot.slotId, rank, of: isPreview ? 'preview' : 'page' });
  };
  addEventListener('click', ask, { capture: true, signal });
}
