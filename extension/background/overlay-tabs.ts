import browser from 'webextension-polyfill';
import type { OverlayWorld, TabPreview } from '../messages/messages.ts';
import type { ShortMemory } from '../pairing/grants.ts';

const SCRIPT = '/overlay.js' as const;

/** Tabs in which the merchant has opened the panel: it comes again on each of their pages, as far as it is allowed to. */
export interface OverlayTabs {
  isShown(tabId: number): Promise<boolean>;
  /** False where the browser keeps extensions out, or has not been given leave. */
  show(tabId: number): Promise<boolean>;
  hide(tabId: number): Promise<void>;
  isWanted(tabId: number): Promise<boolean>;
  /** `domain`: the shop whose page the panel stands on. */
  want(tabId: number, domain: string): Promise<void>;
  /** What was kept in this tab for this shop; another shop's is nobody's. */
  preview(tabId: number, domain: string): Promise<TabPreview | null>;
  /** Domain of the shop that is previewed in this tab. */
  previewedShop(tabId: number): Promise<string | null>;
  keepPreview(tabId: number, domain: string, preview: TabPreview): Promise<void>;
  endPreview(tabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
  /** Takes the panel, and what is previewed, off every page of the shop. Never throws. */
  leave(domain: string): Promise<void>;
}

interface KeptPreview {
  domain: string;
  preview: TabPreview;
}

export function createOverlayTabs(short: ShortMemory): OverlayTabs {
  const openKey = (tabId: number): string => `overlay:${tabId}`;
  const previewKey = (tabId: number): string => `preview:${tabId}`;

  /** Written by `keepPreview` only. */
  const keptIn = async (tabId: number): Promise<KeptPreview | undefined> =>
    (await short.get(previewKey(tabId))) as KeptPreview | undefined;

  async function forget(tabId: number): Promise<void> {
    await short.delete(openKey(tabId));
    await short.delete(previewKey(tabId));
  }

  async function leaveTab(tabId: number | undefined, domain: string): Promise<void> {
    if (tabId === undefined || (await short.get(openKey(tabId))) !== domain) return;
    await forget(tabId);
    await inject(tabId, close);
  }

  return {
    isShown: async (tabId) => (await inject(tabId, isThere)) === true,
    show: async (tabId) => {
      try {
        await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
        return true;
      } catch {
        return false;
      }
    },
    hide: async (tabId) => void (await inject(tabId, close)),
    isWanted: async (tabId) => (await short.get(openKey(tabId))) !== undefined,
    want: (tabId, domain) => short.set(openKey(tabId), domain),
    preview: async (tabId, domain) => {
      const kept = await keptIn(tabId);
      return kept?.domain === domain ? kept.preview : null;
    },
    previewedShop: async (tabId) => (await keptIn(tabId))?.domain ?? null,
    keepPreview: (tabId, domain, preview) =>
      short.set(previewKey(tabId), { domain, preview } satisfies KeptPreview),
    endPreview: (tabId) => short.delete(previewKey(tabId)),
    forget,
    leave: async (domain) => {
      const tabs = await browser.tabs.query({}).catch(() => []);
      await Promise.all(tabs.map(({ id }) => leaveTab(id, domain)));
    },
  };
}

async function inject(tabId: number, func: () => unknown): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
    return answer?.result;
  } catch {
    return undefined;
  }
}

// Both run in the page's tab, in the extension's world, so they must stand alone.
function isThere(): boolean {
  return (globalThis as OverlayWorld).kindredOverlay !== undefined;
}
function close(): void {
  (globalThis as OverlayWorld).kindredOverlay?.close();
}
