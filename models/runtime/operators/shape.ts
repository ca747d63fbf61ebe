import { axisOf, FLOAT32, INT64, mustFit, product, shapeOf } from '../tensor.ts';
import { attribute, type Call, input, intAttribute, integers, type Operator } from './operator.ts';

/** These change how memory is read, not what is in it: no copy. */
const view = (call: Call, shape: readonly number[]): void => {
  const tensor = input(call, 0);
  const dims = shapeOf(shape);
  mustFit(product(dims) === tensor.data.length);
  call.outputs[0] = { ...tensor, dims };
};

export const shape: Operator = (call) => {
  const { dims } = input(call, 0);
  const part = dims.slice(intAttribute(call, 'start', 0), attribute(call, 'end', 2));
  call.output(INT64, [part.length]).data.set(part);
};

export const identity: Operator = (call) => view(call, input(call, 0).dims);

export const reshape: Operator = (call) => {
  const data = input(call, 0);
  const keepsZero = intAttribute(call, 'allowzero', 0) === 1;
  const dims = integers(call, 1).map((dim, i) => (dim === 0 && !keepsZero ? (data.dims[i] ?? 0) : dim));
  const open = dims.indexOf(-1);
  if (open >= 0) dims[open] = data.data.length / -product(dims);
  view(call, dims);
};

export const unsqueeze: Operator = (call) => {
  const rest = [...input(call, 0).dims];
  const given = integers(call, 1);
  const rank = rest.length + given.length;
  const axes = given.map((axis) => axisOf(axis, rank));
  view(
    call,
    Array.from({ length: rank }, (_, i) => (axes.includes(i) ? 1 : (rest.shift() ?? 1))),
  );
};

/** Attributes that hold plain numbers or text instead of a tensor are rare, and refused. */
export const constant: Operator = (call) => {
  call.outputs[0] = attribute(call, 'value', 4)!;
};

export const constantOfShape: Operator = (call) => {
  const value = attribute(call, 'value', 4);
  const out = call.output(value?.type ?? FLOAT32, integers(call, 0));
  return () => out.data.fill(value?.data[0] ?? 0);
};
