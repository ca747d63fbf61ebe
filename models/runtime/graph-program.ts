import { UnsupportedModelError } from './engine.ts';
import type { OnnxModel, OnnxNode } from './onnx-reader.ts';
import { OPERATORS } from './operators/index.ts';
import type { Call, Kernel, Operator, Plan } from './operators/operator.ts';
import {
  type ElementType,
  fail,
  FLOAT16,
  isWide,
  mustFit,
  newData,
  product,
  shapeOf,
  type Tensor,
  type TensorData,
  toHalf,
} from './tensor.ts';

/** A graph made ready to run many times. */
export interface GraphProgram {
  /**
   * In the order of the model's inputs. Values by name, which share memory that the next run overwrites; a promise
   * of them where these shapes are met for the first time. One run at a time.
   */
  run(inputs: readonly Tensor[]): Values | Promise<Values>;
}

type Values = ReadonlyMap<string, Tensor>;

/** Asked between two nodes while a graph is made ready: who runs on a page's thread lets others have it now and then. */
export type Pause = () => Promise<unknown> | undefined;

/** A node, and the memory of its outputs, kept from run to run and from one input length to the next. */
interface Step {
  node: OnnxNode;
  kept: TensorData[];
}

/** From here on operators take their axes and shapes as inputs, which is the one form they are written for. */
const MIN_OPSET = 13;
/** Newer ones may mean something else by the same name. */
const MAX_OPSET = 23;
/**
 * ONNX without loops: what a run may do is bounded by what its nodes look at, write and multiply, which is counted
 * before they do it. Half a gigabyte at most is written; 65,535 rows of 64 numbers in one bit unpack within 160 MB.
 */
const MAX_STEPS = 2 ** 29;

/**
 * What depends on weights alone is computed once, when the model is loaded. The rest is planned on the first run
 * with inputs of some shape: every shape, stride and piece of memory. Later runs only do the work.
 */
export async function planGraph(model: OnnxModel, pause: Pause = () => undefined): Promise<GraphProgram> {
  check(model);
  const constants = newPlan(model.initializers);
  const steps = await foldConstants(model, constants, pause);
  const plans = new Map<string, Plan>();
  const { inputs: names, outputs } = model;
  return {
    run(inputs) {
      let key = '';
      for (const { dims } of inputs) key += `${String(dims)};`;
      const known = plans.get(key);
      const plan = known ?? newPlan(constants.values);
      names.forEach((name, i) => {
        const { type, dims, data } = inputs[i]!;
        if (known) plan.values.get(name)!.data.set(data);
        else plan.values.set(name, { type, dims: [...dims], data: data.slice(), live: true });
      });
      if (!known) return first(plan, key);
      for (const kernel of plan.kernels) kernel();
      return plan.values;
    },
  };
  async function first(plan: Plan, key: string): Promise<Values> {
    for (const step of steps) {
      take(step, plan);
      await pause();
    }
    plans.set(key, plan);
    // Kernels hold the memory they work on; of the rest only this is asked for again.
    for (const name of plan.values.keys())
      if (![...names, ...outputs].includes(name)) plan.values.delete(name);
    return plan.values;
  }
}

function newPlan(values: Iterable<[string, Tensor]>): Plan {
  return { values: new Map(values), kernels: [], steps: 0 };
}

function check({ nodes, opset, initializers, inputs }: OnnxModel): void {
  const unknown = nodes.map(({ operator }) => operator).filter((name) => !OPERATORS.has(name));
  if (unknown.length > 0) throw new UnsupportedModelError([...new Set(unknown)].toSorted());
  mustFit(opset >= MIN_OPSET && opset <= MAX_OPSET, `opset ${opset} is not supported`);
  const made = [initializers.map(([name]) => name), inputs, ...nodes.map(({ outputs }) => outputs)].flat();
  const names = made.filter(Boolean);
  mustFit(new Set(names).size === names.length, 'made twice');
}

/** Returns the nodes that are left. A value goes when nothing will read it any more: tables are large. */
async function foldConstants({ nodes, outputs }: OnnxModel, plan: Plan, pause: Pause): Promise<Step[]> {
  const lastReader = new Map<string, OnnxNode | null>();
  for (const node of nodes) for (const name of node.inputs) lastReader.set(name, node);
  const keep = (names: string[]): void => names.forEach((name) => lastReader.delete(name));
  keep(outputs);
  const left: Step[] = [];
  for (const node of nodes) {
    const step = { node, kept: [] };
    if (node.inputs.some((name) => name !== '' && !plan.values.has(name))) {
      keep(node.inputs);
      left.push(step);
    } else {
      take(step, plan);
      for (const name of node.inputs) if (lastReader.get(name) === node) plan.values.delete(name);
      await pause();
    }
  }
  return left;
}

/** Plans a node's work and does it for the first time. What goes wrong says in which operator. */
function take({ node, kept }: Step, plan: Plan): void {
  const { operator } = node;
  const inputs = node.inputs.map((name) =>
    name === '' ? undefined : (plan.values.get(name) ?? fail(`"${name}" is read before it is made`)),
  );
  // A shape says nothing of the numbers in it.
  const live = operator !== 'Shape' && inputs.some((each) => each?.live);
  const outputs: Tensor[] = [];
  try {
    const kernel = plannedKernel(OPERATORS.get(operator)!, {
      inputs,
      outputs,
      plan,
      attributes: new Map(node.attributes),
      output: (type, dims, index = 0) => (outputs[index] = memory(type, dims, live ? kept : [], index)),
    });
    kernel();
    if (live) plan.kernels.push(kernel);
    node.outputs.forEach((name, i) => {
      const result = outputs[i];
      mustFit(result !== undefined);
      result.live = live;
      plan.values.set(name, result);
    });
  } catch (error) {
    fail(`${operator}: ${(error as Error).message}`);
  }
}

/** Results of types that live in wider ones are cut to what those can hold. */
function plannedKernel(operator: Operator, call: Call): Kernel {
  const kernel = operator(call);
  const { attributes, inputs, outputs, plan } = call;
  mustFit(attributes.size === 0);
  for (const each of inputs) plan.steps += each?.data.length ?? 0;
  for (const { data } of outputs) plan.steps += 8 * data.length;
  mustFit(plan.steps <= MAX_STEPS, 'too much memory or time');
  const wider = outputs.filter(({ type }) => type === FLOAT16 || isWide(type));
  return () => {
    kernel?.();
    for (const { type, data } of wider)
      for (let i = 0; i < data.length; i++) data[i] = type === FLOAT16 ? toHalf(data[i]!) : whole(data[i]!);
  };
}

/** Memory grows twofold, so that what shorter inputs had before is no more than what the longest has. */
function memory(type: ElementType, shape: readonly number[], kept: TensorData[], index: number): Tensor {
  const dims = shapeOf(shape);
  const size = product(dims);
  let data = kept[index];
  if (data === undefined || data.length < size)
    kept[index] = data = newData(type, Math.max(size, 2 * (data?.length ?? 0)));
  // A view is an object too, and there is one for each node and input length.
  return { type, dims, data: data.length > size ? data.subarray(0, size) : data };
}

function whole(x: number): number {
  if (!(Math.abs(x) <= 2 ** 53)) fail(`${x} is no exact whole number`);
  return Math.trunc(x);
}
