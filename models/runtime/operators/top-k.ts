import { INT64, mustFit, type TensorData } from '../tensor.ts';
import { eachLane } from './lanes.ts';
import { axisAttribute, input, intAttribute, integers, type Operator } from './operator.ts';

/** Best first; of equal values the one with the lower index, as ONNX demands. */
export const topK: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axis = axisAttribute(call, -1);
  const [k = -1, ...more] = integers(call, 1);
  mustFit(k >= 0 && k <= dims[axis]! && more.length === 0);
  const sign = intAttribute(call, 'largest', 1) === 1 ? 1 : -1;
  // Unsorted may be anything, and so sorted too.
  intAttribute(call, 'sorted', 1);
  // The best are kept in order one by one: at worst each value pushes all of them down.
  call.plan.steps += data.length * k;
  const values = call.output(type, dims.with(axis, k));
  const indices = call.output(INT64, dims.with(axis, k), 1);
  const best = new Int32Array(k);
  return eachLane(dims, axis, (start, step, size, lane) => {
    bestOf(best, data, start, step, size, sign);
    // Lanes of what goes in and of what comes out lie apart alike, and start in the same order.
    let to = Math.floor(lane / step) * k * step + (lane % step);
    for (let rank = 0; rank < k; rank++, to += step) {
      values.data[to] = data[start + best[rank]! * step]!;
      indices.data[to] = best[rank]!;
    }
  });
};

/** Most values are worse than the worst that is kept, and cost one look. */
function bestOf(
  best: Int32Array,
  data: TensorData,
  start: number,
  step: number,
  size: number,
  sign: number,
): void {
  const k = best.length;
  let worst = -Infinity;
  for (let i = 0; i < size; i++) {
    const own = sign * data[start + i * step]!;
    if (i >= k && own <= worst) continue;
    // Engines disagree on where it stands, and it is no answer.
    mustFit(!Number.isNaN(own));
    let place = Math.min(i, k - 1);
    for (; place > 0 && sign * data[start + best[place - 1]! * step]! < own; place--)
      best[place] = best[place - 1]!;
    best[place] = i;
    if (i >= k - 1) worst = sign * data[start + best[k - 1]! * step]!;
  }
}
