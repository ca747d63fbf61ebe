import type { Engine, EngineSession, ModelInput, ModelOutput } from './engine.ts';
import { planGraph } from './graph-program.ts';
import { readOnnx } from './onnx-reader.ts';
import { OPERATORS } from './operators/index.ts';
import { checkInput, SIGNATURE } from './signature.ts';
import { FLOAT32, INT32, ModelError, type Tensor } from './tensor.ts';

export const GRAPH_OPERATORS: ReadonlySet<string> = new Set(OPERATORS.keys());

/** Our own interpreter: a few kilobytes, no start-up, on the thread it is called from. */
export const graphEngine: Engine = {
  name: 'graph',
  async load(artifact) {
    return loadGraph(artifact);
  },
};

/** The session keeps views into `artifact`: leave the bytes alone while it is in use. */
function loadGraph(artifact: Uint8Array): EngineSession {
  const model = readOnnx(artifact);
  let program: ReturnType<typeof planGraph> | null = planGraph(model);
  for (const name of [SIGNATURE.ids, SIGNATURE.weights])
    if (!model.inputs.includes(name)) throw new ModelError(`the model has no input "${name}"`);
  for (const name of [SIGNATURE.itemIds, SIGNATURE.scores])
    if (!model.outputs.includes(name)) throw new ModelError(`the model has no output "${name}"`);
  return {
    async run(input) {
      checkInput(input);
      if (program === null) throw new ModelError('the session was released');
      return outputOf(program.run(tensorsOf(input)));
    },
    release() {
      program = null;
    },
  };
}

function tensorsOf({ ids, weights }: ModelInput): Map<string, Tensor> {
  const dims = [ids.length];
  return new Map<string, Tensor>([
    [SIGNATURE.ids, { type: INT32, dims, data: ids }],
    [SIGNATURE.weights, { type: FLOAT32, dims, data: weights }],
  ]);
}

/** Copies, because the next run writes over the memory. */
function outputOf(outputs: Map<string, Tensor>): ModelOutput {
  const itemIds = outputs.get(SIGNATURE.itemIds)?.data;
  const scores = outputs.get(SIGNATURE.scores)?.data;
  if (!(itemIds instanceof Int32Array) || !(scores instanceof Float32Array))
    throw new ModelError('the model answers in other types than int32 ids and float32 scores');
  if (itemIds.length !== scores.length)
    throw new ModelError('the model answers with ids and scores of two lengths');
  return { itemIds: itemIds.slice(), scores: scores.slice() };
}
