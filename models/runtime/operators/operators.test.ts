import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { encodeModel, type OnnxAttribute, type OnnxTensor, tensor } from '@kindred/models/onnx';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { planGraph } from '../graph-program.ts';
import { readOnnx } from '../onnx-reader.ts';
import { ModelError, type Tensor } from '../tensor.ts';

/** One operator with its inputs as constants; onnxruntime-web is the oracle. */
interface Case {
  operator: string;
  inputs: OnnxTensor[];
  outputs?: number;
  attributes?: Record<string, OnnxAttribute>;
}

const int = (value: number): OnnxAttribute => ({ kind: 'int', value });
const text = (value: string): OnnxAttribute => ({ kind: 'string', value });
const floats = (dims: number[], ...values: number[]) => tensor('f', dims, Float32Array.from(values));
const int32s = (dims: number[], ...values: number[]) => tensor('i', dims, Int32Array.from(values));
const int64s = (dims: number[], ...values: number[]) =>
  tensor('l', dims, BigInt64Array.from(values.map(BigInt)));
const ramp = (dims: number[]) => {
  const size = dims.reduce((a, b) => a * b, 1);
  return floats(dims, ...Array.from({ length: size }, (_, i) => Math.fround(Math.sin(i * 7) * 3)));
};
const positive = (dims: number[]) => {
  const { rawData } = ramp(dims);
  return floats(dims, ...new Float32Array(rawData.buffer).map((x) => Math.abs(x) + 0.1));
};
const axis = (value: number) => ({ axis: int(value) });
const ints = (...value: number[]): OnnxAttribute => ({ kind: 'ints', value });
const float = (value: number): OnnxAttribute => ({ kind: 'float', value });
const scatter = (reduction: string): Case => ({
  operator: 'ScatterElements',
  inputs: [ramp([3, 4]), int64s([2, 3], 0, 1, 2, -1, 0, 0), ramp([2, 3])],
  attributes: { axis: int(0), reduction: text(reduction) },
});

