import { axisOf, INT64, ModelError, product, type TensorData } from '../tensor.ts';
import { input, intAttribute, type Operator } from './operator.ts';

/** Far more than any slot shows; sorting millions would hold a page for seconds. */
const MAX_K = 2 ** 16;

/** Best first; of equal values the one with the lower index, as ONNX demands. */
export const topK: Operator = (call) => {
  const data = input(call, 0);
  const axis = axisOf(intAttribute(call, 'axis', -1), data.dims.length);
  const size = data.dims[axis] ?? 0;
  const k = input(call, 1).data[0] ?? -1;
  if (!Number.isInteger(k) || k < 0 || k > Math.min(size, MAX_K))
    throw new ModelError(`the best ${k} of ${size} do not exist`);
  const dims = data.dims.map((dim, i) => (i === axis ? k : dim));
  const values = call.output(0, data.type, dims);
  const indices = call.output(1, INT64, dims);
  const inner = product(data.dims, axis + 1);
  const sign = intAttribute(call, 'largest', 1) === 1 ? 1 : -1;
  for (let lane = 0; lane < product(data.dims, 0, axis) * inner; lane++) {
    const [outer, offset] = [Math.floor(lane / inner), lane % inner];
    const best = bestOf(data.data, outer * size * inner + offset, inner, size, k, sign);
    best.forEach((index, rank) => {
      const to = (outer * k + rank) * inner + offset;
      values.data[to] = data.data[(outer * size + index) * inner + offset] ?? 0;
      indices.data[to] = index;
    });
  }
  return [values, indices];
};

/** Keeps the k best seen so far in a heap with the worst of them on top: one look at most values, no sorting of all. */
function bestOf(
  data: TensorData,
  start: number,
  step: number,
  size: number,
  k: number,
  sign: number,
): Int32Array {
  const heap = new Int32Array(k);
  const value = (index: number): number => sign * (data[start + index * step] ?? 0);
  const worse = (a: number, b: number): boolean => value(a) < value(b) || (value(a) === value(b) && a > b);
  if (k === 0) return heap;
  for (let i = 0; i < k; i++) heap[i] = i;
  for (let i = (k >> 1) - 1; i >= 0; i--) sink(heap, i, k, worse);
  let threshold = value(heap[0] ?? 0);
  for (let i = k; i < size; i++) {
    if (!(sign * (data[start + i * step] ?? 0) > threshold)) continue;
    heap[0] = i;
    sink(heap, 0, k, worse);
    threshold = value(heap[0] ?? 0);
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

function sink(
  heap: Int32Array,
  from: number,
  length: number,
  worse: (a: number, b: number) => boolean,
): void {
  for (let parent = from; ;) {
    let child = 2 * parent + 1;
    if (child >= length) return;
    if (child + 1 < length && worse(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
    const [low, high] = [heap[child] ?? 0, heap[parent] ?? 0];
    if (!worse(low, high)) return;
    heap[parent] = low;
    heap[child] = high;
    parent = child;
  }
}
