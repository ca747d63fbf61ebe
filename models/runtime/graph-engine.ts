import type { Engine, EngineSession, ModelOutput } from './engine.ts';
import { type GraphProgram, type Pause, planGraph } from './graph-program.ts';
import { readOnnx } from './onnx-reader.ts';
import { OPERATORS } from './operators/index.ts';
import { checkInput, SIGNATURE } from './signature.ts';
import { FLOAT32, INT32, mustFit, type Tensor } from './tensor.ts';

export const GRAPH_OPERATORS: ReadonlySet<string> = new Set(OPERATORS.keys());

/** Our own interpreter: a few kilobytes, no start-up, on the thread it is called from. */
export const graphEngine: Engine = createGraphEngine();

/** `pause` is asked between two steps of making a model ready. */
export function createGraphEngine(pause?: Pause): Engine {
  return { name: 'graph', load: (artifact) => loadGraph(artifact, pause) };
}

/** The session keeps views into `artifact`: leave the bytes alone while it is in use. */
async function loadGraph(artifact: Uint8Array, pause?: Pause): Promise<EngineSession> {
  const model = readOnnx(artifact);
  let program: GraphProgram | null = await planGraph(model, pause);
  const names = String(Object.values(SIGNATURE));
  mustFit(String([model.inputs, model.outputs]) === names, `not a model of ${names}`);
  // Filled anew on each run: nothing is allocated but the answer.
  const dims = [0];
  const ids: Tensor = { type: INT32, dims, data: new Int32Array() };
  const weights: Tensor = { type: FLOAT32, dims, data: new Float32Array() };
  const inputs = [ids, weights];
  let busy = false;
  return {
    async run(input) {
      checkInput(input);
      mustFit(program !== null, 'session was released');
      mustFit(!busy, 'one run at a time');
      dims[0] = input.ids.length;
      ids.data = input.ids;
      weights.data = input.weights;
      busy = true;
      try {
        const values = program.run(inputs);
        return answerOf(values instanceof Promise ? await values : values);
      } finally {
        busy = false;
      }
    },
    release() {
      program = null;
    },
  };
}

/** Copies, because the next run writes over the memory. */
function answerOf(outputs: ReadonlyMap<string, Tensor>): ModelOutput {
  const itemIds = outputs.get(SIGNATURE.itemIds)?.data;
  const scores = outputs.get(SIGNATURE.scores)?.data;
  mustFit(
    itemIds instanceof Int32Array && scores instanceof Float32Array && itemIds.length === scores.length,
    'answers of other types',
  );
  return { itemIds: itemIds.slice(), scores: scores.slice() };
}
