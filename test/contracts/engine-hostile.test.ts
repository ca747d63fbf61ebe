import {
  encodeModel,
  type OnnxAttribute,
  type OnnxNode,
  type OnnxTensor,
  tensor,
} from '@kindred/models/onnx';
import { graphEngine } from '@kindred/models/runtime';
import { describe, expect, it } from 'vitest';

/** The engine's own bounds (graph-program.ts, tensor.ts): a tensor of 2^24 elements, 2^29 steps to plan and run. */
const MOST = 2 ** 24;
/** What hostile models may hold at once: 2^29 steps write 2^26 elements of eight bytes, and one node over. */
const MOST_BYTES = 2 ** 29 + 3 * 8 * MOST;

const int = (value: number): OnnxAttribute => ({ kind: 'int', value });
const shape = (name: string, ...dims: number[]): OnnxTensor =>
  tensor(name, [dims.length], BigInt64Array.from(dims, BigInt));
const floats = (name: string, dims: number[]): OnnxTensor =>
  tensor(name, dims, new Float32Array(dims.reduce((a, b) => a * b, 1)));
const node = (
  operator: string,
  inputs: string[],
  output: string,
  attributes: OnnxNode['attributes'] = {},
): OnnxNode => ({ name: output, operator, inputs, outputs: [output], attributes });

/** The nodes of `made`, and what a model must have to be one of ours. */
function hostile(made: OnnxNode[], initializers: OnnxTensor[] = []): Uint8Array {
  return encodeModel({
    opset: 21,
    producerName: 'test',
    producerVersion: '1',
    metadata: {},
    graph: {
      name: 'hostile',
      nodes: [...made, node('Identity', ['ids'], 'item_ids'), node('Identity', ['weights'], 'scores')],
      initializers,
      inputs: [
        { name: 'ids', type: 'int32', dims: ['length'] },
        { name: 'weights', type: 'float32', dims: ['length'] },
      ],
      outputs: [
        { name: 'item_ids', type: 'int32', dims: ['length'] },
        { name: 'scores', type: 'float32', dims: ['length'] },
      ],
    },
  });
}

const many = (count: number, make: (i: number) => OnnxNode): OnnxNode[] =>
  Array.from({ length: count }, (_, i) => make(i));
const large = shape('large', MOST);
const side = shape('side', 4096, 4096);
const [left, right] = [node('ConstantOfShape', ['side'], 'left'), node('ConstantOfShape', ['side'], 'right')];
const line = node('ConstantOfShape', ['large'], 'line');
const TOO_MUCH = /too much memory or time/;

