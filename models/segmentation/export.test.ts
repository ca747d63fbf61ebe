import { createRequire } from 'node:module';
import type * as Ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { behaviourFeatures } from '@kindred/models/features';
import { GRAPH_OPERATORS, loadSegmentGraph } from '@kindred/models/runtime';
import { readOnnx } from '../runtime/onnx-reader.ts';
import { assign } from './assign.ts';
import { exportAssigner } from './export.ts';
import type { Assigner } from './model.ts';
import { seededRandom } from './random.ts';

const VECTORS = 1000;
const random = seededRandom(5);
const noise = (): number => random() * 6 - 3;

/** As large as one gets: eight segments, all features and eight types. */
const assigner: Assigner = (() => {
  const features = behaviourFeatures(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']).map(({ name }) => name);
  const each = (value: () => number): number[] => features.map(value);
  const segmentIds = ['1', '2', '3', '4', '5', '6', '7', '8'];
  return {
    features,
    centre: each(noise),
    inverseSpread: each(() => random() * 2),
    limit: 3,
    segmentIds,
    weights: segmentIds.map(() => each(noise)),
    bias: segmentIds.map(noise),
    leastGap: Math.log(2),
  };
})();
const vectors = Array.from({ length: VECTORS }, () =>
  Float32Array.from(assigner.features, () => 2 * noise()),
);

test('the graph answers as the assigner does, in our engine and in onnxruntime', async () => {
  const bytes = exportAssigner(assigner);
  const graph = await loadSegmentGraph(bytes);
  const ort = createRequire(import.meta.url)('onnxruntime-node') as typeof Ort;
  const session = await ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 4 });
  const seen = new Set<number>();
  for (const vector of vectors) {
    const own = assign(assigner, vector);
    const ours = await graph(vector);
    const features = new ort.Tensor('float32', vector, [1, vector.length]);
    const theirs = await session.run({ features });
    expect([ours.segment, Number(theirs['segment']!.data[0])]).toEqual([own.segment, own.segment]);
    expect(ours.gap).toBeCloseTo(own.gap, 3);
    expect(Number(theirs['gap']!.data[0])).toBeCloseTo(own.gap, 3);
    seen.add(own.segment);
  }
  expect(seen).toEqual(new Set([-1, 0, 1, 2, 3, 4, 5, 6, 7]));
  await session.release();
});

test('the graph is a small one of operators that devices have', () => {
  const bytes = exportAssigner(assigner);
  expect(bytes.length).toBeLessThan(20_000);
  for (const { operator } of readOnnx(bytes).nodes) expect(GRAPH_OPERATORS.has(operator)).toBe(true);
});

test('no answer is given to what is no number, nor by another model', async () => {
  const graph = await loadSegmentGraph(exportAssigner(assigner));
  await expect(graph(vectors[0]!.with(0, NaN))).rejects.toThrow('no number');
  await expect(loadSegmentGraph(Uint8Array.of())).rejects.toThrow('no complete ONNX model');
});
