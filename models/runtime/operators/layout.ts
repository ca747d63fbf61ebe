import { axisOf, product } from '../tensor.ts';
import { allInputs, input, integers, intAttribute, mustFit, type Operator } from './operator.ts';
import { broadcast, copyStrided, stepsOf, stretched } from './strides.ts';

/** Without `perm`, the axes come in reverse. */
export const transpose: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axes = dims.map((_, i) => i);
  const perm = call.attributes.get('perm')?.ints ?? axes.toReversed();
  mustFit(String(perm.toSorted((a, b) => a - b)) === String(axes));
  const ordered = (values: readonly number[]): number[] => perm.map((axis) => values[axis]!);
  const out = call.output(0, type, ordered(dims));
  return copyStrided(out, { data, start: 0, steps: ordered(stepsOf(dims)) });
};

export const expand: Operator = (call) => {
  const data = input(call, 0);
  const dims = broadcast(data.dims, integers(input(call, 1)));
  return copyStrided(call.output(0, data.type, dims), stretched(data, dims.length));
};

export const concat: Operator = (call) => {
  const parts = allInputs(call);
  const { type, dims } = input(call, 0);
  const axis = axisOf(intAttribute(call, 'axis', 0), dims.length);
  const whole = dims.with(
    axis,
    parts.reduce((sum, part) => sum + (part.dims[axis] ?? 0), 0),
  );
  const out = call.output(0, type, whole);
  let to = 0;
  for (let outer = 0; outer < product(dims, 0, axis); outer++)
    for (const part of parts) {
      mustFit(
        part.type === type &&
          part.dims.length === dims.length &&
          String(part.dims.with(axis, whole[axis]!)) === String(whole),
      );
      const block = product(part.dims, axis);
      out.data.set(part.data.subarray(outer * block, (outer + 1) * block), to);
      to += block;
    }
  return [out];
};
