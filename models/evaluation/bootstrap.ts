/**
 * 95 % percentile intervals of a mean, resampling whole visits: the predictions of one visit share a
 * shopper and a taste, so resampling single predictions would claim more certainty than there is.
 */
const RESAMPLES = 1_000;

export interface Interval {
  low: number;
  high: number;
}

/** `values` and `visits` [pairs]; visits ascending. An empty input gives [0, 0]. */
export function bootstrapMean(values: Float32Array, visits: Int32Array, seed = 1): Interval {
  const { sums, sizes } = byVisit(values, visits);
  if (sizes.length === 0) return { low: 0, high: 0 };
  const random = randomFrom(seed);
  const means = Float64Array.from({ length: RESAMPLES }, () => resampledMean(sums, sizes, random)).sort();
  return { low: means[Math.floor(0.025 * RESAMPLES)]!, high: means[Math.ceil(0.975 * RESAMPLES) - 1]! };
}

function resampledMean(sums: Float64Array, sizes: Float64Array, random: () => number): number {
  let sum = 0;
  let size = 0;
  for (let draw = 0; draw < sizes.length; draw++) {
    const visit = Math.floor(random() * sizes.length);
    sum += sums[visit]!;
    size += sizes[visit]!;
  }
  return sum / size;
}

function byVisit(values: Float32Array, visits: Int32Array): { sums: Float64Array; sizes: Float64Array } {
  const sums: number[] = [];
  const sizes: number[] = [];
  values.forEach((value, pair) => {
    if (pair === 0 || visits[pair] !== visits[pair - 1]) {
      sums.push(0);
      sizes.push(0);
    }
    sums[sums.length - 1]! += value;
    sizes[sizes.length - 1]! += 1;
  });
  return { sums: Float64Array.from(sums), sizes: Float64Array.from(sizes) };
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for resampling. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
