import { BEHAVIOUR_VERSION } from '@kindred/models/features';
import { encodeModel, float, GraphBuilder } from '@kindred/models/onnx';
import type { Assigner } from './model.ts';

const INT32 = 6;
const OPSET = 21;

/**
 * The assigner as a `.onnx` file: input `features` float32 [1, features], transformed; outputs `segment` int32 [1], a
 * row of its `segmentIds` or -1 between two, and `gap` float32 [1]. What it does is in model.ts.
 */
export function exportAssigner(assigner: Assigner): Uint8Array {
  const { features, centre, inverseSpread, limit, segmentIds, weights, bias, leastGap } = assigner;
  const [columns, rows] = [features.length, segmentIds.length];
  const graph = new GraphBuilder();
  const row = (name: string, values: readonly number[]): string =>
    graph.constant(name, [1, values.length], Float32Array.from(values));
  const input = graph.input('features', 'float32', [1, columns]);
  const centred = graph.node('Sub', [input, row('centre', centre)]);
  const spread = graph.node('Mul', [centred, row('inverse_spread', inverseSpread)]);
  const capped = graph.node('Min', [spread, graph.scalar(limit)]);
  const scaled = graph.node('Max', [capped, graph.scalar(-limit)]);
  const matrix = graph.constant('weights', [rows, columns], Float32Array.from(weights.flat()));
  const scores = graph.node('Gemm', [scaled, matrix, row('bias', bias)], { alpha: float(1), transB: 1 });
  const [least, best] = graph.nodes('TopK', [scores, graph.integers(2)], 2, { largest: 0 }) as [
    string,
    string,
  ];
  const at = (values: string, from: number): string =>
    graph.node('Slice', [values, graph.integers(from), graph.integers(from + 1), graph.integers(1)]);
  const flat = (value: string): string => graph.node('Reshape', [value, graph.integers(1)]);
  const gap = flat(graph.node('Sub', [at(least, 1), at(least, 0)]));
  const first = graph.node('Cast', [flat(at(best, 0))], { to: INT32 });
  const between = graph.node('Less', [gap, graph.scalar(leastGap)]);
  const none = graph.constant('none', [1], Int32Array.of(-1));
  graph.output(graph.node('Where', [between, none, first]), 'segment', 'int32', [1]);
  graph.output(gap, 'gap', 'float32', [1]);
  return encodeModel({
    opset: OPSET,
    producerName: 'kindred',
    producerVersion: String(BEHAVIOUR_VERSION),
    graph: graph.finish('segments').graph,
    metadata: {},
  });
}
