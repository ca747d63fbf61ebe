import type { PanelHost } from '../privacy-panel/contract.ts';

/** What the panel asks of this file, which it imports only while it is open and measuring is allowed. */
export interface SegmentTeller {
  /** A sentence in the page's language; empty where nothing is told. */
  segmentSentence(host: PanelHost): Promise<string>;
}
