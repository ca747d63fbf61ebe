import type { LinearTable } from './linear-table.ts';
import { emptyModel, type SparseLinearModel } from './sparse-linear-model.ts';

/** The columns of B: per target item its candidates (past items) and their weights. */
export class Solution {
  readonly items: number;
  readonly candidates: number;
  /** [items, candidates] past items, ascending. */
  readonly past: Int32Array;
  /** [items, candidates] B of the candidate. */
  readonly values: Float32Array;
  /** [items] candidates in use. */
  readonly counts: Int32Array;

  constructor(items: number, candidates: number) {
    this.items = items;
    this.candidates = candidates;
    this.past = new Int32Array(items * candidates);
    this.values = new Float32Array(items * candidates);
    this.counts = new Int32Array(items);
  }

  /** The past items with the largest R become the target's candidates; their R goes to `right`. */
  choose(target: number, { starts, others, target: values }: LinearTable, right: Float64Array): void {
    const start = starts[target]!;
    const entries = Int32Array.from({ length: starts[target + 1]! - start }, (_, at) => start + at).filter(
      (entry) => values[entry]! > 0,
    );
    const chosen = strongestInOrder(entries, (entry) => values[entry]!, this.candidates);
    for (let place = 0; place < chosen.length; place++) {
      this.past[target * this.candidates + place] = others[chosen[place]!]!;
      right[place] = values[chosen[place]!]!;
    }
    this.counts[target] = chosen.length;
  }

  pastOf(target: number): Int32Array {
    const start = target * this.candidates;
    return this.past.subarray(start, start + this.counts[target]!);
  }

  /** Turns columns into rows and keeps the entries of largest magnitude of every row. */
  strongestRows(neighbours: number, inputDecay: number): SparseLinearModel {
    const rows = this.#transposed();
    const model = emptyModel(this.items, neighbours, inputDecay);
    for (let item = 0; item < this.items; item++) {
      const entries = rows.order.subarray(rows.starts[item], rows.starts[item + 1]);
      const kept = strongest(entries, (entry) => Math.abs(this.values[entry]!), neighbours);
      kept.forEach((entry, place) => {
        model.indices[item * neighbours + place] = Math.floor(entry / this.candidates);
        model.values[item * neighbours + place] = this.values[entry]!;
      });
    }
    return model;
  }

  /** Entry numbers (target * candidates + place) grouped by past item. */
  #transposed(): { starts: Int32Array; order: Int32Array } {
    const starts = new Int32Array(this.items + 1);
    this.#forEachEntry((_, past) => starts[past + 1]!++);
    for (let item = 0; item < this.items; item++) starts[item + 1]! += starts[item]!;
    const next = starts.slice();
    const order = new Int32Array(starts[this.items]!);
    this.#forEachEntry((entry, past) => (order[next[past]!++] = entry));
    return { starts, order };
  }

  #forEachEntry(visit: (entry: number, past: number) => void): void {
    for (let target = 0; target < this.items; target++) {
      const start = target * this.candidates;
      for (let entry = start; entry < start + this.counts[target]!; entry++) {
        if (this.values[entry] !== 0) visit(entry, this.past[entry]!);
      }
    }
  }
}

/** The `keep` ids of largest key, largest first, of equal keys the smaller id first; at the cut, what stands first in `ids`. */
export function strongest(ids: Int32Array, keyOf: (id: number) => number, keep: number): Int32Array {
  return strongestInOrder(ids, keyOf, keep).sort((a, b) => keyOf(b) - keyOf(a) || a - b);
}

/** The same ids as they stand in `ids`. */
function strongestInOrder(ids: Int32Array, keyOf: (id: number) => number, keep: number): Int32Array {
  if (ids.length <= keep) return ids.slice();
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) keys[at] = keyOf(ids[at]!);
  const last = smallest(keys.slice(), ids.length - keep);
  let ties = keep;
  for (const key of keys) if (key > last) ties--;
  const kept = new Int32Array(keep);
  let count = 0;
  for (let at = 0; at < ids.length; at++) {
    if (keys[at]! > last || (keys[at] === last && ties-- > 0)) kept[count++] = ids[at]!;
  }
  return kept;
}

/** The value that would stand at `rank` (from 0) were `keys` sorted ascending. Reorders them (Hoare's quickselect). */
function smallest(keys: Float64Array, rank: number): number {
  let [from, to] = [0, keys.length - 1];
  while (from < to) {
    const pivot = keys[(from + to) >> 1]!;
    let low = from;
    let high = to;
    while (low <= high) {
      while (keys[low]! < pivot) low++;
      while (keys[high]! > pivot) high--;
      if (low > high) break;
      const swapped = keys[low]!;
      keys[low++] = keys[high]!;
      keys[high--] = swapped;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else break;
  }
  return keys[rank]!;
}
