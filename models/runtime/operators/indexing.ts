import { axisOf, isInteger, ModelError, product, type Tensor } from '../tensor.ts';
import { type Call, input, intAttribute, type Operator } from './operator.ts';

export const gather: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const axis = axisOf(intAttribute(call, 'axis', 0), data.dims.length);
  const size = data.dims[axis] ?? 0;
  const block = product(data.dims, axis + 1);
  const dims = [...data.dims.slice(0, axis), ...indices.dims, ...data.dims.slice(axis + 1)];
  const out = call.output(0, data.type, dims);
  let to = 0;
  for (let outer = 0; outer < product(data.dims, 0, axis); outer++)
    for (const index of indices.data) {
      const from = (outer * size + positionOf(index, size)) * block;
      for (let i = 0; i < block; i++) out.data[to++] = data.data[from + i] ?? 0;
    }
  return [out];
};

const REDUCTIONS: Record<string, (old: number, update: number) => number> = {
  none: (_, update) => update,
  add: (old, update) => old + update,
  mul: (old, update) => old * update,
  min: Math.min,
  max: Math.max,
};

export const scatterElements: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const updates = input(call, 2);
  const name = call.attributes.get('reduction')?.text ?? 'none';
  const reduce = Object.hasOwn(REDUCTIONS, name) ? REDUCTIONS[name] : undefined;
  if (reduce === undefined) throw new ModelError(`the reduction "${name}" is not supported`);
  checkUpdates(data, indices, updates);
  const target = targetOf(data, indices, axisOf(intAttribute(call, 'axis', 0), data.dims.length));
  const out = call.output(0, data.type, data.dims);
  out.data.set(data.data);
  for (let i = 0; i < updates.data.length; i++) {
    const to = target(i);
    out.data[to] = reduce(out.data[to] ?? 0, updates.data[i] ?? 0);
  }
  return [out];
};

function checkUpdates(data: Tensor, indices: Tensor, updates: Tensor): void {
  const fits =
    updates.type === data.type &&
    indices.dims.length === data.dims.length &&
    indices.dims.join() === updates.dims.join();
  if (!fits) throw new ModelError('the updates of a scatter do not fit its indices or its data');
}

/** Where update i goes: its own place in `indices`, with the coordinate of `axis` replaced by the index there. */
function targetOf(data: Tensor, indices: Tensor, axis: number): (i: number) => number {
  const size = data.dims[axis] ?? 0;
  const rank = data.dims.length;
  if (rank === 1) return (i) => positionOf(indices.data[i] ?? 0, size);
  return (i) => {
    let rest = i;
    let to = 0;
    for (let d = rank - 1, step = 1; d >= 0; d--) {
      const width = indices.dims[d] ?? 1;
      const coordinate = d === axis ? (indices.data[i] ?? 0) : rest % width;
      to += step * positionOf(coordinate, data.dims[d] ?? 0);
      rest = Math.floor(rest / width);
      step *= data.dims[d] ?? 1;
    }
    return to;
  };
}

function indicesOf(call: Call): Tensor {
  const indices = input(call, 1);
  if (!isInteger(indices.type)) throw new ModelError('indices must be integers');
  return indices;
}

/** ONNX counts negative indices from the end. */
function positionOf(index: number, size: number): number {
  if (index < -size || index >= size) throw new ModelError(`index ${index} is outside 0..${size - 1}`);
  return index < 0 ? index + size : index;
}
