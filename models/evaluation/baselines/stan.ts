import type { Scorer, Sessions } from '../scorer.ts';
import { SessionIndex } from './neighbour-sessions.ts';

export interface StanSettings {
  /** `k`: neighbours that vote. */
  neighbours: number;
  /** `m`: newest sessions searched. */
  sample: number;
  /** `l1`, in items: how fast older items of the visit fade in the similarity. */
  visitDecay: number;
  /** `l3`, in items: how fast a neighbour's items fade with their distance from the newest shared one. */
  neighbourDecay: number;
}

/** As on YooChoose and Diginetica in the reference that test/fixtures/session-baselines.json was measured with. */
const DEFAULT: StanSettings = { neighbours: 500, sample: 2_500, visitDecay: 1.04, neighbourDecay: 2 };

/**
 * STAN (Garg, Gupta, Malhotra, Vig, Shroff, SIGIR 2019) without its decay by a session's age in time, as the public
 * files know no times; `sample` newest sessions stand in for it.
 *   similarity(visit, n) = sum over shared items of exp(-distance from the visit's end / l1) / sqrt(|visit| |n|)
 *   score(item)          = sum over neighbours of similarity * exp(-|place(item) - place(newest shared item)| / l3)
 * Items shared with the visit are scored too: visitors go back. Of an item's places in a neighbour the first counts.
 */
export class Stan implements Scorer {
  readonly name = 'stan';
  readonly #settings: StanSettings;
  readonly #fades: Float64Array;
  #index = new SessionIndex({ offsets: new Int32Array(1), items: new Int32Array() }, 0);

  constructor(settings: StanSettings = DEFAULT) {
    this.#settings = settings;
    const distances = Math.ceil(NEGLIGIBLE_DECAYS * settings.neighbourDecay);
    this.#fades = Float64Array.from({ length: distances }, (_, distance) =>
      Math.exp(-distance / settings.neighbourDecay),
    );
  }

  fit(sessions: Sessions, itemCount: number): void {
    this.#index = new SessionIndex(sessions, itemCount);
  }

  score(prefix: Int32Array, out: Float32Array): boolean {
    out.fill(0);
    const { neighbours, sample, visitDecay } = this.#settings;
    const newest = prefix.length - 1;
    const weights = new Map(Array.from(prefix, (item, at) => [item, Math.exp((at - newest) / visitDecay)]));
    const { count, sessions, similarities } = this.#index.nearest(
      weights,
      sample,
      neighbours,
      (sum, items) => sum / Math.sqrt(weights.size * items),
    );
    for (let i = 0; i < count; i++) this.#add(sessions[i]!, similarities[i]!, weights, out);
    return count > 0;
  }

  #add(session: number, similarity: number, weights: ReadonlyMap<number, number>, out: Float32Array): void {
    const { offsets, items, places } = this.#index;
    const start = offsets[session]!;
    const end = offsets[session + 1]!;
    let newestShared = 0;
    let most = 0;
    // The newest item of the visit weighs most.
    for (let at = start; at < end; at++) {
      const weight = weights.get(items[at]!) ?? 0;
      if (weight > most) [most, newestShared] = [weight, places[at]!];
    }
    for (let at = start; at < end; at++) {
      const distance = Math.abs(places[at]! - newestShared);
      if (distance < this.#fades.length) out[items[at]!]! += similarity * this.#fades[distance]!;
    }
  }
}

/** exp(-25) is 10^-11: farther items of a long session add nothing. */
const NEGLIGIBLE_DECAYS = 25;
