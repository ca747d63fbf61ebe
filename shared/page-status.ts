import type { Slate } from './placement.ts';

/**
 * What `window.Kindred.status()` tells on a shop's page, for the browser extension and for tests: nothing that
 * the page itself could not see.
 */
export interface PageStatus {
  /** Whether this visit may be personalised. */
  allowed: boolean;
  slots: SlotStatus[];
}

export interface SlotStatus {
  placementId: string;
  /** `liquid`: the page's own related products; `kept`: a slate of this visit; `ranked`: computed on this page. */
  state: 'liquid' | 'kept' | 'ranked' | 'failed';
  ranked: { slate: Slate; artifactSha256: string; bytes: number } | null;
  error?: string;
}
