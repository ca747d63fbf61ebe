import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { ModelProtoSchema } from 'onnx-buf';
import { expect, test } from 'vitest';
import { encodeModel, type OnnxModel, operatorsOf, tensor } from './index.ts';

/** Every kind of attribute, tensor and dimension the writer knows. */
const model: OnnxModel = {
  opset: 21,
  producerName: 'kindred',
  producerVersion: '1',
  metadata: { note: 'größer', empty: '' },
  graph: {
    name: 'all-kinds',
    nodes: [
      {
        name: 'n',
        operator: 'Kinds',
        inputs: ['ids', ''],
        outputs: ['out'],
        attributes: {
          axis: { kind: 'int', value: 0 },
          to: { kind: 'int', value: 7 },
          alpha: { kind: 'float', value: 0.25 },
          mode: { kind: 'string', value: 'add' },
          shape: { kind: 'ints', value: [2, 300, 0] },
          last: { kind: 'int', value: -1 },
          swapped: { kind: 'ints', value: [-2, -300, -(2 ** 31)] },
        },
      },
      { name: 'm', operator: 'Cast', inputs: ['out'], outputs: ['again'] },
      { name: 'o', operator: 'Cast', inputs: ['again'], outputs: ['end'] },
    ],
    initializers: [
      tensor('bytes', [2, 2], Int8Array.of(-1, 0, 127, -128)),
      tensor('shorts', [1], Uint16Array.of(65_535)),
      tensor('ints', [1], Int32Array.of(-2)),
      tensor('longs', [1], BigInt64Array.of(-1n)),
      tensor('floats', [], Float32Array.of(1.5)),
    ],
    inputs: [{ name: 'ids', type: 'int32', dims: ['length', 3] }],
    outputs: [{ name: 'end', type: 'float32', dims: [50] }],
  },
};

test('writes what another decoder reads', () => {
  const decoded = fromBinary(ModelProtoSchema, encodeModel(model));
  expect(Number(decoded.irVersion)).toBe(10);
  const graph = decoded.graph!;
  expect(graph.node.map((node) => node.opType)).toEqual(['Kinds', 'Cast', 'Cast']);
  expect(graph.node[0]!.attribute.map(({ name, i, f }) => [name, Number(i), f])).toEqual([
    ['axis', 0, 0],
    ['to', 7, 0],
    ['alpha', 0, 0.25],
    ['mode', 0, 0],
    ['shape', 0, 0],
    ['last', -1, 0],
    ['swapped', 0, 0],
  ]);
  expect(graph.node[0]!.attribute[4]!.ints).toEqual([2n, 300n, 0n]);
  expect(graph.node[0]!.attribute[6]!.ints).toEqual([-2n, -300n, -(2n ** 31n)]);
  expect(graph.initializer.map(({ name, dataType, dims }) => [name, dataType, dims.map(Number)])).toEqual([
    ['bytes', 3, [2, 2]],
    ['shorts', 4, [1]],
    ['ints', 6, [1]],
    ['longs', 7, [1]],
    ['floats', 1, []],
  ]);
  expect([...graph.initializer[0]!.rawData]).toEqual([255, 0, 127, 128]);
});

test('is re-encoded by another encoder to the same bytes', () => {
  const bytes = encodeModel(model);
  expect(toBinary(ModelProtoSchema, fromBinary(ModelProtoSchema, bytes))).toEqual(bytes);
});

test('names each operator once', () => {
  expect(operatorsOf(model.graph)).toEqual(['Cast', 'Kinds']);
});

test('refuses a tensor whose shape and elements disagree', () => {
  expect(() => tensor('t', [2, 3], Float32Array.of(1))).toThrow(/hold 6 elements, 1 were given/);
});

test('refuses numbers that a varint of ours cannot hold', () => {
  const axis = { kind: 'int', value: 0.5 } as const;
  const node = { name: 'n', operator: 'X', inputs: [], outputs: [], attributes: { axis } };
  expect(() => encodeModel({ ...model, graph: { ...model.graph, nodes: [node] } })).toThrow(/varint/);
});
