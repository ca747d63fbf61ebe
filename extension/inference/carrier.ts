import browser, { type Runtime } from 'webextension-polyfill';
import type { Failure, RankAnswer } from '../messages/messages.ts';
import type { RankOrder } from './inference.ts';

/** Only the document that ranks listens to messages with this name. */
const NAME = 'inference.rank';
const DOCUMENT = 'offscreen.html';

interface Carried {
  name: typeof NAME;
  order: RankOrder;
}

/** What the polyfill's types do not know of Chrome. */
interface ChromeOffscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/**
 * The background's way to the model. Chrome's service worker dies after half a minute and would lose what it loaded, so
 * an offscreen document ranks; Firefox's event page is a document itself. Never throws.
 */
export async function rankInDocument(order: RankOrder): Promise<RankAnswer | Failure> {
  try {
    if (import.meta.env.FIREFOX) return await (await import('./rank-here.ts')).rankHere(order);
    await openDocument();
    const message: Carried = { name: NAME, order };
    const answer: unknown = await browser.runtime.sendMessage(message);
    // From the extension's own document: `serveRanking` below.
    return (answer ?? { code: 'model_failed' }) as RankAnswer | Failure;
  } catch {
    return { code: 'model_failed' };
  }
}

let opening: Promise<void> | undefined;

/** It may have died, or a former life of the service worker may have opened it. */
async function openDocument(): Promise<void> {
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen: ChromeOffscreen } }).chrome;
  opening ??= (async () => {
    if (await offscreen.hasDocument()) return;
    await offscreen.createDocument({
      url: DOCUMENT,
      reasons: ['WORKERS'],
      justification: 'Runs the shop’s recommendation model, which a service worker would lose when it stops.',
    });
  })().finally(() => (opening = undefined));
  await opening;
}

/** The document's side. What tabs and pages send is for the background, and no concern of this one. */
export function serveRanking(rank: (order: RankOrder) => Promise<RankAnswer | Failure>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { name, order } = (message ?? {}) as Partial<Carried>;
    if (name !== NAME || order === undefined) return undefined;
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    return rank(order);
  });
}
