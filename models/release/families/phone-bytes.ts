const MOST = 1_000_000;
const GRAPH_AND_MATRICES = 60_000;
const BYTES_AN_ITEM = 90;

/** What a shopper's phone may be asked to load for a catalogue of so many products: 150 kB for 1,000, never above 1 MB. */
export function phoneBytes(items: number): number {
  return Math.min(MOST, GRAPH_AND_MATRICES + BYTES_AN_ITEM * items);
}
