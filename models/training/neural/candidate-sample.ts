import { type Tensor, tensorOf } from './native-session.ts';
import type { Random } from './sampler.ts';

/** Room that the labels and inputs of a batch leave for items drawn at random. */
const DRAWN_SHARE = 0.25;

/**
 * The items that one batch is told apart from: its labels, then what its visitors have seen, then others drawn
 * evenly. A drawn item stands for all that are not here: its logit is raised by log(others / drawn), so that the
 * sum over candidates estimates the sum over all items without bias. (Jean, Cho, Memisevic, Bengio, ACL 2015,
 * with the batch's own items counted exactly.)
 */
export class CandidateSample {
  readonly #items: number;
  readonly #size: number;
  /** [items] place among the candidates, -1 for items that are none. */
  readonly #placeOf: Int32Array;

  /** `size` 0 takes all items. */
  constructor(items: number, size: number) {
    this.#items = items;
    this.#size = size;
    this.#placeOf = new Int32Array(size === 0 ? 0 : items).fill(-1);
  }

  /** `ids` and `weights` of shape `dims`; an input item that found no place gets no bonus. */
  feeds(
    labels: Int32Array,
    ids: Int32Array,
    weights: Float32Array,
    dims: number[],
    random: Random,
  ): Record<string, Tensor> {
    if (this.#size === 0) return placed(labels, ids, weights, dims);
    const chosen = new Int32Array(this.#size);
    let used = 0;
    const placeFor = (item: number, room: number): number => {
      if (this.#placeOf[item]! < 0 && used < room) {
        this.#placeOf[item] = used;
        chosen[used++] = item;
      }
      return this.#placeOf[item]!;
    };
    const labelPlaces = labels.map((label) => placeFor(label, this.#size));
    const room = Math.floor(this.#size * (1 - DRAWN_SHARE));
    const inputPlaces = ids.map((item, at) => (weights[at]! > 0 ? placeFor(item, room) : -1));
    const own = used;
    while (used < this.#size) placeFor(random.below(this.#items), this.#size);
    for (const item of chosen) this.#placeOf[item] = -1;
    const standsFor = Math.log((this.#items - own) / (this.#size - own));
    return {
      ...placed(labelPlaces, inputPlaces, weights, dims),
      candidates: tensorOf('int32', [this.#size], chosen),
      offsets: tensorOf(
        'float32',
        [this.#size],
        new Float32Array(this.#size).fill(standsFor).fill(0, 0, own),
      ),
    };
  }
}

/** Places as ONNX wants indices; what has none points to 0 and adds nothing. */
function placed(
  labels: Int32Array,
  inputs: Int32Array,
  weights: Float32Array,
  dims: number[],
): Record<string, Tensor> {
  const mask = Float32Array.from(inputs, (place, at) => (place >= 0 && weights[at]! > 0 ? 1 : 0));
  return {
    labels: tensorOf('int64', [labels.length, 1], BigInt64Array.from(labels, BigInt)),
    bonus_places: tensorOf(
      'int64',
      dims,
      BigInt64Array.from(inputs, (place) => BigInt(Math.max(0, place))),
    ),
    bonus_mask: tensorOf('float32', dims, mask),
  };
}
