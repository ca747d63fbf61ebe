import type { Scorer, Sessions } from '../scorer.ts';

/** POP: the most frequent items of all training sessions, whatever the visit. */
export class Pop implements Scorer {
  readonly name = 'pop';
  #counts = new Float32Array();

  fit({ items }: Sessions, itemCount: number): void {
    this.#counts = new Float32Array(itemCount);
    for (const item of items) this.#counts[item]!++;
  }

  score(_prefix: Int32Array, out: Float32Array): boolean {
    out.set(this.#counts);
    return true;
  }
}
