import { axisOf, mustFit } from '../tensor.ts';
import { input, integers, type Operator, optionalIntegers } from './operator.ts';
import { copying, stepsOf } from './strides.ts';

/** Python's slices: negative places count from the end, places past the ends are cut to them. */
export const slice: Operator = (call) => {
  const { type, dims: from, data } = input(call, 0);
  const [starts, ends] = [integers(call, 1), integers(call, 2)];
  const [axes, strides] = [optionalIntegers(call, 3), optionalIntegers(call, 4)];
  mustFit(ends.length === starts.length);
  const dims = [...from];
  const steps = stepsOf(dims);
  let start = 0;
  starts.forEach((first, i) => {
    const axis = axisOf(axes ? axes[i]! : i, dims.length);
    const size = from[axis]!;
    const stride = strides ? strides[i]! : 1;
    mustFit(stride !== 0);
    // Backwards it starts at the last place at most, and may end before the first.
    const [low, high] = stride > 0 ? [0, size] : [-1, size - 1];
    const place = (at: number, lowest: number): number =>
      Math.min(Math.max(at < 0 ? at + size : at, lowest), high);
    const begin = place(first, 0);
    dims[axis] = Math.max(0, Math.ceil((place(ends[i]!, low) - begin) / stride));
    start += begin * steps[axis]!;
    steps[axis]! *= stride;
  });
  return copying(call.output(type, dims), { data, start, steps });
};
