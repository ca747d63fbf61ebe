import { adjustedRandIndex } from './agreement.ts';
import { type Clusters, kMeans, nearest } from './k-means.ts';
import { type Matrix, takeRows } from './matrix.ts';
import { type Random, resample } from './random.ts';

/** More segments than these nobody keeps in mind. */
const MAX_SEGMENTS = 8;
/** Clusterings of resampled visitors agree at least so much (Hennig 2007 calls 0.85 and more highly stable). */
const LEAST_STABILITY = 0.9;

const REFITS = 10;
/** A resample need not be larger to tell. */
const REFIT_ROWS = 5000;
const RESTARTS = 10;
const REFIT_RESTARTS = 10;
/** To tell whether groups are the same, the last one in a thousand need not have found its own. */
const SETTLED = 0.001;

export interface StableClusters extends Clusters {
  /** The least agreement with a clustering of resampled points. */
  stability: number;
}

/**
 * The clustering into as many groups as stay the same groups when other visitors of the same kind are looked at;
 * each of at least `least` points. Null where not even two groups stay.
 */
export function stableClusters(points: Matrix, least: number, random: Random): StableClusters | null {
  for (let count = MAX_SEGMENTS; count >= 2; count--) {
    const clusters = kMeans(points, count, random, { restarts: RESTARTS });
    if (smallest(clusters) < least) continue;
    const stability = stabilityOf(points, clusters, random);
    if (stability >= LEAST_STABILITY) return { ...clusters, stability };
  }
  return null;
}

/** Of refits; ends early where it is less than needed. */
export function stabilityOf(points: Matrix, clusters: Clusters, random: Random): number {
  let least = 1;
  for (let refit = 0; refit < REFITS && least >= LEAST_STABILITY; refit++) {
    const drawn = takeRows(points, resample(points.rows, Math.min(points.rows, REFIT_ROWS), random));
    const { centres } = kMeans(drawn, clusters.centres.rows, random, {
      restarts: REFIT_RESTARTS,
      settled: SETTLED,
    });
    least = Math.min(least, adjustedRandIndex(clusters.labels, nearest(points, centres).labels));
  }
  return least;
}

function smallest({ centres, labels }: Clusters): number {
  const sizes = new Int32Array(centres.rows);
  for (const label of labels) sizes[label]! += 1;
  return Math.min(...sizes);
}
