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
  #idf: Float64Array = new Float64Array();

  fit(sessions: Sessions, itemCount: number): void {
    this.#index = new SessionIndex(sessions, itemCount);
    this.#idf = this.#index.idf();
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    const length = prefix.length;
    const weights = new Map(Array.from(prefix, (item, at) => [item, ((at + 1) / length) ** 2]));
    const stepsBack = new Map(Array.from(prefix, (item, at) => [item, length - at]));
    const { count, sessions, similarities } = this.#index.nearest(
      weights,
      SAMPLE,
      NEIGHBOURS,
      (sum) => sum / weights.size,
    );
    for (let i = 0; i < count; i++) this.#add(sessions[i]!, similarities[i]!, stepsBack, out);
    return count > 0;
  }

  #add(session: number, similarity: number, stepsBack: ReadonlyMap<number, number>, out: Float32Array): void {
    const { offsets, items } = this.#index;
    let steps = Infinity;
    for (let at = offsets[session]!; at < offsets[session + 1]!; at++) {
      steps = Math.min(steps, stepsBack.get(items[at]!) ?? Infinity);
    }
    const score = similarity * Math.max(0, 1 - 0.1 * steps);
    for (let at = offsets[session]!; at < offsets[session + 1]!; at++) {
      out[items[at]!]! += score * (1 + this.#idf[items[at]!]!);
    }
  }
}
