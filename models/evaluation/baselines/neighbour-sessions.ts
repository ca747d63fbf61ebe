import type { Sessions } from '../scorer.ts';

/** What a search found, in no particular order; overwritten by the next search. */
export interface Neighbours {
  count: number;
  /** [>= count] numbers of training sessions. */
  sessions: Int32Array;
  /** [>= count] */
  similarities: Float64Array;
}

/**
 * Training sessions as item sets, and for every item the sessions that hold it: what the session KNNs search.
 * Memory: 12 bytes an interaction. A search costs about `sample` x items of the prefix, whatever the shop's size.
 */
export class SessionIndex {
  /** [sessions + 1] and the distinct items of each session, in the order in which they first stand there. */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
  /** Where each of `items` first stood in its session, repeated views counted: 0 for the first. */
  readonly places: Int32Array;
  /** Sessions that hold item i: `#holders[#starts[i] .. #starts[i + 1])`, oldest first. */
  readonly #starts: Int32Array;
  readonly #holders: Int32Array;
  #found: Neighbours = { count: 0, sessions: new Int32Array(), similarities: new Float64Array() };

  constructor(sessions: Sessions, itemCount: number) {
    ({ offsets: this.offsets, items: this.items, places: this.places } = distinctItems(sessions, itemCount));
    this.#starts = startsOf(this.items, itemCount);
    this.#holders = new Int32Array(this.items.length);
    const next = this.#starts.slice();
    for (let session = 0; session < this.sessions; session++) {
      for (let at = this.offsets[session]!; at < this.offsets[session + 1]!; at++)
        this.#holders[next[this.items[at]!]!++] = session;
    }
  }

  get sessions(): number {
    return this.offsets.length - 1;
  }

  /** Sessions that hold the item, oldest first. */
  sessionsOf(item: number): Int32Array {
    return this.#holders.subarray(this.#starts[item], this.#starts[item + 1]);
  }

  /** [items] ln(sessions / sessions that hold the item); rare items say more. */
  idf(): Float64Array {
    return Float64Array.from({ length: this.#starts.length - 1 }, (_, item) =>
      Math.log(this.sessions / Math.max(1, this.sessionsOf(item).length)),
    );
  }

  /**
   * The `sample` newest sessions that share an item with the prefix, and of these the `keep` most similar;
   * similarity = sum of `weights` over shared items, then `normalise`d. Of equals the newer one is kept.
   */
  nearest(
    weights: ReadonlyMap<number, number>,
    sample: number,
    keep: number,
    normalise: (sum: number, sessionItems: number) => number,
  ): Neighbours {
    const found = this.#newest(weights, sample);
    for (let i = 0; i < found.count; i++) {
      const session = found.sessions[i]!;
      const items = this.offsets[session + 1]! - this.offsets[session]!;
      found.similarities[i] = normalise(found.similarities[i]!, items);
    }
    keepMostSimilar(found, keep);
    return found;
  }

  /** Merges the items' lists from their newest ends; newest session first, similarity = sum of weights. */
  #newest(weights: ReadonlyMap<number, number>, sample: number): Neighbours {
    const found = this.#roomFor(sample);
    const shares = Float64Array.from(weights.values());
    const starts = Int32Array.from(weights.keys(), (item) => this.#starts[item]!);
    const ends = Int32Array.from(weights.keys(), (item) => this.#starts[item + 1]!);
    while (found.count < sample) {
      let session = -1;
      for (let list = 0; list < shares.length; list++) {
        if (ends[list]! > starts[list]!) session = Math.max(session, this.#holders[ends[list]! - 1]!);
      }
      if (session < 0) break;
      let similarity = 0;
      for (let list = 0; list < shares.length; list++) {
        if (ends[list] === starts[list] || this.#holders[ends[list]! - 1] !== session) continue;
        similarity += shares[list]!;
        ends[list]!--;
      }
      found.sessions[found.count] = session;
      found.similarities[found.count++] = similarity;
    }
    return found;
  }

  #roomFor(sample: number): Neighbours {
    if (this.#found.sessions.length < sample) {
      this.#found = { count: 0, sessions: new Int32Array(sample), similarities: new Float64Array(sample) };
    }
    this.#found.count = 0;
    return this.#found;
  }
}

/** Stable: what is kept stays newest first. */
function keepMostSimilar(found: Neighbours, keep: number): void {
  if (found.count <= keep) return;
  const { count, sessions, similarities } = found;
  const least = kthLargest(similarities.slice(0, count), keep);
  let level = keep;
  for (let i = 0; i < count; i++) if (similarities[i]! > least) level--;
  found.count = 0;
  for (let i = 0; i < count; i++) {
    if (similarities[i]! < least || (similarities[i] === least && level-- <= 0)) continue;
    sessions[found.count] = sessions[i]!;
    similarities[found.count++] = similarities[i]!;
  }
}

/** The k-th largest value, 1 <= k <= length; reorders `values`. Hoare's quickselect, middle pivot. */
export function kthLargest(values: Float64Array, k: number): number {
  const target = values.length - k;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const swapped = values[left]!;
      values[left++] = values[right]!;
      values[right--] = swapped;
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return values[target]!;
}

function startsOf(items: Int32Array, itemCount: number): Int32Array {
  const starts = new Int32Array(itemCount + 1);
  for (const item of items) starts[item + 1]!++;
  for (let item = 0; item < itemCount; item++) starts[item + 1]! += starts[item]!;
  return starts;
}

function distinctItems(
  { offsets, items }: Sessions,
  itemCount: number,
): Pick<SessionIndex, 'offsets' | 'items' | 'places'> {
  const starts = new Int32Array(offsets.length);
  const distinct = new Int32Array(items.length);
  const places = new Int32Array(items.length);
  /** [items] 1 + the session in which an item was met last. */
  const lastSession = new Int32Array(itemCount);
  let length = 0;
  for (let session = 0; session + 1 < offsets.length; session++) {
    for (let at = offsets[session]!; at < offsets[session + 1]!; at++) {
      const item = items[at]!;
      if (lastSession[item] === session + 1) continue;
      lastSession[item] = session + 1;
      places[length] = at - offsets[session]!;
      distinct[length++] = item;
    }
    starts[session + 1] = length;
  }
  return { offsets: starts, items: distinct.slice(0, length), places: places.slice(0, length) };
}
