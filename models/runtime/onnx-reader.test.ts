import { describe, expect, it } from 'vitest';
import { readOnnx } from './onnx-reader.ts';
import { integersOf, readMessage, valueOf } from './protobuf.ts';
import { fromRawBytes, ModelError } from './tensor.ts';

const field = (number: number, ...body: number[]): number[] => [(number << 3) | 2, body.length, ...body];
const text = (number: number, value: string): number[] =>
  field(number, ...Array.from(value, (c) => c.charCodeAt(0)));
const bytes = (...parts: number[][]) => Uint8Array.from(parts.flat());

/** One node `Identity` from x to y, opset 21. */
const node = field(1, ...text(1, 'x'), ...text(2, 'y'), ...text(4, 'Identity'));
const graphOf = (...more: number[][]) =>
  field(7, ...node, ...more.flat(), ...field(11, ...text(1, 'x')), ...field(12, ...text(1, 'y')));
const opset = field(8, 16, 21);
const tensorOf = (...parts: number[][]) => field(5, ...parts.flat(), ...text(8, 'w'));

describe('readMessage', () => {
  it('reads the largest and the negative varints', () => {
    const valueIn = (...body: number[]) => valueOf(readMessage(bytes(body)), 1);
    expect(valueIn(8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1)).toBe(-1);
    expect(valueIn(8, 255, 255, 255, 255, 7)).toBe(2 ** 31 - 1);
    expect(valueIn(8, 128, 128, 128, 128, 16)).toBe(2 ** 32);
    expect(valueIn(8, 255, 255, 255, 255, 255, 255, 255, 15)).toBe(2 ** 53 - 1);
  });

  it('reads integers packed and unpacked', () => {
    expect(integersOf(readMessage(bytes([8, 5], field(1, 1, 200, 1))), 1)).toEqual([5, 1, 200]);
  });

  it('refuses numbers without an end, lengths past the end and unknown wire types', () => {
    for (const broken of [[8, ...Array.from({ length: 11 }, () => 255)], [10, 5, 1], [11], [8], [13, 0], [2]])
      expect(() => readMessage(bytes(broken))).toThrow(ModelError);
  });
});

describe('readOnnx', () => {
  it('reads nodes, inputs, outputs and the opset', () => {
    const model = readOnnx(bytes(graphOf(), opset));
    expect(model.opset).toBe(21);
    expect(model.nodes).toMatchObject([{ operator: 'Identity', inputs: ['x'], outputs: ['y'] }]);
    expect([model.inputs, model.outputs]).toEqual([['x'], ['y']]);
  });

  it('reads tensors from raw bytes and from typed fields', () => {
    const raw = tensorOf([8, 2], [16, 6], field(9, 1, 0, 0, 0, 255, 255, 255, 255));
    expect(
      readOnnx(bytes(graphOf(raw), opset)).initializers.find(([name]) => name === 'w')?.[1]?.data,
    ).toEqual(Int32Array.from([1, -1]));
    const typed = tensorOf([8, 2], [16, 7], field(7, 3, 44));
    expect(
      readOnnx(bytes(graphOf(typed), opset)).initializers.find(([name]) => name === 'w')?.[1]?.data,
    ).toEqual(Float64Array.from([3, 44]));
    const floats = tensorOf([8, 1], [16, 1], field(4, 0, 0, 128, 63));
    expect(
      readOnnx(bytes(graphOf(floats), opset)).initializers.find(([name]) => name === 'w')?.[1]?.data,
    ).toEqual(Float32Array.from([1]));
  });

  it('names operators of other domains in full', () => {
    const graph = field(7, ...field(1, ...text(2, 'y'), ...text(4, 'Gelu'), ...text(7, 'com.microsoft')));
    const model = readOnnx(bytes([...graph], field(7, ...field(12, ...text(1, 'y'))), opset));
    expect(model.nodes[0]?.operator).toBe('com.microsoft.Gelu');
  });

  it.each([
    ['nothing', bytes(), /no complete ONNX model/],
    ['a page of HTML', new TextEncoder().encode('<!doctype html><title>404</title>'), /damaged|no complete/],
    ['a graph without opset', bytes(graphOf()), /no complete ONNX model/],
    [
      'fewer bytes than the shape says',
      bytes(graphOf(tensorOf([8, 2], [16, 1], field(9, 0, 0, 0, 0))), opset),
      /has 4 bytes/,
    ],
    [
      'a shape that no memory holds',
      bytes(graphOf(tensorOf([8, 255, 255, 255, 255, 7], [16, 3])), opset),
      /shape/,
    ],
    [
      'a negative size',
      bytes(graphOf(tensorOf([8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], [16, 3])), opset),
      /shape/,
    ],
    ['an element type of another kind', bytes(graphOf(tensorOf([16, 8])), opset), /element type 8/],
    [
      'weights in another file',
      bytes(graphOf(tensorOf([16, 1], field(13, ...text(1, 'location')))), opset),
      /outside/,
    ],
  ])('refuses %s', (_, broken, message) => {
    expect(() => readOnnx(broken)).toThrow(message);
  });
});

describe('fromRawBytes', () => {
  it('copies only what is not aligned', () => {
    const file = new Uint8Array(12);
    expect(fromRawBytes(1, [2], file.subarray(4)).data.buffer).toBe(file.buffer);
    expect(fromRawBytes(1, [2], file.subarray(1, 9)).data.buffer).not.toBe(file.buffer);
    expect(fromRawBytes(3, [3], file.subarray(1, 4)).data.buffer).toBe(file.buffer);
  });
});
