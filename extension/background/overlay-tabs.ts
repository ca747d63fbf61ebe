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
  want(tabId: number, wanted: boolean): Promise<void>;
  preview(tabId: number): Promise<TabPreview | null>;
  keepPreview(tabId: number, preview: TabPreview | null): Promise<void>;
  forget(tabId: number): Promise<void>;
}

export function createOverlayTabs(short: ShortMemory): OverlayTabs {
  const openKey = (tabId: number): string => `overlay:${tabId}`;
  const previewKey = (tabId: number): string => `preview:${tabId}`;
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
    isWanted: async (tabId) => (await short.get(openKey(tabId))) === true,
    want: (tabId, wanted) => (wanted ? short.set(openKey(tabId), true) : short.delete(openKey(tabId))),
    // Written by `keepPreview` only.
    preview: async (tabId) => ((await short.get(previewKey(tabId))) as TabPreview | undefined) ?? null,
    keepPreview: (tabId, preview) =>
      preview === null ? short.delete(previewKey(tabId)) : short.set(previewKey(tabId), preview),
    forget: async (tabId) => {
      await short.delete(openKey(tabId));
      await short.delete(previewKey(tabId));
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
