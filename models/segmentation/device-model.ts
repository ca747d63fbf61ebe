import { behaviourFeatures, transformed } from '@kindred/models/features';
import { scaledBy } from './assign.ts';
import { type Matrix, mapRows, rowOf } from './matrix.ts';
import type { Assigner, SegmentModel } from './model.ts';
import { fitScale } from './scale.ts';
import { solveSymmetric } from './solve.ts';

export interface DeviceFitInput {
  model: SegmentModel;
  /** [trails, device features]: `trailBehaviour`s, cut to TRAIL_LENGTHS as devices have them. */
  trails: Matrix;
  /** [trails]: row of the visitor's segment, as the model tells it from everything; -1: none, and left out. */
  segments: ArrayLike<number>;
}

/** A device has to tell soon, and may tell better later. */
export const TRAIL_LENGTHS = [5, 8, 20];

/** What is made of fewer people is told to nobody, and devices are everybody. */
const LEAST_TRAILS = 25;
/** Of the mean variance, on the diagonal: shares that sum to one leave no inverse otherwise. */
const RIDGE = 0.02;
/** Below odds of two to one a visitor stands between two segments. */
const LEAST_GAP = Math.log(2);

/**
 * A model of its own for what a device can know: it tells the same segments, from trails alone. Linear discriminant
 * analysis (Fisher 1936; Rao 1948): one covariance for all segments, their shares as priors. Null where a segment has
 * too few trails.
 */
export function fitDeviceAssigner({ model, trails, segments }: DeviceFitInput): Assigner | null {
  const features = behaviourFeatures(model.types).filter(({ onDevice }) => onDevice);
  const points = mapRows(trails, (row) => transformed(row, features));
  const scale = fitScale(points);
  const scaled = mapRows(points, (row) => scaledBy(scale, row));
  const { segmentIds } = model.assigner;
  const groups = meansOf(scaled, segments, segmentIds.length);
  if (groups.sizes.some((size) => size < LEAST_TRAILS)) return null;
  const total = groups.sizes.reduce((sum, size) => sum + size, 0);
  const covariance = pooledCovariance(scaled, segments, groups.means, total);
  const directions = groups.means.map((mean) => solveSymmetric(covariance, mean));
  return {
    features: features.map(({ name }) => name),
    ...scale,
    segmentIds,
    weights: directions.map((direction) => Array.from(direction, (value) => -value)),
    bias: directions.map(
      (direction, i) => dot(direction, groups.means[i]!) / 2 - Math.log(groups.sizes[i]! / total),
    ),
    leastGap: LEAST_GAP,
  };
}

function meansOf(
  points: Matrix,
  segments: ArrayLike<number>,
  count: number,
): { means: Float64Array[]; sizes: number[] } {
  const means = Array.from({ length: count }, () => new Float64Array(points.columns));
  const sizes = means.map(() => 0);
  for (let row = 0; row < points.rows; row++) {
    const mean = means[segments[row]!];
    if (mean === undefined) continue;
    sizes[segments[row]!]! += 1;
    rowOf(points, row).forEach((value, i) => (mean[i]! += value));
  }
  means.forEach((mean, segment) => mean.forEach((sum, i) => (mean[i] = sum / sizes[segment]!)));
  return { means, sizes };
}

/** Around each one's own mean; [columns][columns], with the ridge. */
function pooledCovariance(
  points: Matrix,
  segments: ArrayLike<number>,
  means: readonly Float64Array[],
  total: number,
): Float64Array[] {
  const { columns } = points;
  const sums = Array.from({ length: columns }, () => new Float64Array(columns));
  for (let row = 0; row < points.rows; row++) {
    const mean = means[segments[row]!];
    if (mean === undefined) continue;
    const gaps = rowOf(points, row).map((value, i) => value - mean[i]!);
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < columns; j++) sums[i]![j]! += (gaps[i]! * gaps[j]!) / total;
  }
  const ridge = (RIDGE * sums.reduce((sum, row, i) => sum + row[i]!, 0)) / columns;
  sums.forEach((row, i) => (row[i]! += ridge + 1e-9));
  return sums;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
