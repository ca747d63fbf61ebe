import { MAX_INPUT_ITEMS } from '@kindred/models/features';
import type { SparseLinearModel } from '@kindred/models/training';

export interface Case {
  ids: Int32Array;
  weights: Float32Array;
}

/** Mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rows of uneven length, some empty, strongest entries first: the shape that training gives. */
export function randomModel(items: number, neighbours: number, seed: number): SparseLinearModel {
  const random = randomOf(seed);
  const indices = new Int32Array(items * neighbours);
  const values = new Float32Array(items * neighbours);
  for (let row = 0; row < items; row++) {
    const length = Math.floor(random() * (Math.min(neighbours, items) + 1));
    const targets = new Set(Array.from({ length }, () => Math.floor(random() * items)));
    const strengths = Array.from(targets, () => random() * 0.9 + 0.05).sort((a, b) => b - a);
    [...targets].forEach((target, i) => {
      indices[row * neighbours + i] = target;
      values[row * neighbours + i] = strengths[i]!;
    });
  }
  return { items, neighbours, inputDecay: 1 + random(), indices, values };
}

export function randomCases(items: number, count: number, seed: number): Case[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i) => {
    const length = 1 + (i % MAX_INPUT_ITEMS);
    return {
      ids: Int32Array.from({ length }, () => Math.floor(random() * items)),
      weights: Float32Array.from({ length }, () => Math.fround(random() * 2)),
    };
  });
}
