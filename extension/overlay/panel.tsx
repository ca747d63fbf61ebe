import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { message, type MessageKey } from '../locales/message.ts';
import type { FailureCode } from '../messages/messages.ts';
import type { Actions } from './actions.ts';
import { InsightsTab } from './insights-tab.tsx';
import { Marks } from './marks.tsx';
import { PageTab } from './page-tab.tsx';
import { firstPlace, keepPlace, type PanelPlace, within } from './panel-place.ts';
import { PreviewTab } from './preview-tab.tsx';
import { state } from './state.ts';
import { failureWords } from './words.ts';

interface Props {
  actions: Actions;
  pointed: { value: string | null };
  /** The merchant opened it, so the keyboard goes there; after a navigation it stays with the page. */
  takeFocus: boolean;
  close: () => void;
  /** Asks for the shop once more, where it could not be had. */
  again: () => void;
}

const place = signal<PanelPlace>(firstPlace());

function move(next: PanelPlace): void {
  place.value = within(next, { width: innerWidth, height: innerHeight });
  keepPlace(place.value);
}

export function Panel({ actions, pointed, takeFocus, close, again }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { right, top, collapsed } = place.value;
  const refusal = state.refusal.value;
  useEffect(() => {
    move(place.value);
    if (takeFocus) panel.current?.focus({ preventScroll: true });
  }, []);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (state.asked.value !== null) state.asked.value = null;
    else if (collapsed) close();
    else move({ ...place.value, collapsed: true });
  };
  return (
    <>
      <Marks pointed={pointed} />
      <section
        ref={panel}
        class={state.preview.value === null ? 'panel' : 'panel is-preview'}
        aria-label={message('overlayTitle')}
        tabIndex={-1}
        style={{ right: `${right}px`, top: `${top}px`, maxHeight: `calc(100vh - ${top + 16}px)` }}
        onKeyDown={escape}
      >
        <Head close={close} />
        {!collapsed &&
          (refusal === null ? <Body actions={actions} /> : <Refusal code={refusal} again={again} />)}
      </section>
    </>
  );
}

function Refusal({ code, again }: { code: FailureCode; again: () => void }) {
  return (
    <div class="body">
      <p class="note bad" role="alert">
        {failureWords(code)}
      </p>
      <button type="button" onClick={again}>
        {message('tryAgain')}
      </button>
    </div>
  );
}

const STEP_PIXELS = 24;
const ARROWS: Partial<Record<string, [right: number, top: number]>> = {
  ArrowLeft: [STEP_PIXELS, 0],
  ArrowRight: [-STEP_PIXELS, 0],
  ArrowUp: [0, -STEP_PIXELS],
  ArrowDown: [0, STEP_PIXELS],
};

function Head({ close }: { close: () => void }) {
  const { collapsed } = place.value;
  const drag = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const { right, top } = place.value;
    const { clientX, clientY } = event;
    handle.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const follow = (moved: PointerEvent): void =>
      move({ ...place.value, right: right - (moved.clientX - clientX), top: top + moved.clientY - clientY });
    handle.addEventListener('pointermove', follow, { signal: stop.signal });
    for (const end of ['pointerup', 'pointercancel'])
      handle.addEventListener(end, () => stop.abort(), { signal: stop.signal });
  };
  const byKey = (event: KeyboardEvent): void => {
    const [right, top] = ARROWS[event.key] ?? [];
    if (right === undefined || top === undefined) return;
    event.preventDefault();
    move({ ...place.value, right: place.value.right + right, top: place.value.top + top });
  };
  return (
    <header>
      <button
        type="button"
        class="handle"
        aria-label={message('panelMove')}
        onPointerDown={drag}
        onKeyDown={byKey}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <h1>{state.preview.value === null ? 'Kindred' : message('previewMark')}</h1>
      <button
        type="button"
        class="icon"
        aria-expanded={!collapsed}
        aria-label={message(collapsed ? 'panelExpand' : 'panelCollapse')}
        onClick={() => move({ ...place.value, collapsed: !collapsed })}
      >
        {collapsed ? '▾' : '▴'}
      </button>
      <button type="button" class="icon" aria-label={message('panelClose')} onClick={close}>
        ×
      </button>
    </header>
  );
}

const TABS = {
  page: 'tabPage',
  insights: 'tabInsights',
  preview: 'tabPreview',
} as const satisfies Record<typeof state.tab.value, MessageKey>;
type Tab = keyof typeof TABS;
const ORDER = Object.keys(TABS) as Tab[];

function Body({ actions }: { actions: Actions }) {
  const shown = state.tab.value;
  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = ORDER[(ORDER.indexOf(shown) + step + ORDER.length) % ORDER.length] ?? shown;
    state.tab.value = next;
    const tabs = event.currentTarget as HTMLElement;
    tabs.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div role="tablist" class="tabs" aria-label={message('overlayTitle')} onKeyDown={byKey}>
        {ORDER.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === shown}
            aria-controls="shown"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => (state.tab.value = tab)}
          >
            {message(TABS[tab])}
          </button>
        ))}
      </div>
      <div id="shown" role="tabpanel" aria-labelledby={`tab-${shown}`} class="body" tabIndex={0}>
        {shown === 'page' && <PageTab actions={actions} />}
        {shown === 'insights' && <InsightsTab actions={actions} />}
        {shown === 'preview' && <PreviewTab actions={actions} />}
      </div>
    </>
  );
}
