import { planGraph } from './graph-program.ts';
import { readOnnx } from './onnx-reader.ts';
import { FLOAT32, mustFit } from './tensor.ts';

/** What a graph of `models/segmentation` answers. */
export interface SegmentAnswer {
  /** Row of its segments; -1: between two. */
  segment: number;
  /** Log of the odds of the best against the next. */
  gap: number;
}

/** Runs such a graph in our own interpreter; `features` are [features], `transformed` in the order of the graph's card. */
export async function loadSegmentGraph(
  artifact: Uint8Array,
): Promise<(features: Float32Array) => Promise<SegmentAnswer>> {
  const model = readOnnx(artifact);
  mustFit(
    String([model.inputs, model.outputs]) === 'features,segment,gap',
    'not a model of features, segment, gap',
  );
  const program = await planGraph(model);
  return async (features) => {
    mustFit(features.every(Number.isFinite), 'a feature that is no number');
    const values = await program.run([{ type: FLOAT32, dims: [1, features.length], data: features }]);
    return { segment: values.get('segment')!.data[0]!, gap: values.get('gap')!.data[0]! };
  };
}
