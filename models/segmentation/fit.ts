import { BEHAVIOUR_VERSION, behaviourFeatures, transformed } from '@kindred/models/features';
import { type Assignment, assign, scaledBy } from './assign.ts';
import { stableClusters, type WantedGroups } from './choose-count.ts';
import { driftReference } from './drift.ts';
import type { Clusters } from './k-means.ts';
import { matchSegments } from './match.ts';
import { mapRows, type Matrix, rowOf, takeRows } from './matrix.ts';
import type { Assigner, SegmentModel } from './model.ts';
import { sample, seededRandom } from './random.ts';
import { fitScale } from './scale.ts';

export interface FitInput {
  /** [visitors, features]: `behaviourOf` each. */
  behaviour: Matrix;
  /** [visitors]: `weekdaysSeen` of each in the last 7 days. */
  weekdays: ArrayLike<number>;
  /** Of the shop's facts. */
  types: readonly string[];
  /** No segment has fewer visitors, without those between two. */
  floor: number;
  seed: number;
  /** Of a segment that was not there before. */
  newId: () => string;
  /** The clustering in use: segments that go on keep their ids, and their number stays while such groups do. */
  previous?: {
    segmentIds: readonly string[];
    /** [visitors]: row in `segmentIds`; -1: none. */
    segments: ArrayLike<number>;
  };
}

export interface Fitted {
  model: SegmentModel;
  /** [visitors] */
  assignments: Assignment[];
}

/** Clusterings are looked for among so many visitors; the rest is assigned. */
const FIT_ROWS = 20_000;
/** Below odds of two to one a visitor stands between two segments. */
const LEAST_GAP = Math.log(2);

/** Null where visitors fall into no groups that stay the same when others of their kind are looked at. */
export function fitSegments(input: FitInput): Fitted | null {
  const { behaviour, types, seed, floor, previous } = input;
  const random = seededRandom(seed);
  const features = behaviourFeatures(types);
  const points = transformedRows(behaviour, types);
  const scale = fitScale(points);
  const factors = features.map(({ weight }) => Math.sqrt(weight));
  const drawn = takeRows(points, sample(points.rows, FIT_ROWS, random));
  const weighed = mapRows(drawn, (row) => scaledBy(scale, row).map((value, i) => value * factors[i]!));
  const least = Math.ceil((floor * drawn.rows) / points.rows);
  const namelessOf = (found: Clusters): Assigner => ({
    features: features.map(({ name }) => name),
    ...scale,
    segmentIds: [],
    ...linearScores(found, factors),
    leastGap: LEAST_GAP,
  });
  const assignAll = (assigner: Assigner): Assignment[] => rowsOf(points).map((row) => assign(assigner, row));
  const wanted: WantedGroups = {
    least,
    areLargeEnough: (found) => smallest(assignAll(namelessOf(found)), found.centres.rows) >= floor,
    present: previous?.segmentIds.length ?? null,
  };
  const clusters = drawn.rows < 2 * floor ? null : stableClusters(weighed, wanted, random);
  if (clusters === null) return null;
  const nameless = namelessOf(clusters);
  const assignments = assignAll(nameless);
  const segments = Int32Array.from(assignments, ({ segment }) => segment);
  const segmentIds = matchSegments(clusters.centres.rows, segments, previous).map(
    (same) => same ?? input.newId(),
  );
  const model: SegmentModel = {
    specVersion: 1,
    behaviourVersion: BEHAVIOUR_VERSION,
    types: [...types],
    assigner: { ...nameless, segmentIds },
    stability: clusters.stability,
    visitors: points.rows,
    unassigned: segments.filter((segment) => segment < 0).length / segments.length,
    reference: driftReference(
      behaviour,
      input.weekdays,
      segments,
      segmentIds.length,
      features.map(({ unit }) => unit !== 'days'),
    ),
  };
  return { model, assignments };
}

/** Of values as `behaviourOf` makes them, one visitor a row. */
export function transformedRows(behaviour: Matrix, types: readonly string[]): Matrix {
  const features = behaviourFeatures(types);
  return mapRows(behaviour, (row) => transformed(row, features));
}

function rowsOf(matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row));
}

/** Visitors of the smallest segment. */
function smallest(assignments: readonly Assignment[], count: number): number {
  const sizes = new Int32Array(count);
  for (const { segment } of assignments) if (segment >= 0) sizes[segment]! += 1;
  return Math.min(...sizes);
}

/**
 * Squared distances to centres, without what is the same for all, over twice their variance: negative log likelihoods
 * of round groups of one width.
 */
function linearScores(
  { centres, inertia, labels }: Clusters,
  factors: number[],
): Pick<Assigner, 'weights' | 'bias'> {
  const total = factors.reduce((sum, factor) => sum + factor ** 2, 0);
  const variance = inertia / (labels.length * total);
  return {
    weights: rowsOf(centres).map((centre) =>
      Array.from(centre, (value, i) => (-value * factors[i]!) / variance),
    ),
    bias: rowsOf(centres).map(
      (centre) => centre.reduce((sum, value) => sum + value ** 2, 0) / (2 * variance),
    ),
  };
}
