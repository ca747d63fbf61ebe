import type { Interaction } from '@kindred/models/features';
import type { ConsentState } from '@kindred/shared/consent';
import type { Slate } from '@kindred/shared/placement';
import { SENT_KEY, type SentRequest, sentRequests } from '@kindred/shared/sent-ledger';
import type { Choices } from '../collector/choices.ts';
import { hasGlobalPrivacyControl } from '../consent/consent.ts';
import { ARTIFACT_CACHE, readJson, toJson } from '../storage/device-store.ts';
import type { PanelHost } from './contract.ts';
import { el } from './dom.ts';

/** What a shopper takes along; docs/privacy.md describes it. Times are epoch milliseconds unless they are texts. */
export interface DeviceExport {
  specVersion: 1;
  /** ISO 8601. */
  exportedAt: string;
  shop: string;
  consent: ConsentState | null;
  globalPrivacyControl: boolean;
  trail: Interaction[];
  choices: Choices;
  shownNow: Slate[];
  sent: SentRequest[];
  /** Every key of ours as it is stored, whoever wrote it, and the addresses of kept model files. */
  stored: {
    localStorage: Record<string, unknown>;
    sessionStorage: Record<string, unknown>;
    files: string[];
  };
}

export async function exportOf(host: PanelHost, now: number): Promise<DeviceExport> {
  return {
    specVersion: 1,
    exportedAt: new Date(now).toISOString(),
    shop: location.host,
    consent: host.consent(),
    globalPrivacyControl: hasGlobalPrivacyControl(),
    trail: host.trail(),
    choices: host.choices(),
    shownNow: host.slates().map(({ slate }) => slate),
    sent: sentRequests(readJson('localStorage', SENT_KEY), now),
    stored: {
      localStorage: keysOf('localStorage'),
      sessionStorage: keysOf('sessionStorage'),
      files: await keptFiles(),
    },
  };
}

function keysOf(kind: 'localStorage' | 'sessionStorage'): Record<string, unknown> {
  try {
    const keys = Object.keys(window[kind]).filter((key) => key.startsWith('kindred:'));
    return Object.fromEntries(keys.map((key) => [key, readJson(kind, key)]));
  } catch {
    return {};
  }
}

async function keptFiles(): Promise<string[]> {
  try {
    // Opening what is not there would make it.
    if (!(await caches.has(ARTIFACT_CACHE))) return [];
    const kept = await (await caches.open(ARTIFACT_CACHE)).keys();
    return kept.map(({ url }) => url);
  } catch {
    return [];
  }
}

export function download(content: DeviceExport): void {
  const url = URL.createObjectURL(new Blob([toJson(content)], { type: 'application/json' }));
  el('a', { href: url, download: `${content.shop}.json` }).click();
  // Some browsers read the address only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
