import type { Sessions } from '../scorer.ts';

export interface Neighbour {
  session: number;
  similarity: number;
}

/** Training sessions as item sets, and for every item the sessions that hold it: what the session KNNs search. */
export class SessionIndex {
  /** [sessions + 1] and the distinct items of each session. */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
  readonly #sessionsOf: number[][];
  /** [sessions] similarity so far; 0 outside a search. */
  readonly #similarity: Float64Array;

  constructor(sessions: Sessions, itemCount: number) {
    ({ offsets: this.offsets, items: this.items } = distinctItems(sessions));
    this.#sessionsOf = Array.from({ length: itemCount }, () => []);
    for (let session = 0; session + 1 < this.offsets.length; session++) {
      for (const item of this.itemsOf(session)) this.#sessionsOf[item]!.push(session);
    }
    this.#similarity = new Float64Array(this.offsets.length - 1);
  }

  itemsOf(session: number): Int32Array {
    return this.items.subarray(this.offsets[session], this.offsets[session + 1]);
  }

  /** Sessions that hold the item, oldest first. */
  sessionsOf(item: number): readonly number[] {
    return this.#sessionsOf[item]!;
  }

  /**
   * The `sample` newest sessions that share an item with the prefix, and of these the `keep` most similar;
   * similarity = sum of `weights` over shared items, then `normalise`d.
   */
  nearest(
    weights: ReadonlyMap<number, number>,
    sample: number,
    keep: number,
    normalise: (sum: number, sessionItems: number) => number,
  ): Neighbour[] {
    const found: number[] = [];
    for (const [item, weight] of weights) {
      const holders = this.#sessionsOf[item]!;
      // Only an item's newest `sample` sessions can be among the newest `sample` overall.
      for (let at = holders.length - 1; at >= Math.max(0, holders.length - sample); at--) {
        const session = holders[at]!;
        if (this.#similarity[session] === 0) found.push(session);
        this.#similarity[session]! += weight;
      }
    }
    const newest = Int32Array.from(found).sort().subarray(-sample);
    const neighbours = Array.from(newest, (session) => ({
      session,
      similarity: normalise(this.#similarity[session]!, this.offsets[session + 1]! - this.offsets[session]!),
    }));
    for (const session of found) this.#similarity[session] = 0;
    return neighbours.sort((a, b) => b.similarity - a.similarity || b.session - a.session).slice(0, keep);
  }
}

function distinctItems({ offsets, items }: Sessions): { offsets: Int32Array; items: Int32Array } {
  const starts = [0];
  const distinct: number[] = [];
  for (let session = 0; session + 1 < offsets.length; session++) {
    distinct.push(...new Set(items.subarray(offsets[session], offsets[session + 1])));
    starts.push(distinct.length);
  }
  return { offsets: Int32Array.from(starts), items: Int32Array.from(distinct) };
}
