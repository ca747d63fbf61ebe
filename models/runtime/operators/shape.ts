import { axisOf, FLOAT32, INT64, ModelError, product, sizeOf, type Tensor } from '../tensor.ts';
import { type Call, input, intAttribute, integers, type Operator } from './operator.ts';

/** These change how memory is read, not what is in it: no copy. */
const view = (tensor: Tensor, dims: number[]): Tensor[] => {
  if (sizeOf(dims) !== tensor.data.length)
    throw new ModelError(`[${tensor.dims.join(', ')}] cannot become [${dims.join(', ')}]`);
  return [{ type: tensor.type, dims, data: tensor.data }];
};

export const shape: Operator = (call) => {
  const { dims } = input(call, 0);
  const part = dims.slice(intAttribute(call, 'start', 0), call.attributes.get('end')?.int);
  const out = call.output(0, INT64, [part.length]);
  out.data.set(part);
  return [out];
};

export const identity: Operator = (call) => [input(call, 0)];

export const reshape: Operator = (call) => {
  const data = input(call, 0);
  const keepsZero = intAttribute(call, 'allowzero', 0) === 1;
  const dims = integers(input(call, 1)).map((dim, i) =>
    dim === 0 && !keepsZero ? (data.dims[i] ?? 0) : dim,
  );
  const open = dims.indexOf(-1);
  if (open >= 0) dims[open] = data.data.length / -product(dims);
  return view(data, dims);
};

export const flatten: Operator = (call) => {
  const data = input(call, 0);
  const axis = intAttribute(call, 'axis', 1);
  const split = axis < 0 ? axis + data.dims.length : axis;
  return view(data, [product(data.dims, 0, split), product(data.dims, split)]);
};

export const squeeze: Operator = (call) => {
  const data = input(call, 0);
  const axes = call.inputs[1] && axesOf(call.inputs[1], data.dims.length);
  return view(
    data,
    data.dims.filter((dim, i) => (axes === undefined ? dim !== 1 : !axes.has(i))),
  );
};

export const unsqueeze: Operator = (call) => {
  const data = input(call, 0);
  const rank = data.dims.length + input(call, 1).data.length;
  const axes = axesOf(input(call, 1), rank);
  const rest = [...data.dims];
  return view(
    data,
    Array.from({ length: rank }, (_, i) => (axes.has(i) ? 1 : (rest.shift() ?? 1))),
  );
};

/** The attributes that hold lists of floats or strings are for models of another kind. */
export const constant: Operator = ({ attributes }) => {
  const tensor = attributes.get('value')?.tensor;
  if (tensor !== undefined) return [tensor];
  const float = attributes.get('value_float');
  if (float !== undefined) return [{ type: FLOAT32, dims: [], data: new Float32Array([float.float]) }];
  const int = attributes.get('value_int');
  if (int !== undefined) return [{ type: INT64, dims: [], data: new Float64Array([int.int]) }];
  const ints = attributes.get('value_ints')?.ints;
  if (ints !== undefined) return [{ type: INT64, dims: [ints.length], data: new Float64Array(ints) }];
  throw new ModelError('a constant without a value that is supported');
};

export const constantOfShape: Operator = (call) => {
  const value = call.attributes.get('value')?.tensor;
  const out = call.output(0, value?.type ?? FLOAT32, integers(input(call, 0)));
  out.data.fill(value?.data[0] ?? 0);
  return [out];
};

function axesOf(tensor: NonNullable<Call['inputs'][number]>, rank: number): Set<number> {
  return new Set(integers(tensor).map((axis) => axisOf(axis, rank)));
}
