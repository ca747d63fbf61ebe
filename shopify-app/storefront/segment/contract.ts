import type { PanelHost } from '../privacy-panel/contract.ts';

/** What the panel asks of this file, which it imports only while it is open and measuring is allowed. */
export interface SegmentTeller {
  /** Null where nothing is told. */
  tell(host: PanelHost): Promise<SegmentWords | null>;
}

/** In the page's language. */
export interface SegmentWords {
  /** In which segment the device would be counted, or that it stands between two. */
  told: string;
  /** How that is known. */
  how: string;
}
