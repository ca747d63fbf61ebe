import { axisOf, product } from '../tensor.ts';
import { eachLane } from './lanes.ts';
import { input, integers, intAttribute, mustFit, type Operator } from './operator.ts';
import { eachElement, stretched } from './strides.ts';

/** Folds all elements along some axes into one. Axes stand in an input, before opset 18 also in an attribute; none means all. */
function reducing(initial: number, fold: (sum: number, x: number, count: number) => number): Operator {
  return (call) => {
    const { type, dims, data } = input(call, 0);
    const rank = dims.length;
    const given = call.inputs[1] ? integers(call.inputs[1]) : (call.attributes.get('axes')?.ints ?? []);
    const axes = given.map((axis) => axisOf(axis, rank));
    const all = given.length === 0 && intAttribute(call, 'noop_with_empty_axes', 0) === 0;
    const folded = (axis: number): boolean => all || axes.includes(axis);
    const shape = dims.map((dim, i) => (folded(i) ? 1 : dim));
    const keeps = intAttribute(call, 'keepdims', 1) === 1;
    const out = call.output(0, type, keeps ? shape : shape.filter((_, i) => !folded(i)));
    out.data.fill(initial);
    const target = stretched({ dims: shape, data: out.data }, rank);
    const count = data.length / out.data.length;
    eachElement(dims, [target], (at, to) => (out.data[to] = fold(out.data[to]!, data[at]!, count)));
    return [out];
  };
}

export const reduceSum = reducing(0, (sum, x) => sum + x);
export const reduceMean = reducing(0, (sum, x, count) => sum + x / count);
export const reduceMax = reducing(-Infinity, (largest, x) => Math.max(largest, x));

export const softmax: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const out = call.output(0, type, dims);
  eachLane(dims, axisOf(intAttribute(call, 'axis', -1), dims.length), (start, step, size) => {
    const end = start + size * step;
    let largest = -Infinity;
    let sum = 0;
    for (let i = start; i < end; i += step) largest = Math.max(largest, data[i]!);
    for (let i = start; i < end; i += step) sum += out.data[i] = Math.exp(data[i]! - largest);
    for (let i = start; i < end; i += step) out.data[i]! /= sum;
  });
  return [out];
};

/** Everything from `axis` on is one row; the second and third output are its mean and 1 / deviation. */
export const layerNormalization: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axis = axisOf(intAttribute(call, 'axis', -1), dims.length);
  const size = product(dims, axis);
  const scale = input(call, 1).data;
  const shift = call.inputs[2]?.data ?? scale.map(() => 0);
  mustFit(scale.length === size && shift.length === size);
  const rows = dims.map((dim, i) => (i < axis ? dim : 1));
  const [out, means, inverses] = [
    call.output(0, type, dims),
    call.output(1, type, rows),
    call.output(2, type, rows),
  ];
  for (let row = 0; row < means.data.length; row++) {
    const [start, end] = [row * size, row * size + size];
    let mean = 0;
    let variance = call.attributes.get('epsilon')?.float ?? 1e-5;
    for (let i = start; i < end; i++) mean += data[i]! / size;
    for (let i = start; i < end; i++) variance += (data[i]! - mean) ** 2 / size;
    const inverse = 1 / Math.sqrt(variance);
    for (let i = start; i < end; i++)
      out.data[i] = (data[i]! - mean) * inverse * scale[i - start]! + shift[i - start]!;
    means.data[row] = mean;
    inverses.data[row] = inverse;
  }
  return [out, means, inverses];
};

export const cumSum: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const out = call.output(0, type, dims);
  const before = intAttribute(call, 'exclusive', 0) === 1;
  const backwards = intAttribute(call, 'reverse', 0) === 1;
  eachLane(dims, axisOf(input(call, 1).data[0]!, dims.length), (start, step, size) => {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const at = start + (backwards ? size - 1 - i : i) * step;
      const next = sum + data[at]!;
      out.data[at] = before ? sum : next;
      sum = next;
    }
  });
  return [out];
};
