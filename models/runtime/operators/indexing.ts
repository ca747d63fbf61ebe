import { axisOf, isInteger, ModelError, product, type Tensor } from '../tensor.ts';
import { type Call, input, intAttribute, mustFit, type Operator } from './operator.ts';
import { eachElement, stepsOf } from './strides.ts';

export const gather: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const axis = axisOf(intAttribute(call, 'axis', 0), data.dims.length);
  const size = data.dims[axis]!;
  const block = product(data.dims, axis + 1);
  const dims = [...data.dims.slice(0, axis), ...indices.dims, ...data.dims.slice(axis + 1)];
  const out = call.output(0, data.type, dims);
  let to = 0;
  for (let outer = 0; outer < product(data.dims, 0, axis); outer++)
    for (const index of indices.data) {
      const from = (outer * size + positionOf(index, size)) * block;
      for (let i = 0; i < block; i++) out.data[to++] = data.data[from + i]!;
    }
  return [out];
};

const REDUCTIONS = new Map<string, (old: number, update: number) => number>([
  ['none', (_, update) => update],
  ['add', (old, update) => old + update],
  ['mul', (old, update) => old * update],
  ['min', Math.min],
  ['max', Math.max],
]);

export const scatterElements: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const updates = input(call, 2);
  const name = call.attributes.get('reduction')?.text ?? 'none';
  const reduce = REDUCTIONS.get(name)!;
  const axis = axisOf(intAttribute(call, 'axis', 0), data.dims.length);
  mustFit(
    REDUCTIONS.has(name) &&
      updates.type === data.type &&
      indices.dims.length === data.dims.length &&
      String(indices.dims) === String(updates.dims) &&
      indices.dims.every((dim, i) => i === axis || dim <= data.dims[i]!),
  );
  const out = call.output(0, data.type, data.dims);
  out.data.set(data.data);
  // An update goes where it stands in `indices`, but for the coordinate of `axis`, which is the index there.
  const steps = stepsOf(data.dims);
  const others = { data: data.data, start: 0, steps: steps.with(axis, 0) };
  const [step, size] = [steps[axis]!, data.dims[axis]!];
  eachElement(indices.dims, [others], (at, base) => {
    const to = base + positionOf(indices.data[at]!, size) * step;
    out.data[to] = reduce(out.data[to]!, updates.data[at]!);
  });
  return [out];
};

function indicesOf(call: Call): Tensor {
  const indices = input(call, 1);
  mustFit(isInteger(indices.type));
  return indices;
}

/** ONNX counts negative indices from the end. */
function positionOf(index: number, size: number): number {
  if (index < -size || index >= size) throw new ModelError(`index ${index} is outside 0..${size - 1}`);
  return index < 0 ? index + size : index;
}
