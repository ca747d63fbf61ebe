import type { Scorer, Sessions } from '../scorer.ts';
import { SessionIndex } from './neighbour-sessions.ts';

const NEIGHBOURS = 500;
const SAMPLE = 5_000;

/**
 * SKNN (Jannach, Ludewig 2017): the 500 sessions most similar to the visit by the cosine of item sets, among
 * the 5,000 newest that share an item with it; an item scores the sum of their similarities.
 */
export class Sknn implements Scorer {
  readonly name = 'sknn';
  #index = new SessionIndex({ offsets: new Int32Array(1), items: new Int32Array() }, 0);

  fit(sessions: Sessions, itemCount: number): void {
    this.#index = new SessionIndex(sessions, itemCount);
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    const weights = new Map(Array.from(prefix, (item) => [item, 1]));
    const cosine = (shared: number, items: number): number => shared / Math.sqrt(weights.size * items);
    const { count, sessions, similarities } = this.#index.nearest(weights, SAMPLE, NEIGHBOURS, cosine);
    const { offsets, items } = this.#index;
    for (let i = 0; i < count; i++) {
      const session = sessions[i]!;
      for (let at = offsets[session]!; at < offsets[session + 1]!; at++) out[items[at]!]! += similarities[i]!;
    }
    return count > 0;
  }
}
