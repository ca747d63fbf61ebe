import { isConnected } from './cut-off.ts';

/** The element that holds the panel; a name of its own, which no theme's rules for `div` reach. */
const HOST = 'kindred-overlay';

/** A page that takes the panel away again and again is left to itself for ever longer, and in the end for good. */
const FIRST_PAUSE_MILLISECONDS = 50;
const MOST_RETURNS = 8;
/** Who leaves it alone for that long is trusted anew. */
const PEACE_MILLISECONDS = 20_000;

/** `!important` inside a shadow root wins over any page's own. */
const HOST_STYLE = `
  :host {
    all: initial !important; position: fixed !important; inset: 0 !important; display: block !important;
    width: auto !important; height: auto !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    background: none !important; overflow: visible !important; pointer-events: none !important;
    z-index: 2147483647 !important; visibility: visible !important; opacity: 1 !important;
  }`;

export interface Host {
  element: HTMLElement;
  /** Where the panel is drawn. */
  root: ShadowRoot;
}

/** Stands until its `life` ends. Above everything, also above a modal dialog, within which alone things can be used. */
export function mountHost(style: string, mode: ShadowRootMode, life: AbortController): Host {
  for (const orphan of document.querySelectorAll(HOST)) orphan.remove();
  const element = document.createElement(HOST);
  const root = element.attachShadow({ mode });
  const sheet = document.createElement('style');
  sheet.textContent = HOST_STYLE + style;
  root.append(sheet);
  // What is typed here is no shortcut of the theme's.
  for (const type of ['keydown', 'keyup', 'keypress'])
    root.addEventListener(type, (event) => event.stopPropagation());
  place(element);
  guard(element, life);
  life.signal.addEventListener('abort', () => element.remove());
  return { element, root };
}

/** Into the top modal dialog, for everything outside of it is inert; else into the document itself. */
function place(element: HTMLElement): void {
  if (element.parentNode !== homeNow()) homeNow().append(element);
  clean(element);
}

const homeNow = (): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;

/** The page may have changed what is ours. */
function clean(element: HTMLElement): void {
  for (const name of element.getAttributeNames()) if (name !== 'popover') element.removeAttribute(name);
  if (element.getAttribute('popover') !== 'manual') element.setAttribute('popover', 'manual');
  try {
    if (!element.matches(':popover-open')) element.showPopover();
  } catch {
    // Where there are no popovers, the highest layer of the page has to do.
  }
}

const isAtHome = (element: HTMLElement): boolean =>
  element.isConnected &&
  element.parentNode === homeNow() &&
  element.attributes.length === 1 &&
  element.getAttribute('popover') === 'manual' &&
  isShown(element);

function isShown(element: HTMLElement): boolean {
  try {
    return element.matches(':popover-open');
  } catch {
    return true;
  }
}

/** Ends its `life` where the extension was updated or taken out: the next panel must not fight with this one. */
function guard(element: HTMLElement, life: AbortController): void {
  const { signal } = life;
  let returns = 0;
  let last = 0;
  let waiting = false;
  const look = (): void => {
    if (signal.aborted) return;
    if (!isConnected()) return life.abort();
    if (waiting || isAtHome(element)) return;
    // A dialog that opens or closes is nothing against the panel.
    if (element.isConnected && element.parentNode !== homeNow()) return place(element);
    const now = Date.now();
    if (now - last > PEACE_MILLISECONDS) returns = 0;
    if (returns >= MOST_RETURNS) return;
    last = now;
    waiting = true;
    setTimeout(
      () => {
        waiting = false;
        if (signal.aborted) return;
        if (isConnected()) place(element);
        look();
      },
      FIRST_PAUSE_MILLISECONDS * 2 ** returns,
    );
    returns += 1;
  };
  const observer = new MutationObserver(look);
  // A dialog opens and closes by its attribute; all the rest is the element's own or its parents'.
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
  const own = new MutationObserver(look);
  own.observe(element, { attributes: true });
  element.addEventListener('toggle', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    own.disconnect();
  });
}
