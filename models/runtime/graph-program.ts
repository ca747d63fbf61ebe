import { UnsupportedModelError } from './engine.ts';
import type { OnnxModel, OnnxNode } from './onnx-reader.ts';
import { OPERATORS } from './operators/index.ts';
import type { Call, Operator } from './operators/operator.ts';
import { ModelError, newData, sizeOf, type Tensor, type TensorData } from './tensor.ts';

/** A graph made ready to run many times. ONNX without loops: a run's time is bounded by the memory it may use. */
export interface GraphProgram {
  /** By input name; outputs share memory that the next run overwrites. */
  run(inputs: ReadonlyMap<string, Tensor>): Map<string, Tensor>;
}

/** From here on operators take their axes and shapes as inputs, which is the one form they are written for. */
const MIN_OPSET = 13;
/** 512 MB of float32, were it all used: far above any family of ours, far below what takes a tab down. */
const MAX_KEPT_ELEMENTS = 2 ** 27;

interface Step {
  node: OnnxNode;
  operator: Operator;
  output: Call['output'];
}

export function planGraph(model: OnnxModel): GraphProgram {
  const unknown = model.nodes.map((node) => node.operator).filter((name) => !OPERATORS.has(name));
  if (unknown.length > 0) throw new UnsupportedModelError([...new Set(unknown)].toSorted());
  if (model.opset < MIN_OPSET)
    throw new ModelError(`the model is written for opset ${model.opset}, older than ${MIN_OPSET}`);
  const { constants, steps } = foldConstants(model, newMemory());
  checkOrder(model, constants, steps);
  // A table as its bytes were, and as each step of unpacking left it, is not kept beside what it became.
  const read = new Set([...model.outputs, ...steps.flatMap(({ node }) => node.inputs)]);
  for (const name of constants.keys()) if (!read.has(name)) constants.delete(name);
  return {
    run(inputs) {
      const values = new Map([...constants, ...inputs]);
      for (const step of steps) runStep(step, values);
      return new Map(model.outputs.map((name) => [name, valueOf(values, name)]));
    },
  };
}

/** What depends on weights alone is computed once, when the model is loaded. */
function foldConstants(model: OnnxModel, output: () => Call['output']) {
  const constants = new Map(model.initializers);
  const steps: Step[] = [];
  for (const node of model.nodes) {
    const operator = OPERATORS.get(node.operator);
    if (operator === undefined) throw new UnsupportedModelError([node.operator]);
    const step: Step = { node, operator, output: output() };
    if (node.inputs.every((name) => name === '' || constants.has(name))) runStep(step, constants);
    else steps.push(step);
  }
  return { constants, steps };
}

/** Nodes come in an order in which each value exists before it is read, and every value is made once. */
function checkOrder(model: OnnxModel, constants: ReadonlyMap<string, Tensor>, steps: readonly Step[]): void {
  const known = new Set([...constants.keys(), ...model.inputs]);
  for (const { node } of steps) {
    for (const name of node.inputs)
      if (name !== '' && !known.has(name))
        throw new ModelError(`the value "${name}" is read before it is made`);
    for (const name of node.outputs) {
      if (name !== '' && known.has(name)) throw new ModelError(`the value "${name}" is made twice`);
      known.add(name);
    }
  }
  for (const name of model.outputs) if (!known.has(name)) throw new ModelError(`no operator makes "${name}"`);
}

function runStep({ node, operator, output }: Step, values: Map<string, Tensor>): void {
  const inputs = node.inputs.map((name) => (name === '' ? undefined : valueOf(values, name)));
  const results = compute(node, () => operator({ inputs, attributes: node.attributes, output }));
  node.outputs.forEach((name, i) => {
    const result = results[i];
    if (name === '') return;
    if (result === undefined) throw new ModelError(`${node.operator} has no output ${i}`);
    values.set(name, result);
  });
}

function compute(node: OnnxNode, work: () => Tensor[]): Tensor[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof ModelError) error.message = `${node.operator}: ${error.message}`;
    throw error;
  }
}

function valueOf(values: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const value = values.get(name);
  if (value === undefined) throw new ModelError(`the value "${name}" is missing`);
  return value;
}

/** Each node keeps its outputs' memory between runs: after the first run, nothing large is allocated. */
function newMemory(): () => Call['output'] {
  let keptElements = 0;
  const reserve = (type: Tensor['type'], size: number): TensorData => {
    keptElements += size;
    if (keptElements > MAX_KEPT_ELEMENTS) throw new ModelError('the model needs too much memory');
    return newData(type, size);
  };
  return () => {
    const kept: (Tensor | undefined)[] = [];
    return (index, type, dims) => {
      const size = sizeOf(dims);
      let memory = kept[index];
      if (memory === undefined || memory.type !== type || memory.data.length < size)
        memory = kept[index] = { type, dims, data: reserve(type, size) };
      const { data } = memory;
      return { type, dims, data: data.length === size ? data : data.subarray(0, size) };
    };
  };
}
