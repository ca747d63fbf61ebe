import type { DefiningFeature } from '@kindred/shared/api/understanding';
import type { Said } from '@kindred/shared/said';
import { type BehaviourFeature, behaviourFeatures } from '@kindred/models/features';
import { scaledBy } from './assign.ts';
import { transformedRows } from './fit.ts';
import type { Matrix } from './matrix.ts';
import { rowOf } from './matrix.ts';
import type { SegmentModel } from './model.ts';
import { type Deviation, namesOf } from './names.ts';

export interface SegmentProfile {
  segmentId: string;
  visitors: number;
  /** Made of what stands out; no two of a clustering are the same. */
  name: Said;
  /** Strongest first. */
  defining: DefiningFeature[];
}

/** What is less than this many spreads from everyone does not stand out. */
export const LEAST_DEVIATION = 0.5;
const MOST_DEFINING = 5;

/** In the order of the model's segments; `segments` is the row of each visitor's, -1: none. */
export function profilesOf(
  model: SegmentModel,
  behaviour: Matrix,
  segments: ArrayLike<number>,
): SegmentProfile[] {
  const features = behaviourFeatures(model.types);
  const { segmentIds } = model.assigner;
  const means = segmentIds.map(() => new Float64Array(features.length));
  const sizes = segmentIds.map(() => 0);
  const points = transformedRows(behaviour, model.types);
  for (let row = 0; row < behaviour.rows; row++) {
    const segment = segments[row]!;
    if (segment < 0) continue;
    sizes[segment]! += 1;
    const scaled = scaledBy(model.assigner, rowOf(points, row));
    for (let i = 0; i < scaled.length; i++) means[segment]![i]! += scaled[i]!;
  }
  const everyone = medians(behaviour, () => true);
  const deviations = means.map((sums, segment): Deviation[] =>
    features
      .map((feature, i) => ({ feature, deviation: sums[i]! / Math.max(1, sizes[segment]!) }))
      .filter(({ deviation }) => Math.abs(deviation) >= LEAST_DEVIATION)
      .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation)),
  );
  const names = namesOf(deviations);
  return segmentIds.map((segmentId, segment) => {
    const here = medians(behaviour, (row) => segments[row] === segment);
    const rowOfFeature = ({ name }: BehaviourFeature): number =>
      features.findIndex((each) => each.name === name);
    return {
      segmentId,
      visitors: sizes[segment]!,
      name: names[segment]!,
      defining: deviations[segment]!.slice(0, MOST_DEFINING).map(({ feature, deviation }) => ({
        feature: feature.title,
        here: here[rowOfFeature(feature)]!,
        everyone: everyone[rowOfFeature(feature)]!,
        unit: feature.unit,
        deviation,
      })),
    };
  });
}

/** Of each column, over some rows. */
function medians({ rows, columns, data }: Matrix, isIn: (row: number) => boolean): number[] {
  const some = Array.from({ length: rows }, (_, row) => row).filter(isIn);
  return Array.from({ length: columns }, (_, column) => {
    const values = Float64Array.from(some, (row) => data[row * columns + column]!).sort();
    return values[values.length >> 1] ?? 0;
  });
}
