import { adjustedRandIndex } from './agreement.ts';
import { type Clusters, kMeans, nearest, refined } from './k-means.ts';
import { type Matrix, takeRows } from './matrix.ts';
import { type Random, resample, sample } from './random.ts';

/** More segments than these nobody keeps in mind. */
const COUNTS = [8, 7, 6, 5, 4, 3, 2];
/** Clusterings of resampled visitors agree at least so much (Hennig 2007 calls 0.85 and more highly stable). */
const LEAST_STABILITY = 0.9;
/** A number that merchants know already stays at a little less: chance alone must not add and take segments. */
const LEAST_TO_STAY = 0.85;

const REFITS = 10;
/** More points need not be looked at to tell how many groups stay. */
const JUDGED_ROWS = 3000;
const RESTARTS = 10;
const REFIT_RESTARTS = 6;
/** To tell whether groups are the same, the last in two hundred need not have found their own. */
const SETTLED = 0.005;

export interface StableClusters extends Clusters {
  /** The least agreement with a clustering of resampled points. */
  stability: number;
}

export interface WantedGroups {
  /** Of fewer points no group is made. */
  least: number;
  /** Whether all groups are large enough once whoever stands between two belongs to none. */
  areLargeEnough: (clusters: Clusters) => boolean;
  /** A number of groups that is known already. */
  present: number | null;
}

/**
 * The clustering into as many groups as stay the same groups when other visitors of the same kind are looked at. Where
 * one refit or another finds other groups for every number, as many as most refits find again: `stability` tells. Null
 * where not even two groups stay.
 */
export function stableClusters(
  points: Matrix,
  { least, areLargeEnough, present }: WantedGroups,
  random: Random,
): StableClusters | null {
  const judged =
    points.rows > JUDGED_ROWS ? takeRows(points, sample(points.rows, JUDGED_ROWS, random)) : points;
  let mostly: StableClusters | null = null;
  for (const count of present === null ? COUNTS : [present, ...COUNTS]) {
    const some = kMeans(judged, count, random, { restarts: RESTARTS });
    if (smallest(some) * points.rows < least * judged.rows) continue;
    const agreements = refits(judged, some, random);
    const [stability, usually] = [agreements[0]!, agreements[agreements.length >> 1]!];
    if (usually < LEAST_STABILITY) continue;
    const clusters = judged === points ? some : refined(points, some.centres, SETTLED);
    if (!areLargeEnough(clusters)) continue;
    if (stability >= (count === present ? LEAST_TO_STAY : LEAST_STABILITY)) return { ...clusters, stability };
    mostly ??= { ...clusters, stability };
  }
  return mostly;
}

/** How much each refit agrees, ascending; ends early where most do not agree enough. */
function refits(points: Matrix, clusters: Clusters, random: Random): number[] {
  const agreements: number[] = [];
  for (let missed = 0; agreements.length < REFITS && missed <= REFITS / 2;) {
    const drawn = takeRows(points, resample(points.rows, points.rows, random));
    const { centres } = kMeans(drawn, clusters.centres.rows, random, {
      restarts: REFIT_RESTARTS,
      settled: SETTLED,
    });
    const agreement = adjustedRandIndex(clusters.labels, nearest(points, centres).labels);
    agreements.push(agreement);
    if (agreement < LEAST_STABILITY) missed += 1;
  }
  return agreements.sort((a, b) => a - b);
}

function smallest({ centres, labels }: Clusters): number {
  const sizes = new Int32Array(centres.rows);
  for (const label of labels) sizes[label]! += 1;
  return Math.min(...sizes);
}
