import { axisOf, ModelError, type Tensor } from '../tensor.ts';
import { input, integers, type Operator } from './operator.ts';
import { copyStrided, stepsOf } from './strides.ts';

/** Python's slices: negative places count from the end, places past the ends are cut to them. */
export const slice: Operator = (call) => {
  const data = input(call, 0);
  const starts = integers(input(call, 1));
  const ends = integers(input(call, 2));
  const axes = optional(call.inputs[3]) ?? starts.map((_, i) => i);
  const strides = optional(call.inputs[4]) ?? starts.map(() => 1);
  const dims = [...data.dims];
  const steps = stepsOf(data.dims);
  let start = 0;
  axes.forEach((each, i) => {
    const axis = axisOf(each, dims.length);
    const size = data.dims[axis] ?? 0;
    const stride = strides[i] ?? 0;
    if (stride === 0) throw new ModelError('a slice that does not move');
    const from = placeOf(starts[i] ?? 0, size, stride);
    dims[axis] = Math.max(0, Math.ceil((placeOf(ends[i] ?? 0, size, stride, -1) - from) / stride));
    start += from * (steps[axis] ?? 0);
    steps[axis] = (steps[axis] ?? 0) * stride;
  });
  return copyStrided(call.output(0, data.type, dims), { data: data.data, start, steps });
};

const optional = (tensor: Tensor | undefined): number[] | undefined => tensor && integers(tensor);

/** Backwards a slice starts at the last place at most, and may end before the first (`lowest` -1). */
function placeOf(place: number, size: number, stride: number, lowest = 0): number {
  const counted = place < 0 ? place + size : place;
  const [low, high] = stride > 0 ? [0, size] : [lowest, size - 1];
  return Math.min(Math.max(counted, low), high);
}
