import type { OnnxNode } from '../onnx/index.ts';

/**
 * The most bytes that values made by `nodes` take at once when they run in order: a value lives from its
 * node to its last reader, `graphOutputs` to the end. An estimate from above: engines also write in place. Inputs
 * and constants are not counted; every element counts 4 bytes.
 */
export function peakBytes(
  nodes: readonly OnnxNode[],
  elements: ReadonlyMap<string, number>,
  graphOutputs: Iterable<string>,
): number {
  const lastReader = new Map<string, number>();
  nodes.forEach((node, at) => node.inputs.forEach((name) => lastReader.set(name, at)));
  for (const name of graphOutputs) lastReader.set(name, Infinity);
  let live = 0;
  let peak = 0;
  nodes.forEach(({ inputs, outputs }, at) => {
    for (const name of outputs) live += elements.get(name) ?? 0;
    peak = Math.max(peak, live);
    for (const name of new Set([...inputs, ...outputs]))
      if ((lastReader.get(name) ?? at) === at) live -= elements.get(name) ?? 0;
  });
  return 4 * peak;
}