const REFUSED: Record<string, [Uint8Array, RegExp]> = {
  '4,998 nodes that each ask for the largest tensor': [
    hostile(
      many(4_998, (i) => node('ConstantOfShape', ['large'], `c${i}`)),
      [large],
    ),
    TOO_MUCH,
  ],
  'a tensor past the largest': [hostile([line], [shape('large', MOST + 1)]), /shape/],
  'a size past 2^53': [hostile([line], [shape('large', 2 ** 53 - 1, 2 ** 53 - 1)]), /shape/],
  'a negative size': [hostile([line], [shape('large', -5)]), /shape/],
  'empty tensors with endless rows': [
    hostile([node('ConstantOfShape', ['large'], 'none')], [shape('large', MOST, 0)]),
    /shape/,
  ],
  'thousands of empty tensors with rows to walk along': [
    hostile(
      [
        node('ConstantOfShape', ['large'], 'n0'),
        ...many(4_000, (i) => node('Softmax', [`n${i}`], `n${i + 1}`)),
      ],
      [shape('large', 4_096, 0)],
    ),
    /^$/,
  ],
  'a product of matrices that takes minutes': [
    hostile([left, right, node('MatMul', ['left', 'right'], 'product')], [side]),
    TOO_MUCH,
  ],
  'the same with Gemm': [
    hostile([left, right, node('Gemm', ['left', 'right'], 'product', { transB: int(1) })], [side]),
    TOO_MUCH,
  ],
  'the best 16 million of 16 million': [
    hostile([line, { ...node('TopK', ['line', 'large'], 'best'), outputs: ['best', 'places'] }], [large]),
    TOO_MUCH,
  ],
  'a tensor compared with a thousand numbers': [
    hostile(
      [line, node('Max', ['line', ...Array.from({ length: 1_000 }, () => 'one')], 'most')],
      [large, floats('one', [])],
    ),
    TOO_MUCH,
  ],
  'one tensor summed up thousands of times': [
    hostile([line, ...many(4_000, (i) => node('ReduceSum', ['line'], `s${i}`))], [large]),
    TOO_MUCH,
  ],
  'one tensor joined with itself': [
    hostile([line, node('Concat', ['line', 'line'], 'twice', { axis: int(0) })], [large]),
    /shape/,
  ],
  'views of a view of a large tensor': [
    hostile(
      [line, ...many(4_000, (i) => node('Identity', [i === 0 ? 'line' : `v${i - 1}`], `v${i}`))],
      [large],
    ),
    TOO_MUCH,
  ],
  'a table of large steps from each input id': [
    hostile(
      [line, node('Unsqueeze', ['line', 'zero'], 'row'), node('Gather', ['row', 'places'], 'rows')],
      [large, shape('zero', 0), tensor('places', [100], new Int32Array(100))],
    ),
    /shape/,
  ],
  'a circle': [hostile([node('Neg', ['b'], 'a'), node('Neg', ['a'], 'b')]), /read before it is made/],
  'a value made of itself': [hostile([node('Neg', ['a'], 'a')]), /read before it is made/],
  'a value made twice': [
    hostile([node('Neg', ['weights'], 'a'), node('Neg', ['weights'], 'a')]),
    /made twice/,
  ],
  'a constant under the name of an input': [hostile([], [floats('weights', [1])]), /made twice/],
  'two constants of one name': [hostile([], [floats('a', [1]), floats('a', [2])]), /made twice/],
  'more nodes than there may be': [
    hostile(many(5_000, (i) => node('Neg', ['weights'], `n${i}`))),
    /too large/,
  ],
  'whole numbers past 2^53': [
    hostile([node('Add', ['far', 'far'], 'sum')], [shape('far', 2 ** 53 - 1)]),
    /whole number/,
  ],
  'an attribute of another kind': [
    hostile([node('Softmax', ['weights'], 'a', { axis: { kind: 'float', value: 0 } })]),
    /Softmax: inputs or attributes/,
  ],
  'an attribute that the operator has not': [
    hostile([node('Neg', ['weights'], 'a', { axes: int(0) })]),
    /Neg: inputs or attributes/,
  ],
  'an input too many': [hostile([node('Neg', ['weights', 'ids'], 'a')]), /do not fit/],
  'another operator set': [
    hostile([]).map((byte, i, all) => (byte === 21 && i === all.length - 1 ? 99 : byte)),
    /opset 99/,
  ],
};

describe('a hostile model ends in one of our errors, in bounded memory', () => {
  it.each(Object.entries(REFUSED))('%s', async (_, [bytes, message]) => {
    const before = process.memoryUsage().arrayBuffers;
    const outcome = await outcomeOf(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MOST_BYTES);
    expect(outcome).toMatch(message);
    expect(outcome).toMatch(/^$|^ModelError: ./);
  });

  it('also where messages are nested without end', async () => {
    let bytes = new Uint8Array();
    for (let depth = 0; depth < 3_000; depth++) bytes = wrapped(bytes);
    expect(await outcomeOf(bytes)).toMatch(/^ModelError/);
  });

  it('also where a number has no end', async () => {
    expect(await outcomeOf(new Uint8Array(1_000_000).fill(255))).toMatch(/does not end/);
  });

  it('also where a file is a million fields', async () => {
    const fields = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i % 2 === 0 ? 8 : 1));
    expect(await outcomeOf(fields)).toMatch(/no complete ONNX model/);
  });
});

/** As a graph in a graph: field 7, length-delimited. */
function wrapped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const head = [58, (length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14];
  return Uint8Array.from([...head, ...bytes]);
}

/** Empty where it answers. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const session = await graphEngine.load(bytes);
    await session.run({ ids: Int32Array.of(0, 1), weights: Float32Array.of(1, 1) });
    return '';
  } catch (error) {
    return String(error);
  }
}
