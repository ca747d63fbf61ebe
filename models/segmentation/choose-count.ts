import { adjustedRandIndex } from './agreement.ts';
import { type Clusters, kMeans, nearest, refined } from './k-means.ts';
import { type Matrix, takeRows } from './matrix.ts';
import { type Random, resample, sample } from './random.ts';

/** More segments than these nobody keeps in mind. */
const MAX_SEGMENTS = 8;
/** Clusterings of resampled visitors agree at least so much (Hennig 2007 calls 0.85 and more highly stable). */
const LEAST_STABILITY = 0.9;

const REFITS = 10;
/** More points need not be looked at to tell how many groups stay. */
const JUDGED_ROWS = 4000;
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
  const judged =
    points.rows > JUDGED_ROWS ? takeRows(points, sample(points.rows, JUDGED_ROWS, random)) : points;
  for (let count = MAX_SEGMENTS; count >= 2; count--) {
    const some = kMeans(judged, count, random, { restarts: RESTARTS });
    if (smallest(some) * points.rows < least * judged.rows) continue;
    const stability = stabilityOf(judged, some, random);
    if (stability < LEAST_STABILITY) continue;
    const clusters = judged === points ? some : refined(points, some.centres);
    if (smallest(clusters) >= least) return { ...clusters, stability };
  }
  return null;
}

/** Of refits; ends early where it is less than needed. */
function stabilityOf(points: Matrix, clusters: Clusters, random: Random): number {
  let least = 1;
  for (let refit = 0; refit < REFITS && least >= LEAST_STABILITY; refit++) {
    const drawn = takeRows(points, resample(points.rows, points.rows, random));
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
