import type { Interaction } from '@kindred/models/features';
import type { Page } from '../entry/shopify-page.ts';
import type { PanelHost } from '../privacy-panel/contract.ts';

/**
 * What the panel asks of this file, which it imports only while it is open and measuring is allowed; and what experiments
 * that turn on segments ask.
 */
export interface SegmentTeller {
  /** Null where nothing is told. */
  tell(host: PanelHost): Promise<SegmentWords | null>;
  /** Its number in DeviceSegments.names; null: in none, or it cannot be told. */
  segmentOf(page: Page, trail: readonly Interaction[]): Promise<number | null>;
}

/** In the page's language. */
export interface SegmentWords {
  /** In which segment the device would be counted, or that it stands between two. */
  told: string;
  /** How that is known. */
  how: string;
}
