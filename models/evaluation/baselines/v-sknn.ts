import type { Scorer, Sessions } from '../scorer.ts';
import { SessionIndex } from './neighbour-sessions.ts';

const NEIGHBOURS = 100;
const SAMPLE = 1_000;

/**
 * V-SKNN (Ludewig, Jannach 2018): SKNN that listens to the newest items. A prefix item weighs
 * (place / length)^2 in the similarity; a neighbour counts 1 - 0.1 x steps back to the newest item it
 * shares; rare items gain by their idf.
 */
export class VSknn implements Scorer {
  readonly name = 'v-sknn';
  #index = new SessionIndex({ offsets: new Int32Array(1), items: new Int32Array() }, 0);
  #idf = new Float64Array();

  fit(sessions: Sessions, itemCount: number): void {
    this.#index = new SessionIndex(sessions, itemCount);
    const total = this.#index.offsets.length - 1;
    this.#idf = Float64Array.from({ length: itemCount }, (_, item) =>
      Math.log(total / Math.max(1, this.#index.sessionsOf(item).length)),
    );
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    const length = prefix.length;
    const weights = new Map(Array.from(prefix, (item, at) => [item, ((at + 1) / length) ** 2]));
    const stepsBack = new Map(Array.from(prefix, (item, at) => [item, length - at]));
    const neighbours = this.#index.nearest(weights, SAMPLE, NEIGHBOURS, (sum) => sum / weights.size);
    for (const { session, similarity } of neighbours) {
      const items = this.#index.itemsOf(session);
      const score =
        similarity * decay(Math.min(...Array.from(items, (item) => stepsBack.get(item) ?? Infinity)));
      for (const item of items) out[item]! += score * (1 + this.#idf[item]!);
    }
    return neighbours.length > 0;
  }
}

function decay(steps: number): number {
  return Math.max(0, 1 - 0.1 * steps);
}
