import type { GraphBuilder } from '../onnx/index.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;

/** Positive numbers in a byte each, on a ladder of 256 even ratios: number = exp(byte * step + start). */
export interface ScaleLadder {
  bytes: Uint8Array;
  step: number;
  start: number;
  /** Byte 0 stands for 0. */
  zeros: boolean;
}

/**
 * Each number takes the step above its own, so that nothing measured in it is cut; 0 takes the lowest, or stays 0
 * where that matters.
 */
export function ladderOf(numbers: Float64Array, zeroMatters = false): ScaleLadder {
  const logs = numbers.map(Math.log);
  const used = logs.filter((log) => log > -Infinity);
  const lowest = used.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = used.reduce((a, b) => Math.max(a, b), -Infinity);
  const start = Math.fround(used.length === 0 ? 0 : lowest);
  const step = Math.fround(used.length === 0 ? 0 : Math.max(highest - lowest, 1e-3) / 254);
  const zeros = zeroMatters && used.length < logs.length;
  const lowestByte = zeros ? 1 : 0;
  const bytes = Uint8Array.from(logs, (log) =>
    log === -Infinity ? 0 : Math.max(lowestByte, Math.ceil((log - start) / step)),
  );
  return { bytes, step, start, zeros };
}

/** As the graph computes it, in float32. */
export function stepOf({ bytes, step, start, zeros }: ScaleLadder, at: number): number {
  if (zeros && bytes[at] === 0) return 0;
  return Math.fround(Math.exp(Math.fround(Math.fround(bytes[at]! * step) + start)));
}

/** float32 of `shape`, computed once when an engine loads the model. */
export function ladderIn(
  graph: GraphBuilder,
  name: string,
  { bytes, step, start, zeros }: ScaleLadder,
  shape: number[],
): string {
  const steps = graph.node('Cast', [graph.constant(name, shape, bytes)], { to: FLOAT });
  const logs = graph.node('Add', [graph.node('Mul', [steps, graph.scalar(step)]), graph.scalar(start)]);
  const numbers = graph.node('Exp', [logs]);
  return zeros ? graph.node('Mul', [numbers, graph.node('Min', [steps, graph.scalar(1)])]) : numbers;
}
