import { button, el, redraw } from './dom.ts';
import { wearColoursOf } from './look.ts';
import { dress } from './style.ts';
import type { Speech } from './texts/speech.ts';

/** The frame around what the panel says. */
export interface Dialog {
  /** Aborted when it closes. */
  signal: AbortSignal;
  draw(content: HTMLElement[]): void;
  toTop(): void;
  /** At the foot, also for screen readers; with `undo`, a button beside it. */
  say(said: string, undo: (() => void) | null): void;
  close(): void;
}

/** In a shadow root of its own: no theme breaks it, and it breaks no theme. Focus goes back to `opener`. */
export function openDialog(opener: HTMLElement, { texts, language }: Speech): Dialog {
  const closed = new AbortController();
  const host = document.createElement('kindred-panel');
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  wearColoursOf(document, host);
  const title = el('h2', { id: 'title', tabindex: '-1', autofocus: '' }, texts.title);
  const body = el('div', { class: 'body' });
  const foot = footOf(texts.undo, title);
  const close = (): void => dialog.close();
  // All our languages run this way, also in a shop that runs the other.
  const attributes = { 'aria-labelledby': 'title', lang: language, dir: 'ltr', closedby: 'any' };
  const dialog = el('dialog', attributes, headOf(title, texts.close, close), body, foot.element);
  dialog.addEventListener('close', () => {
    closed.abort();
    host.remove();
    if (opener.isConnected) opener.focus();
  });
  root.append(dialog);
  document.body.append(host);
  dialog.showModal();
  return {
    signal: closed.signal,
    draw: (content) => redraw(body, content, title),
    toTop() {
      body.scrollTop = 0;
      title.focus();
    },
    say: foot.say,
    close,
  };
}

function headOf(title: HTMLElement, label: string, close: () => void): HTMLElement {
  const cross = button('×', { key: 'head/close/', kind: 'close' }, close);
  cross.setAttribute('aria-label', label);
  return el('div', { class: 'head' }, title, cross);
}

/** There from the beginning, though empty: screen readers hear only what changes in a region that they know. */
function footOf(label: string, title: HTMLElement): { element: HTMLElement; say: Dialog['say'] } {
  let run = (): void => undefined;
  const said = el('p', { role: 'status' });
  const undo = button(label, { key: 'foot/undo/', kind: 'outline' }, () => run());
  undo.hidden = true;
  const element = el('div', { class: 'foot quiet' }, said, undo);
  return {
    element,
    say(text, undoing) {
      const atUndo = (element.getRootNode() as ShadowRoot).activeElement === undo;
      run = undoing ?? (() => undefined);
      said.textContent = text;
      undo.hidden = undoing === null;
      element.classList.toggle('quiet', text === '');
      if (atUndo && undo.hidden) title.focus();
    },
  };
}