const CASES: Record<string, Case> = {
  'Mul of rows by a column': { operator: 'Mul', inputs: [ramp([3, 4]), ramp([3, 1])] },
  'Add of two shapes that stretch both ways': { operator: 'Add', inputs: [ramp([2, 1, 3]), ramp([4, 1])] },
  'Sub of a scalar': { operator: 'Sub', inputs: [ramp([5]), floats([], 0.1)] },
  'Div of floats': { operator: 'Div', inputs: [ramp([2, 2]), floats([1], 3)] },
  'Div of integers, towards zero': {
    operator: 'Div',
    inputs: [int32s([4], 7, -7, 9, -9), int32s([4], 2, 2, -4, 4)],
  },
  'Mul of nothing': { operator: 'Mul', inputs: [floats([0, 3]), floats([1, 3], 1, 2, 3)] },
  'Cast of int8 to float32': {
    operator: 'Cast',
    inputs: [tensor('x', [4], Int8Array.from([-128, -1, 0, 127]))],
    attributes: { to: int(1) },
  },
  'Cast of uint16 to int32': {
    operator: 'Cast',
    inputs: [tensor('x', [3], Uint16Array.from([0, 1, 65_535]))],
    attributes: { to: int(6) },
  },
  'Cast of float32 to int64 and of what was cut': {
    operator: 'Cast',
    inputs: [floats([4], -1.9, 1.9, 0, 1e6)],
    attributes: { to: int(7) },
  },
  'Gather of rows, negative indices from the end': {
    operator: 'Gather',
    inputs: [ramp([4, 3]), int32s([2, 2], 0, 3, -1, 1)],
  },
  'Gather along the second axis': {
    operator: 'Gather',
    inputs: [ramp([2, 4, 3]), int64s([2], 2, 0)],
    attributes: { axis: int(1) },
  },
  'Gather of one': { operator: 'Gather', inputs: [ramp([4]), int64s([], 2)] },
  'Reshape with a copied and an open size': {
    operator: 'Reshape',
    inputs: [ramp([2, 3, 4]), int64s([3], 0, -1, 2)],
  },
  'Slice of the last rows': { operator: 'Slice', inputs: [ramp([5, 3]), int64s([1], -2), int64s([1], 99)] },
  'Slice along a later axis': {
    operator: 'Slice',
    inputs: [ramp([2, 5, 3]), int64s([1], 1), int64s([1], 4), int64s([1], -2)],
  },
  'Slice that steps': {
    operator: 'Slice',
    inputs: [ramp([7, 6]), int64s([2], 1, 5), int64s([2], 7, -99), int64s([2], 0, 1), int64s([2], 3, -2)],
  },
  'Slice of nothing': { operator: 'Slice', inputs: [ramp([4]), int64s([1], 3), int64s([1], 1)] },
  'Shape of all': { operator: 'Shape', inputs: [ramp([2, 3, 4])] },
  'Shape of the middle': {
    operator: 'Shape',
    inputs: [ramp([2, 3, 4])],
    attributes: { start: int(-2), end: int(-1) },
  },
  'Neg of floats': { operator: 'Neg', inputs: [ramp([5])] },
  'Neg of a length': { operator: 'Neg', inputs: [int64s([1], 7)] },
  Unsqueeze: { operator: 'Unsqueeze', inputs: [ramp([3]), int64s([2], 0, 2)] },
  Identity: { operator: 'Identity', inputs: [ramp([3])] },
  ConstantOfShape: { operator: 'ConstantOfShape', inputs: [int64s([2], 2, 3)] },
  'ScatterElements that adds': scatter('add'),
  'ScatterElements that replaces': {
    operator: 'ScatterElements',
    inputs: [ramp([3, 4]), int64s([2, 3], 0, 1, 2, -1, 0, 0), ramp([2, 3])],
    attributes: { axis: int(0) },
  },
  'ScatterElements along the second axis': {
    operator: 'ScatterElements',
    inputs: [ramp([2, 4]), int64s([2, 2], 3, 0, 1, -1), ramp([2, 2])],
    attributes: { axis: int(1) },
  },
  'ScatterElements into a line': {
    operator: 'ScatterElements',
    inputs: [floats([5], 0, 0, 0, 0, 0), int32s([6], 4, 1, 4, 0, 0, 4), ramp([6])],
    attributes: { reduction: text('add') },
  },
  'TopK with ties': {
    operator: 'TopK',
    inputs: [floats([8], 1, 3, 3, 0, 3, 1, 0, 2), int64s([1], 5)],
    outputs: 2,
  },
  'TopK of all': { operator: 'TopK', inputs: [ramp([2, 6]), int64s([1], 6)], outputs: 2 },
  'TopK of the smallest along the first axis': {
    operator: 'TopK',
    inputs: [ramp([7, 3]), int64s([1], 3)],
    outputs: 2,
    attributes: { axis: int(0), largest: int(0) },
  },
};

const bools = (dims: number[], ...values: number[]) => ({
  ...tensor('b', dims, Uint8Array.from(values)),
  type: 'bool' as const,
});
const unary = (operator: string, x = ramp([3, 5])): [string, Case] => [operator, { operator, inputs: [x] }];
const reduce = (operator: string, ...axes: number[]): Case => ({
  operator,
  inputs: [ramp([3, 4, 5]), int64s([axes.length], ...axes)],
});

