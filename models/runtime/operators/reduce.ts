import { axisOf, FLOAT32, mustFit, product } from '../tensor.ts';
import { eachLane } from './lanes.ts';
import {
  attribute,
  axisAttribute,
  input,
  integers,
  intAttribute,
  type Operator,
  optionalIntegers,
} from './operator.ts';
import { type Loop, stretched, walking } from './strides.ts';

/** A row that falls into one place is folded in a double, which is also many times quicker than in memory. */
const SUM: Loop = (n, to, o, oStep, from, x, xStep) => {
  let sum = to[o]!;
  if (oStep > 0) for (; n-- > 0; o += oStep, x += xStep) to[o]! += from[x]!;
  else {
    for (; n-- > 0; x += xStep) sum += from[x]!;
    to[o] = sum;
  }
};

const MAX: Loop = (n, to, o, oStep, from, x, xStep) => {
  let most = to[o]!;
  if (oStep > 0) for (; n-- > 0; o += oStep, x += xStep) to[o] = Math.max(to[o]!, from[x]!);
  else {
    for (; n-- > 0; x += xStep) most = Math.max(most, from[x]!);
    to[o] = most;
  }
};

/** Folds all elements along some axes into one. Axes stand in an input, before opset 18 also in an attribute; none means all. */
function reducing(initial: number, fold: Loop): Operator {
  return (call) => {
    const { type, dims, data } = input(call, 0);
    const rank = dims.length;
    const given = optionalIntegers(call, 1) ?? attribute(call, 'axes', 7) ?? [];
    const axes = given.map((axis) => axisOf(axis, rank));
    const all = intAttribute(call, 'noop_with_empty_axes', 0) === 0 && axes.length === 0;
    const folded = (axis: number): boolean => all || axes.includes(axis);
    const shape = dims.map((dim, i) => (folded(i) ? 1 : dim));
    const keeps = intAttribute(call, 'keepdims', 1) === 1;
    const out = call.output(type, keeps ? shape : shape.filter((_, i) => !folded(i))).data;
    const add = walking(
      dims,
      [stretched({ dims: shape, data: out }, rank), stretched({ dims, data }, rank)],
      fold,
    );
    return () => {
      out.fill(initial);
      add();
    };
  };
}

export const reduceSum = reducing(0, SUM);
export const reduceMax = reducing(-Infinity, MAX);

export const softmax: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const out = call.output(type, dims).data;
  return eachLane(dims, axisAttribute(call, -1), (start, step, size) => {
    const end = start + size * step;
    let largest = -Infinity;
    let sum = 0;
    for (let i = start; i < end; i += step) largest = Math.max(largest, data[i]!);
    for (let i = start; i < end; i += step) sum += out[i] = Math.exp(data[i]! - largest);
    for (let i = start; i < end; i += step) out[i]! /= sum;
  });
};

/** Everything from `axis` on is one row; the second and third output are its mean and 1 / deviation. */
export const layerNormalization: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axis = axisAttribute(call, -1);
  const epsilon = attribute(call, 'epsilon', 1) ?? 1e-5;
  // In which type it computes: here always in doubles.
  mustFit(intAttribute(call, 'stash_type', FLOAT32) === FLOAT32);
  const size = product(dims, axis);
  const scale = input(call, 1).data;
  const shift = call.inputs[2]?.data ?? scale.map(() => 0);
  mustFit(scale.length === size && shift.length === size);
  const rows = dims.map((dim, i) => (i < axis ? dim : 1));
  const out = call.output(type, dims).data;
  const means = call.output(FLOAT32, rows, 1).data;
  const inverses = call.output(FLOAT32, rows, 2).data;
  return () => {
    for (let row = 0; row < means.length; row++) {
      const start = row * size;
      const end = start + size;
      let mean = 0;
      let variance = epsilon;
      for (let i = start; i < end; i++) mean += data[i]! / size;
      for (let i = start; i < end; i++) variance += (data[i]! - mean) ** 2 / size;
      const inverse = 1 / Math.sqrt(variance);
      for (let i = start; i < end; i++)
        out[i] = (data[i]! - mean) * inverse * scale[i - start]! + shift[i - start]!;
      means[row] = mean;
      inverses[row] = inverse;
    }
  };
};

export const cumSum: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const out = call.output(type, dims).data;
  const before = intAttribute(call, 'exclusive', 0) === 1;
  const backwards = intAttribute(call, 'reverse', 0) === 1;
  return eachLane(dims, axisOf(integers(call, 1)[0]!, dims.length), (start, step, size) => {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const at = start + (backwards ? size - 1 - i : i) * step;
      const next = sum + data[at]!;
      out[at] = before ? sum : next;
      sum = next;
    }
  });
};
