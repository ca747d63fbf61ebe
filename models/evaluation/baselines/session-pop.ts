import type { Scorer, Sessions } from '../scorer.ts';
import { Pop } from './pop.ts';

/** S-POP: the most frequent items of the current visit; overall popularity decides between equals. */
export class SessionPop implements Scorer {
  readonly name = 's-pop';
  readonly #pop = new Pop();
  #events = 0;

  fit(sessions: Sessions, itemCount: number): void {
    this.#pop.fit(sessions, itemCount);
    this.#events = sessions.items.length;
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    this.#pop.score(prefix, out);
    // More than any popularity: one more event in the visit always wins.
    for (const item of prefix) out[item]! += this.#events;
    return true;
  }
}