const EXACT_TOO: Record<string, Case> = {
  'Transpose of three axes': {
    operator: 'Transpose',
    inputs: [ramp([2, 3, 4])],
    attributes: { perm: ints(1, 2, 0) },
  },
  'Transpose of all, in reverse': { operator: 'Transpose', inputs: [ramp([2, 3, 4])] },
  'Concat along the last axis': {
    operator: 'Concat',
    inputs: [ramp([2, 3]), ramp([2, 1]), ramp([2, 4])],
    attributes: axis(-1),
  },
  'Concat of lengths': {
    operator: 'Concat',
    inputs: [int64s([1], 3), int64s([2], 1, 4)],
    attributes: axis(0),
  },
  'Where that stretches all three': {
    operator: 'Where',
    inputs: [bools([3, 1], 1, 0, 1), ramp([4]), floats([], -9)],
  },
  'Less of a row and a column': { operator: 'Less', inputs: [ramp([1, 4]), ramp([3, 1])] },
  'Greater of floats': { operator: 'Greater', inputs: [ramp([6]), floats([1], 0)] },
  'Equal of integers': { operator: 'Equal', inputs: [int32s([3], 1, 2, 3), int32s([3], 1, 0, 3)] },
  'Max of three': { operator: 'Max', inputs: [ramp([2, 3]), floats([1], 0.5), ramp([3])] },
  'Min of one': { operator: 'Min', inputs: [ramp([3])] },
  'Div of lengths, towards zero': { operator: 'Div', inputs: [int64s([3], 7, -7, 6), int64s([1], 4)] },
  'CumSum of lengths before each': {
    operator: 'CumSum',
    inputs: [int64s([5], 3, 0, 2, 4, 1), int32s([], 0)],
    attributes: { exclusive: int(1) },
  },
  'CumSum backwards along the first axis': {
    operator: 'CumSum',
    inputs: [int32s([3, 2], 1, 2, 3, 4, 5, 6), int32s([], 0)],
    attributes: { reverse: int(1), exclusive: int(1) },
  },
  'ReduceMax of two axes': reduce('ReduceMax', 0, -1),
  'ReduceMax of all': { operator: 'ReduceMax', inputs: [ramp([2, 3])], attributes: { keepdims: int(0) } },
};

/** Sums come in another order than onnxruntime's, and its functions are approximations too. */
const NEAR: Record<string, Case> = {
  ...Object.fromEntries(['Exp', 'Relu', 'Sigmoid', 'Tanh'].map((name) => unary(name))),
  ...Object.fromEntries(['Log', 'Sqrt'].map((name) => unary(name, positive([3, 5])))),
  'Pow of a row of powers': { operator: 'Pow', inputs: [positive([2, 3]), floats([3], 2, 0.5, -1)] },
  'MatMul of a line and a table': { operator: 'MatMul', inputs: [ramp([1, 7]), ramp([7, 50])] },
  'MatMul of stretched batches': { operator: 'MatMul', inputs: [ramp([2, 1, 3, 4]), ramp([5, 4, 6])] },
  'MatMul of a batch and one matrix': { operator: 'MatMul', inputs: [ramp([3, 2, 4]), ramp([4, 5])] },
  'Gemm with the second turned': {
    operator: 'Gemm',
    inputs: [ramp([2, 9]), ramp([33, 9])],
    attributes: { transB: int(1) },
  },
  'Gemm with all there is': {
    operator: 'Gemm',
    inputs: [ramp([4, 3]), ramp([4, 5]), ramp([3, 1])],
    attributes: { transA: int(1), alpha: float(0.5), beta: float(-2) },
  },
  'Softmax of the last axis': { operator: 'Softmax', inputs: [ramp([3, 20])] },
  'Softmax of large numbers along the first axis': {
    operator: 'Softmax',
    inputs: [floats([3, 2], 1e4, -1e4, 1e4 - 1, 0, 3, -3)],
    attributes: axis(0),
  },
  'LayerNormalization with three outputs': {
    operator: 'LayerNormalization',
    inputs: [ramp([4, 8]), ramp([8]), ramp([8])],
    attributes: { ...axis(-1), epsilon: float(1e-3) },
    outputs: 3,
  },
  'LayerNormalization of two axes without a shift': {
    operator: 'LayerNormalization',
    inputs: [ramp([2, 3, 4]), ramp([3, 4])],
    attributes: axis(1),
  },
  'ReduceSum of the middle axis': reduce('ReduceSum', 1),
};

function modelOf(
  { operator, inputs, outputs = 1, attributes = {} }: Case,
  shapes: Tensor[] = [],
): Uint8Array {
  const named = inputs.map((each, i) => ({ ...each, name: `in${i}` }));
  const names = Array.from({ length: outputs }, (_, i) => `out${i}`);
  return encodeModel({
    opset: 21,
    producerName: 'test',
    producerVersion: '1',
    metadata: {},
    graph: {
      name: 'one',
      nodes: [{ name: 'node', operator, inputs: named.map(({ name }) => name), outputs: names, attributes }],
      initializers: named,
      inputs: [],
      outputs: names.map((name, i) => ({
        name,
        type: TYPE_NAMES[shapes[i]?.type ?? 1] ?? 'float32',
        dims: [...(shapes[i]?.dims ?? [])],
      })),
    },
  });
}

