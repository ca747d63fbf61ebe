import type { CoOccurrence } from './co-occurrence.ts';
import { emptyModel, type SparseLinearModel } from './sparse-linear-model.ts';

/** The columns of B while they are solved: per target item its candidates (past items) and their weights. */
export class Solution {
  readonly items: number;
  readonly candidates: number;
  /** [items, candidates] past items, ascending. */
  readonly past: Int32Array;
  /** [items, candidates] first R of the candidate, after solving B. */
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

  /** The past items with the largest R become the target's candidates. */
  choose(target: number, counts: CoOccurrence): void {
    const companions = counts.touched
      .subarray(0, counts.touchedCount)
      .filter((item) => counts.target[item]! > 0);
    companions.sort();
    const chosen = strongest(companions, (item) => counts.target[item]!, this.candidates).sort();
    const start = target * this.candidates;
    this.past.set(chosen, start);
    this.values.set(
      chosen.length === 0 ? [] : Float32Array.from(chosen, (item) => counts.target[item]!),
      start,
    );
    this.counts[target] = chosen.length;
  }

  /** Turns columns into rows and keeps the entries of largest magnitude of every row. */
  strongestRows(neighbours: number): SparseLinearModel {
    const rows = this.#transposed();
    const model = emptyModel(this.items, neighbours);
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

/** The `keep` ids of largest key, largest first; of equal keys the smaller id. `ids` is ascending. */
export function strongest(ids: Int32Array, keyOf: (id: number) => number, keep: number): Int32Array {
  const order = [...ids];
  order.sort((a, b) => keyOf(b) - keyOf(a) || a - b);
  return Int32Array.from(order.slice(0, keep));
}
