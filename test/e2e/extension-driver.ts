import type { BrowserContext, Page } from 'playwright-core';
import { PATIENCE_MILLISECONDS } from './browser.ts';

/** What a browser needs to be started with, so that an extension can be installed into it. */
export const EXTENSION_OPTIONS = {
  args: ['--enable-unsafe-extension-debugging'],
  ignoreDefaultArgs: ['--disable-extensions'],
};

/** What Playwright's types do not know of the protocol. */
interface Protocol {
  send<T>(method: string, params?: object): Promise<T>;
  on(event: 'Target.receivedMessageFromTarget', hear: (event: { message: string }) => void): void;
  detach(): Promise<void>;
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** Of a popup that has heard what it asked for. */
const SETTLED_TEXT = `document.querySelector('[aria-busy=true]') === null ? document.body.innerText : ''`;

async function protocolOf(context: BrowserContext): Promise<Protocol> {
  return (await context.browser()?.newBrowserCDPSession()) as unknown as Protocol;
}

/** Gives its id. Chrome itself no longer takes extensions from its command line; this works in both. */
export async function installExtension(context: BrowserContext, folder: string): Promise<string> {
  const protocol = await protocolOf(context);
  const { id } = await protocol.send<{ id: string }>('Extensions.loadUnpacked', { path: folder });
  await protocol.detach();
  return id;
}

/**
 * Clicks the extension's button on the toolbar over `page` and gives the text of the popup that opens. A real click's
 * rights come with it (activeTab), which opening `popup.html` in a tab would not give.
 */
export function openPopup(context: BrowserContext, page: Page, extensionId: string): Promise<string> {
  return inPopup(context, page, extensionId, (ask) =>
    eventually(async () => (await ask(SETTLED_TEXT)) || undefined),
  );
}

/** The same, and presses the button with these words in the popup; its text once it `says` so. */
export function pressInPopup(
  context: BrowserContext,
  page: Page,
  extensionId: string,
  { press, says }: { press: string; says: string },
): Promise<string> {
  const button = `[...document.querySelectorAll('button')].find((it) => it.textContent === ${JSON.stringify(press)})`;
  return inPopup(context, page, extensionId, async (ask) => {
    await eventually(async () => (await ask(`String(${button} !== undefined)`)) === 'true' || undefined);
    await ask(`${button}.click()`);
    return eventually(async () => {
      const text = await ask('document.body.innerText');
      return text.includes(says) ? text : undefined;
    });
  });
}

async function inPopup<Answer>(
  context: BrowserContext,
  page: Page,
  extensionId: string,
  use: (ask: (expression: string) => Promise<string>) => Promise<Answer>,
): Promise<Answer> {
  await page.bringToFront();
  const protocol = await protocolOf(context);
  const targets = async (filter: object[] = [{}]): Promise<Target[]> =>
    (await protocol.send<{ targetInfos: Target[] }>('Target.getTargets', { filter })).targetInfos;
  try {
    const tab = (await targets([{ type: 'tab' }])).find(({ url }) => url === page.url());
    if (tab === undefined) throw new Error(`There is no tab with ${page.url()}.`);
    await protocol.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const popup = await eventually(async () =>
      (await targets()).find(({ type, url }) => type === 'page' && url.endsWith(`${extensionId}/popup.html`)),
    );
    const answer = await use(await connect(protocol, popup.targetId));
    await protocol.send('Target.closeTarget', { targetId: popup.targetId });
    return answer;
  } finally {
    await protocol.detach();
  }
}

/** Ends the background's worker as the browser does when it idles; false where none runs. */
export async function endServiceWorker(context: BrowserContext, extensionId: string): Promise<boolean> {
  const protocol = await protocolOf(context);
  try {
    const { targetInfos } = await protocol.send<{ targetInfos: Target[] }>('Target.getTargets', {
      filter: [{}],
    });
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
    );
    if (worker === undefined) return false;
    await protocol.send('Target.closeTarget', { targetId: worker.targetId });
    return true;
  } finally {
    await protocol.detach();
  }
}

/** Popups are no pages of Playwright's: expressions go there in messages within messages. */
async function connect(
  protocol: Protocol,
  targetId: string,
): Promise<(expression: string) => Promise<string>> {
  const { sessionId } = await protocol.send<{ sessionId: string }>('Target.attachToTarget', { targetId });
  const waiting = new Map<number, (value: string) => void>();
  let calls = 0;
  protocol.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: { result?: { value?: string } } };
    waiting.get(id)?.(result?.result?.value ?? '');
  });
  return async (expression) => {
    const id = (calls += 1);
    const answer = new Promise<string>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } });
    await protocol.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open.');
}