const TYPE_NAMES: Record<number, OnnxTensor['type']> = {
  1: 'float32',
  3: 'int8',
  6: 'int32',
  7: 'int64',
  9: 'bool',
};

async function ours(each: Case): Promise<Tensor[]> {
  const model = readOnnx(modelOf(each));
  const results = await (await planGraph(model)).run([]);
  return model.outputs.map((name) => results.get(name)!);
}

/** It refuses a model whose outputs are declared with another type or shape than it infers. */
async function oracle(bytes: Uint8Array): Promise<{ dims: number[]; data: number[] }[]> {
  const session = await ort.InferenceSession.create(bytes, { logSeverityLevel: 4 });
  const results = await session.run({});
  await session.release();
  return Object.values(results).map(({ dims, data }) => ({
    dims: [...dims],
    data: Array.from(data as Iterable<number | bigint>, Number),
  }));
}

beforeAll(async () => {
  ort.env.wasm.numThreads = 1;
  const path = fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  ort.env.wasm.wasmBinary = await readFile(path);
});

describe('an operator does what onnxruntime does', () => {
  it.each(Object.entries({ ...CASES, ...EXACT_TOO }))('%s', async (_, each) => {
    const results = await ours(each);
    const plain = results.map(({ dims, data }) => ({ dims: [...dims], data: Array.from(data) }));
    expect(plain).toEqual(await oracle(modelOf(each, results)));
  });

  it.each(Object.entries(NEAR))('%s', async (_, each) => {
    const results = await ours(each);
    const theirs = await oracle(modelOf(each, results));
    theirs.forEach(({ dims, data }, i) => {
      expect([...results[i]!.dims]).toEqual(dims);
      data.forEach((x, at) =>
        expect(Math.abs(results[i]!.data[at]! - x)).toBeLessThan(2e-6 * (1 + Math.abs(x))),
      );
    });
  });
});

describe('an operator refuses what does not fit', () => {
  const refused: Record<string, Case> = {
    'Add of two types': { operator: 'Add', inputs: [ramp([2]), int32s([2], 1, 2)] },
    'Add of shapes that do not stretch': { operator: 'Add', inputs: [ramp([2]), ramp([3])] },
    'MatMul of matrices that do not meet': { operator: 'MatMul', inputs: [ramp([2, 3]), ramp([2, 3])] },
    'MatMul of lines': { operator: 'MatMul', inputs: [ramp([3]), ramp([3])] },
    'Gemm with a wider third': { operator: 'Gemm', inputs: [ramp([1, 2]), ramp([2, 3]), ramp([4, 3])] },
    'Concat of other shapes': {
      operator: 'Concat',
      inputs: [ramp([2, 3]), ramp([3, 3])],
      attributes: axis(1),
    },
    'Concat of other ranks': { operator: 'Concat', inputs: [ramp([2, 3]), ramp([2])], attributes: axis(1) },
    'Transpose that names an axis twice': {
      operator: 'Transpose',
      inputs: [ramp([2, 3])],
      attributes: { perm: ints(0, 0) },
    },
    'Slice that does not move': {
      operator: 'Slice',
      inputs: [ramp([4]), int64s([1], 0), int64s([1], 4), int64s([1], 0), int64s([1], 0)],
    },
    'ScatterElements past the end': {
      operator: 'ScatterElements',
      inputs: [ramp([3]), int64s([1], 3), ramp([1])],
    },
    'ScatterElements wider than its data': {
      operator: 'ScatterElements',
      inputs: [ramp([2, 2]), int64s([1, 3], 0, 0, 0), ramp([1, 3])],
    },
    'TopK of more than there are': { operator: 'TopK', inputs: [ramp([3]), int64s([1], 4)], outputs: 2 },
    'LayerNormalization with a short scale': {
      operator: 'LayerNormalization',
      inputs: [ramp([2, 3]), ramp([2])],
    },
  };

  it.each(Object.entries(refused))('%s', async (_, each) => {
    await expect(ours(each)).rejects.toThrow(ModelError);
  });
});
