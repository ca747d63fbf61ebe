import { axisOf, INT64, type TensorData } from '../tensor.ts';
import { eachLane } from './lanes.ts';
import { input, intAttribute, mustFit, type Operator } from './operator.ts';

/** Far more than any slot shows; the best are kept in order one by one, which would take millions too long. */
const MAX_K = 2 ** 12;

/** Best first; of equal values the one with the lower index, as ONNX demands. */
export const topK: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axis = axisOf(intAttribute(call, 'axis', -1), dims.length);
  const k = input(call, 1).data[0]!;
  mustFit(k >= 0 && k <= Math.min(dims[axis]!, MAX_K));
  const sign = intAttribute(call, 'largest', 1) === 1 ? 1 : -1;
  const [values, indices] = [
    call.output(0, type, dims.with(axis, k)),
    call.output(1, INT64, dims.with(axis, k)),
  ];
  // Lanes of what goes in and of what comes out lie apart alike, and start in the same order.
  let lane = 0;
  eachLane(dims, axis, (start, step, size) => {
    const to = Math.floor(lane / step) * k * step + (lane++ % step);
    bestOf(data, start, step, size, k, sign).forEach((index, rank) => {
      values.data[to + rank * step] = data[start + index * step]!;
      indices.data[to + rank * step] = index;
    });
  });
  return [values, indices];
};

/** Most values are worse than the worst that is kept, and cost one look. */
function bestOf(
  data: TensorData,
  start: number,
  step: number,
  size: number,
  k: number,
  sign: number,
): Int32Array {
  const best = new Int32Array(k);
  const value = (index: number): number => sign * data[start + index * step]!;
  let worst = -Infinity;
  for (let i = 0; i < size; i++) {
    const own = sign * data[start + i * step]!;
    if (i >= k && !(own > worst)) continue;
    let place = Math.min(i, k - 1);
    for (; place > 0 && value(best[place - 1]!) < own; place--) best[place] = best[place - 1]!;
    best[place] = i;
    if (i >= k - 1) worst = value(best[k - 1]!);
  }
  return best;
}
