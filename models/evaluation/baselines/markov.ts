import type { Scorer, Sessions } from '../scorer.ts';
import { SparseRows } from './sparse-rows.ts';

/** First-order Markov chain: how often an item directly followed the newest one. */
export class Markov implements Scorer {
  readonly name = 'markov';
  #next = new SparseRows(0);

  fit({ offsets, items }: Sessions, itemCount: number): void {
    this.#next = new SparseRows(itemCount);
    for (let session = 0; session + 1 < offsets.length; session++) {
      for (let at = offsets[session]! + 1; at < offsets[session + 1]!; at++) {
        this.#next.add(items[at - 1]!, items[at]!, 1);
      }
    }
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    return this.#next.addRow(prefix.at(-1)!, 1, out);
  }
}
