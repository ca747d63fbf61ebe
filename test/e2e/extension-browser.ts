import { PATIENCE_MILLISECONDS } from './browser.ts';

/**
 * A browser with our extension installed, driven in the same way whichever it is: scenarios are written once against
 * this and run in Chromium (Playwright) and in Firefox (Puppeteer, WebDriver BiDi).
 */
export interface ExtensionBrowser {
  name: 'chromium' | 'firefox';
  open(url: string): Promise<ExtensionPage>;
  /** One of the extension's own pages, in a tab: `popup.html`, `options.html`, … */
  openOwn(file: string): Promise<ExtensionPage>;
  /** The popup as it stands over that page, in a tab of its own. */
  popupOver(page: ExtensionPage): Promise<ExtensionPage>;
  /** A click on the toolbar over that page, and one in the popup that opens; its text once it `says` so. */
  pressInPopup(page: ExtensionPage, words: { press: string; says: string }): Promise<string>;
  /** Does what makes the browser ask for leave to see what `pattern` fits, and answers it. */
  answerLeave(answer: LeaveAnswer): Promise<void>;
  /** Takes in the same files once more, as an update does: what runs in pages is cut off. */
  update(): Promise<void>;
  /** Addresses of the tabs that are open, the extension's own left out where the browser does not tell them. */
  tabs(): Promise<string[]>;
  /** Ends the background as the browser does when it idles; false where there is no way to do so. */
  endBackground(): Promise<boolean>;
  close(): Promise<void>;
}

interface LeaveAnswer {
  pattern: string;
  yes: boolean;
  ask(): Promise<void>;
}

/** What a page is asked through: Playwright's pages and frames have this form, and Puppeteer's as well. */
export interface Surface {
  url(): string;
  evaluate<Given, Answer>(run: (given: Given) => Answer, given: Given): Promise<Awaited<Answer>>;
  evaluate(script: string): Promise<unknown>;
  evaluateHandle<Given>(
    run: (given: Given) => Element | null,
    given: Given,
  ): Promise<{ asElement(): Handle | null; dispose(): Promise<void> }>;
}

