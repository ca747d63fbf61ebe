import { fail, isInteger, mustFit, product, type Tensor } from '../tensor.ts';
import { attribute, axisAttribute, type Call, input, type Operator } from './operator.ts';
import { stepsOf, stretched, walking } from './strides.ts';

export const gather: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const axis = axisAttribute(call, 0);
  const size = data.dims[axis]!;
  const block = product(data.dims, axis + 1);
  const outer = product(data.dims, 0, axis);
  const out = call.output(data.type, data.dims.toSpliced(axis, 1, ...indices.dims));
  const [from, to, places] = [data.data, out.data, indices.data];
  return () => {
    let at = 0;
    for (let start = 0; start < outer; start++)
      for (let k = 0; k < places.length; k++) {
        const row = (start * size + positionOf(places[k]!, size)) * block;
        for (let i = row; i < row + block; i++) to[at++] = from[i]!;
      }
  };
};

/** Updates replace what was there, or are added to it. */
export const scatterElements: Operator = (call) => {
  const data = input(call, 0);
  const indices = indicesOf(call);
  const updates = input(call, 2);
  const reduction = attribute(call, 'reduction', 3) ?? 'none';
  const adds = reduction === 'add';
  const { dims } = data;
  const axis = axisAttribute(call, 0);
  mustFit(
    (adds || reduction === 'none') &&
      updates.type === data.type &&
      indices.dims.length === dims.length &&
      String(indices.dims) === String(updates.dims) &&
      indices.dims.every((dim, i) => i === axis || dim <= dims[i]!),
  );
  const out = call.output(data.type, dims);
  // An update goes where it stands in `indices`, but for the coordinate of `axis`, which is the index there.
  const [step, size] = [stepsOf(dims)[axis]!, dims[axis]!];
  const places = { data: out.data, start: 0, steps: stepsOf(dims).with(axis, 0) };
  const tensors = [places, ...[indices, updates].map((each) => stretched(each, dims.length))];
  const scatter = walking(indices.dims, tensors, (n, to, o, oStep, at, x, xStep, from, y, yStep) => {
    for (; n-- > 0; o += oStep, x += xStep, y += yStep) {
      const place = o + positionOf(at[x]!, size) * step;
      to[place] = from[y]! + (adds ? to[place]! : 0);
    }
  });
  return () => {
    out.data.set(data.data);
    scatter();
  };
};

function indicesOf(call: Call): Tensor {
  const indices = input(call, 1);
  mustFit(isInteger(indices.type));
  return indices;
}

/** ONNX counts negative indices from the end. */
function positionOf(index: number, size: number): number {
  if (index < -size || index >= size) fail(`there is no index ${index}`);
  return index < 0 ? index + size : index;
}
