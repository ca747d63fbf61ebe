import type { Scorer, Sessions } from '../scorer.ts';
import { SparseRows } from './sparse-rows.ts';

/** Damps rare items, which are "always" seen with whatever they were once seen with. */
const DAMPING = 20;
const NEIGHBOURS = 100;

/**
 * Item-KNN as published with GRU4Rec (Hidasi et al. 2016): the newest item's neighbours by
 * co-occurring events / sqrt((s_i + 20)(s_j + 20)), s = events of an item; the best 100 count.
 */
export class ItemKnn implements Scorer {
  readonly name = 'item-knn';
  #similar = new SparseRows(0);

  fit(sessions: Sessions, itemCount: number): void {
    const together = coOccurrences(sessions, itemCount);
    const events = new Float64Array(itemCount);
    for (const item of sessions.items) events[item]!++;
    for (let item = 0; item < itemCount; item++) {
      const similar = [...together.cells(item)].map(([other, count]): [number, number] => [
        other,
        count / Math.sqrt((events[item]! + DAMPING) * (events[other]! + DAMPING)),
      ]);
      similar.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      together.replace(item, similar.slice(0, NEIGHBOURS));
    }
    this.#similar = together;
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    return this.#similar.addRow(prefix.at(-1)!, 1, out);
  }
}

function coOccurrences({ offsets, items }: Sessions, itemCount: number): SparseRows {
  const together = new SparseRows(itemCount);
  for (let session = 0; session + 1 < offsets.length; session++) {
    for (let a = offsets[session]!; a < offsets[session + 1]!; a++) {
      for (let b = offsets[session]!; b < offsets[session + 1]!; b++) {
        if (items[a] !== items[b]) together.add(items[a]!, items[b]!, 1);
      }
    }
  }
  return together;
}
