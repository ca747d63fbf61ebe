import type { Scorer, Sessions } from '../scorer.ts';

/** Damps rare items, which are "always" seen with whatever they were once seen with. */
const DAMPING = 20;
const NEIGHBOURS = 100;
/** Of a longer session only the newest items are read: a robot's visit must not cost its square. */
const MAX_SESSION_ITEMS = 200;

/**
 * Item-KNN as published with GRU4Rec (Hidasi et al. 2016): the newest item's neighbours by
 * co-occurring events / sqrt((s_i + 20)(s_j + 20)), s = events of an item; the best 100 count.
 * Memory: 8 bytes an interaction, 800 an item; work: at most 200 steps an interaction.
 */
export class ItemKnn implements Scorer {
  readonly name = 'item-knn';
  /** [items] neighbours and their similarities, best first. */
  #similar: { items: Int32Array; similarities: Float32Array }[] = [];

  fit(sessions: Sessions, itemCount: number): void {
    const events = new EventIndex(sessions, itemCount);
    const together = new Float64Array(itemCount);
    this.#similar = Array.from({ length: itemCount }, (_, item) => {
      const others = events.countTogether(item, together);
      const similarity = (other: number): number =>
        together[other]! / Math.sqrt((events.of(item) + DAMPING) * (events.of(other) + DAMPING));
      const best = others.sort((a, b) => similarity(b) - similarity(a) || a - b).slice(0, NEIGHBOURS);
      const row = { items: Int32Array.from(best), similarities: Float32Array.from(best, similarity) };
      for (const other of others) together[other] = 0;
      return row;
    });
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    const { items, similarities } = this.#similar[prefix.at(-1)!]!;
    items.forEach((item, place) => (out[item] = similarities[place]!));
    return items.length > 0;
  }
}

/** Where each item occurs: positions `#positions[#starts[item] .. #starts[item + 1])` of the interactions. */
class EventIndex {
  readonly #sessions: Sessions;
  readonly #starts: Int32Array;
  readonly #positions: Int32Array;
  /** [interactions] */
  readonly #sessionOf: Int32Array;

  constructor(sessions: Sessions, itemCount: number) {
    const { offsets, items } = sessions;
    this.#sessions = sessions;
    this.#sessionOf = new Int32Array(items.length);
    for (let session = 0; session + 1 < offsets.length; session++)
      this.#sessionOf.fill(session, offsets[session], offsets[session + 1]);
    this.#starts = new Int32Array(itemCount + 1);
    for (const item of items) this.#starts[item + 1]!++;
    for (let item = 0; item < itemCount; item++) this.#starts[item + 1]! += this.#starts[item]!;
    const next = this.#starts.slice();
    this.#positions = new Int32Array(items.length);
    items.forEach((item, at) => (this.#positions[next[item]!++] = at));
  }

  /** Events of an item. */
  of(item: number): number {
    return this.#starts[item + 1]! - this.#starts[item]!;
  }

  /** Adds pairs of events that share a session to `together` [items], which is 0; names the items it touched. */
  countTogether(item: number, together: Float64Array): number[] {
    const { offsets, items } = this.#sessions;
    const touched: number[] = [];
    for (let at = this.#starts[item]!; at < this.#starts[item + 1]!; at++) {
      const position = this.#positions[at]!;
      const session = this.#sessionOf[position]!;
      const end = offsets[session + 1]!;
      const start = Math.max(offsets[session]!, end - MAX_SESSION_ITEMS);
      if (position < start) continue;
      for (let other = start; other < end; other++) {
        const neighbour = items[other]!;
        if (neighbour === item) continue;
        if (together[neighbour] === 0) touched.push(neighbour);
        together[neighbour]!++;
      }
    }
    return touched;
  }
}
