import { mustFit, product } from '../tensor.ts';
import { allInputs, attribute, axisAttribute, input, type Operator } from './operator.ts';
import { COPY, copying, stepsOf, walking } from './strides.ts';

/** Without `perm`, the axes come in reverse. */
export const transpose: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axes = dims.map((_, i) => i);
  const perm = attribute(call, 'perm', 7) ?? axes.toReversed();
  mustFit(String(perm.toSorted((a, b) => a - b)) === String(axes));
  const ordered = (values: readonly number[]): number[] => perm.map((axis) => values[axis]!);
  return copying(call.output(type, ordered(dims)), { data, start: 0, steps: ordered(stepsOf(dims)) });
};

export const concat: Operator = (call) => {
  const parts = allInputs(call);
  const { type, dims } = input(call, 0);
  const axis = axisAttribute(call, 0);
  const length = parts.reduce((sum, part) => sum + (part.dims[axis] ?? 0), 0);
  const out = call.output(type, dims.with(axis, length));
  const outer = product(dims, 0, axis);
  for (const part of parts)
    mustFit(
      part.type === type &&
        part.dims.length === dims.length &&
        String(part.dims.with(axis, length)) === String(out.dims),
    );
  const row = out.data.length / outer;
  let start = 0;
  const copies = parts.map(({ data }) => {
    const block = data.length / outer;
    const to = { data: out.data, start, steps: [row, 1] };
    start += block;
    return walking([outer, block], [to, { data, start: 0, steps: [block, 1] }], COPY);
  });
  return () => copies.forEach((copy) => copy());
};
