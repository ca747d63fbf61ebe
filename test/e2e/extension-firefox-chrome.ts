import type { Browser } from 'puppeteer-core';
import { comes } from './extension-browser.ts';

/** What Puppeteer's types do not know of Firefox's WebDriver BiDi: scripts in the browser's own window. */
interface Protocol {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Answered {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The window around the pages, where the toolbar and the browser's own questions stand. */
export interface Chrome {
  /** Clicks on the extension's button, then on the one with these words in its popup; its text once it `says` so. */
  pressInPopup(words: { press: string; says: string }): Promise<string>;
  /** "Allow" or "Deny" to what Firefox asks the merchant. */
  answerQuestion(yes: boolean): Promise<void>;
  likeDark(dark: boolean): Promise<void>;
}

export async function openChrome(browser: Browser, extensionId: string): Promise<Chrome> {
  const protocol = (browser as unknown as { connection: Protocol }).connection;
  const { result } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;

  async function run<Given>(script: (given: Given) => unknown, given: Given): Promise<unknown> {
    const expression = `(${script.toString()})(${JSON.stringify(given)})`;
    const asked = { expression, target: { context: window }, awaitPromise: true };
    const answered = (await protocol.send('script.evaluate', asked)).result as Answered;
    if (answered.type === 'exception') throw new Error(answered.exceptionDetails?.text);
    return answered.result?.value;
  }
  const readPopup = async (press: string | null): Promise<string> => String(await run(inPopup, press));

  return {
    async pressInPopup({ press, says }) {
      await run(clickToolbar, extensionId.replaceAll(/[^\w-]/g, '_'));
      await comes(`"${press}" in the popup`, async () => (await readPopup(null)).includes(press));
      await readPopup(press);
      let text = '';
      await comes(
        async () => `"${says}" in the popup, which says: ${text}`,
        async () => (text = await readPopup(null)).includes(says),
      );
      await run(closePopup, null);
      return text;
    },
    async answerQuestion(yes) {
      await comes('a question of Firefox', async () => run(answerOpen, yes));
    },
    async likeDark(dark) {
      await run(setScheme, dark ? 0 : 1);
    },
  };
}

// All of these run in the browser's window, so they must stand alone.

interface Customizable {
  addWidgetToArea(widget: string, area: string): void;
}

/** Out of the menu behind the puzzle piece, where a click would be two. */
function clickToolbar(name: string): void {
  const { CustomizableUI } = globalThis as unknown as { CustomizableUI: Customizable };
  CustomizableUI.addWidgetToArea(`${name}-browser-action`, 'nav-bar');
  document.getElementById(`${name}-BAP`)?.click();
}

interface PopupBrowser extends Element {
  messageManager: {
    addMessageListener(name: string, hear: (message: { data: string }) => void): void;
    loadFrameScript(url: string, later: boolean): void;
  };
}

/** Text of the popup, after a click on the button with these words if there are any; empty where none is open. */
function inPopup(press: string | null): Promise<string> | string {
  const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (popup === null) return '';
  const name = `kindred-test:${Math.random()}`;
  const script = `{
    const { body } = content.document;
    [...body.querySelectorAll('button')].find((it) => it.textContent === ${JSON.stringify(press)})?.click();
    sendAsyncMessage('${name}', body.querySelector('[aria-busy=true]') === null ? body.innerText : '');
  }`;
  return new Promise((answer) => {
    popup.messageManager.addMessageListener(name, ({ data }) => answer(data));
    popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
    setTimeout(() => answer(''), 1_000);
  });
}

function closePopup(): void {
  const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
  (panel as (Element & { hidePopup(): void }) | null | undefined)?.hidePopup();
}

interface Services {
  prefs: { setIntPref(name: string, value: number): void };
}

/** 0 dark, 1 light. */
function setScheme(scheme: number): void {
  const { Services } = globalThis as unknown as { Services: Services };
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
}

/** False where nothing is asked. */
function answerOpen(yes: boolean): boolean {
  const panel = document.getElementById('notification-popup') as (HTMLElement & { state: string }) | null;
  const question = panel?.state === 'open' ? panel.querySelector('popupnotification') : null;
  const part = yes ? '.popup-notification-primary-button' : '.popup-notification-secondary-button';
  const button = question?.querySelector<HTMLButtonElement>(part);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}