interface Handle {
  click(): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

/** An element by what it is and what it says: its label, or its text without what surrounds it. */
export interface Sought {
  css: string;
  /** The whole name; without it the first that fits. */
  name?: string;
  /** Part of the name. */
  has?: string;
}

/** Goes through open shadow roots: in test builds the overlay's is one. Runs in the page, so it must stand alone. */
function seek({ css, name, has }: Sought): Element | null {
  const nameOf = (element: Element): string => {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    const text =
      element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.textContent);
    return (text ?? '').replaceAll(/\s+/g, ' ').trim();
  };
  const fits = (element: Element): boolean =>
    (name === undefined || nameOf(element) === name) && (has === undefined || nameOf(element).includes(has));
  const search = (within: ParentNode): Element | null => {
    for (const element of within.querySelectorAll(css)) if (fits(element)) return element;
    for (const element of within.querySelectorAll('*')) {
      const found = element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  return search(document);
}

/** Looks again and again until something comes; the sentence of `what` fails the test otherwise. */
export async function comes<Found>(
  what: string | (() => Promise<string>),
  look: () => Promise<Found | null | undefined | false>,
  milliseconds = PATIENCE_MILLISECONDS,
): Promise<Found> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = await unlessOnItsWay(look);
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline)
      throw new Error(`Never came: ${typeof what === 'string' ? what : await what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Null where the page is on its way to another one. */
async function unlessOnItsWay<Found>(look: () => Promise<Found>): Promise<Found | null> {
  try {
    return await look();
  } catch (error) {
    if (
      /context|navigat|detach|destroyed|discarded|no such frame|documentElement is null/i.test(String(error))
    )
      return null;
    throw error;
  }
}

/** What both browsers can do with a tab and with the keyboard and mouse in it. */
export interface Tab {
  surface: Surface;
  frames(): Surface[];
  goto(url: string): Promise<unknown>;
  press(key: string): Promise<void>;
  moveMouse(x: number, y: number, pressed?: 'down' | 'up'): Promise<void>;
  screenshot(path: string): Promise<unknown>;
  bringToFront(): Promise<unknown>;
  /** Waits until nothing that the page asked for is under way, for half a second. */
  isQuiet(): Promise<unknown>;
  /** As if the merchant's system liked dark pages, or light ones. */
  likeDark(dark: boolean): Promise<void>;
  /** Addresses that the page itself asked for so far. */
  requests: string[];
  /** Uncaught errors and what the console called errors. */
  errors: string[];
  close(): Promise<unknown>;
}

/** Number of the tab that shows `url`, asked in a page of the extension's own. */
export const tabShowing = (own: ExtensionPage, url: string): Promise<number> =>
  comes(`a tab with ${url}`, () => own.evaluate(findTab, url));

async function findTab(url: string): Promise<number | null> {
  const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
  const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
  return tabs.findLast((tab) => tab.url === url)?.id ?? null;
}

interface ExtensionApi {
  tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
}

export class ExtensionPage {
  readonly tab: Tab;
  constructor(tab: Tab) {
    this.tab = tab;
  }
  evaluate<Answer>(run: () => Answer): Promise<Awaited<Answer>>;
  evaluate<Answer, Given>(run: (given: Given) => Answer, given: Given): Promise<Awaited<Answer>>;
  evaluate<Answer>(run: (given: unknown) => Answer, given: unknown = null): Promise<Awaited<Answer>> {
    return this.tab.surface.evaluate(run, given);
  }
  has(sought: Sought): Promise<boolean> {
    return this.#within(this.tab.surface, sought).then(({ element }) => element !== null);
  }
  /** Waits for it. */
  async find(sought: Sought): Promise<void> {
    await this.#element(this.tab.surface, sought);
  }
  async click(sought: Sought): Promise<void> {
    await (await this.#element(this.tab.surface, sought)).click();
  }
  async type(sought: Sought, text: string): Promise<void> {
    await (await this.#element(this.tab.surface, sought)).type(text);
  }
  /** As if chosen from a `select` by its words. */
  async choose(sought: Sought, words: string): Promise<void> {
    await this.find(sought);
    const chosen = await this.tab.surface.evaluate(chooseIn, { ...sought, words, seek: seek.toString() });
    if (!chosen) throw new Error(`"${words}" is not among the choices of ${JSON.stringify(sought)}.`);
  }
  /** As if a slider was moved there. */
  async slide(sought: Sought, value: number): Promise<void> {
    await this.find(sought);
    await this.tab.surface.evaluate(slideTo, { ...sought, value, seek: seek.toString() });
  }
  /** Clicks in a frame of the page, whose address begins so. */
  async clickIn(frameUrl: string, sought: Sought): Promise<void> {
    await (await this.#element(await this.frame(frameUrl), sought)).click();
  }
  async readsIn(frameUrl: string, words: string): Promise<string> {
    return comes(
      async () => `"${words}" in the frame, which says: ${await this.textIn(frameUrl)}`,
      async () => {
        const text = await this.textIn(frameUrl);
        return text.includes(words) && text;
      },
    );
  }
  async textIn(frameUrl: string): Promise<string> {
    const frame = await this.frame(frameUrl);
    return frame.evaluate(textOf, 'body');
  }
  frame(frameUrl: string): Promise<Surface> {
    return comes(`a frame of ${frameUrl}`, async () =>
      this.tab.frames().find((frame) => frame.url().startsWith(frameUrl)),
    );
  }
  /** All that is written there and can be seen, shadow roots included; empty where there is no such element. */
  text(css = 'body'): Promise<string> {
    return this.tab.surface.evaluate(textOf, css);
  }
  /** Waits until it is written there. */
  async reads(words: string, css = 'body'): Promise<string> {
    return comes(
      async () => `"${words}" in ${css}, which says: ${await this.text(css)}`,
      async () => {
        const text = await this.text(css);
        return text.includes(words) && text;
      },
    );
  }
  async #element(surface: Surface, sought: Sought): Promise<Handle> {
    return comes(
      async () => `${JSON.stringify(sought)} in: ${(await surface.evaluate(textOf, 'body')).slice(0, 2000)}`,
      async () => (await this.#within(surface, sought)).element,
    );
  }
  async #within(surface: Surface, sought: Sought): Promise<{ element: Handle | null }> {
    const handle = await unlessOnItsWay(() => surface.evaluateHandle(seek, sought));
    return { element: handle?.asElement() ?? null };
  }
}

/** Runs in the page. */
function chooseIn(given: Sought & { words: string; seek: string }): boolean {
  const find = new Function(`return ${given.seek}`)() as (sought: Sought) => Element | null;
  const select = find(given);
  if (!(select instanceof HTMLSelectElement)) return false;
  const option = [...select.options].find(({ label }) => label.trim() === given.words);
  if (option === undefined || option.disabled) return false;
  select.value = option.value;
  for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
  return true;
}

/** Runs in the page. */
function slideTo(given: Sought & { value: number; seek: string }): void {
  const find = new Function(`return ${given.seek}`)() as (sought: Sought) => Element | null;
  const slider = find(given);
  if (!(slider instanceof HTMLInputElement)) return;
  slider.value = String(given.value);
  for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Runs in the page, so it must stand alone. */
function textOf(css: string): string {
  const HIDDEN = new Set(['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE']);
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element)) return [...node.childNodes].map(read).join('');
    const { display } = getComputedStyle(node);
    if (
      HIDDEN.has(node.tagName) ||
      (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true }))
    )
      return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const inside = [...(slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes)]
      .map(read)
      .join('');
    return display.startsWith('inline') ? inside : ` ${inside} `;
  };
  const search = (within: ParentNode): Element | null => {
    const here = within.querySelector(css);
    if (here) return here;
    for (const element of within.querySelectorAll('*')) {
      const found = element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const element = search(document);
  return element === null ? '' : read(element).replaceAll(/\s+/g, ' ').trim();
}
