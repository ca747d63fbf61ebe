import { newestDistinct } from './prefix-input.ts';
import type { Ranker } from './scorer.ts';

/** Same shape as `SparseLinearModel` of models/training. */
export interface LinearRows {
  neighbours: number;
  /** [items, neighbours] */
  indices: Int32Array;
  values: Float32Array;
}

/**
 * What the exported graph computes, with scores for all items instead of the best K. The input is the
 * device's: the newest distinct items, fading by exp(-distance / inputDecay).
 */
export function linearRanker(name: string, model: LinearRows, inputDecay: number): Ranker {
  const { neighbours, indices, values } = model;
  return {
    name,
    score(prefix, out) {
      out.fill(0);
      newestDistinct(prefix).forEach((item, distance) => {
        const weight = Math.exp(-distance / inputDecay);
        for (let at = item * neighbours; at < (item + 1) * neighbours; at++) {
          out[indices[at]!]! += weight * values[at]!;
        }
      });
      return true;
    },
  };
}
