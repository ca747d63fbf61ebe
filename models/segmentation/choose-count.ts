import { adjustedRandIndex } from './agreement.ts';
import { type Clusters, kMeans, nearest, refined } from './k-means.ts';
import { type Matrix, takeRows } from './matrix.ts';
import { type Random, resample, sample } from './random.ts';

/** More segments than these nobody keeps in mind. */
const MAX_SEGMENTS = 8;
/** Clusterings of resampled visitors agree at least so much (Hennig 2007 calls 0.85 and more highly stable). */
const LEAST_STABILITY = 0.9;
/** Where no number of groups always stays, one of which half of the refits agree so much will do, down to this. */
const LEAST_EVER = 0.5;
/** A number that merchants know already stays at a little less: chance alone must not add and take segments. */
const LEAST_TO_STAY = 0.85;

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
 * each of at least `least` points. Where one refit or another finds other groups for every number, the number counts
 * that most refits agree on: `stability` tells. Null where not even two groups stay.
 */
export function stableClusters(points: Matrix, least: number, random: Random): StableClusters | null {
  const judged =
    points.rows > JUDGED_ROWS ? takeRows(points, sample(points.rows, JUDGED_ROWS, random)) : points;
  let mostly: StableClusters | null = null;
  for (let count = MAX_SEGMENTS; count >= 2; count--) {
    const some = kMeans(judged, count, random, { restarts: RESTARTS });
    if (smallest(some) * points.rows < least * judged.rows) continue;
    const { stability, usually } = stabilityOf(
      judged,
      some,
      random,
      mostly === null ? LEAST_EVER : LEAST_STABILITY,
    );
    if (usually < LEAST_STABILITY || stability < LEAST_EVER) continue;
    if (stability < LEAST_STABILITY && mostly !== null) continue;
    const clusters = judged === points ? some : refined(points, some.centres);
    if (smallest(clusters) < least) continue;
    if (stability >= LEAST_STABILITY) return { ...clusters, stability };
    mostly = { ...clusters, stability };
  }
  return mostly;
}

/** Of refits: the least agreement, and the median. Ends early where one is less than `needed`. */
function stabilityOf(
  points: Matrix,
  clusters: Clusters,
  random: Random,
  needed: number,
): { stability: number; usually: number } {
  const agreements: number[] = [];
  while (agreements.length < REFITS && (agreements.at(-1) ?? 1) >= needed) {
    const drawn = takeRows(points, resample(points.rows, points.rows, random));
    const { centres } = kMeans(drawn, clusters.centres.rows, random, {
      restarts: REFIT_RESTARTS,
      settled: SETTLED,
    });
    agreements.push(adjustedRandIndex(clusters.labels, nearest(points, centres).labels));
  }
  agreements.sort((a, b) => a - b);
  return { stability: agreements[0]!, usually: agreements[agreements.length >> 1]! };
}

function smallest({ centres, labels }: Clusters): number {
  const sizes = new Int32Array(centres.rows);
  for (const label of labels) sizes[label]! += 1;
  return Math.min(...sizes);
}
