import type { GraphBuilder } from '../onnx/index.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;

/** Positive numbers in a byte each, on a ladder of 256 even ratios: number = exp(byte * step + start). */
export interface ScaleLadder {
  bytes: Uint8Array;
  step: number;
  start: number;
}

/** Each number takes the step above its own, so that nothing measured in it is cut; 0 takes the lowest. */
export function ladderOf(numbers: Float64Array): ScaleLadder {
  const logs = numbers.map(Math.log);
  const used = logs.filter((log) => log > -Infinity);
  const lowest = used.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = used.reduce((a, b) => Math.max(a, b), -Infinity);
  const start = Math.fround(used.length === 0 ? 0 : lowest);
  const step = Math.fround(used.length === 0 ? 0 : Math.max(highest - lowest, 1e-3) / 254);
  const bytes = Uint8Array.from(logs, (log) => (log === -Infinity ? 0 : Math.ceil((log - start) / step)));
  return { bytes, step, start };
}

/** As the graph computes it, in float32. */
export function stepOf({ bytes, step, start }: ScaleLadder, at: number): number {
  return Math.fround(Math.exp(Math.fround(Math.fround(bytes[at]! * step) + start)));
}

/** float32 of `shape`, computed once when an engine loads the model. */
export function ladderIn(
  graph: GraphBuilder,
  name: string,
  { bytes, step, start }: ScaleLadder,
  shape: number[],
): string {
  const steps = graph.node('Cast', [graph.constant(name, shape, bytes)], { to: FLOAT });
  const logs = graph.node('Add', [graph.node('Mul', [steps, graph.scalar(step)]), graph.scalar(start)]);
  return graph.node('Exp', [logs]);
}
