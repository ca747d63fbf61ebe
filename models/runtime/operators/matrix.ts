import { FLOAT32, type Tensor } from '../tensor.ts';
import { type Call, input, intAttribute, mustFit, type Operator } from './operator.ts';
import { broadcast, eachElement, fill, stretched } from './strides.ts';

/** Rows and columns inside a flat array: where they start, and how far neighbours of each lie apart. */
interface Matrix {
  data: Float32Array;
  start: number;
  row: number;
  column: number;
}

/**
 * out [m, n] = alpha * a [m, k] x b [k, n], four columns at once: their sums do not wait for each other. Of the
 * last columns each is read four times; what that writes too far falls into what is written next, or past the
 * end, which typed arrays ignore.
 */
function multiply(out: Float32Array, a: Matrix, b: Matrix, m: number, k: number, n: number, alpha = 1): void {
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j += n - j < 4 ? 1 : 4) {
      const right = n - j < 4 ? 0 : b.column;
      fourColumns(out, i * n + j, a, a.start + i * a.row, b, b.start + j * b.column, right, k, alpha);
    }
}

function fourColumns(
  out: Float32Array,
  to: number,
  { data: left, column: aStep }: Matrix,
  aStart: number,
  { data: right, row: bStep }: Matrix,
  bStart: number,
  column: number,
  k: number,
  alpha: number,
): void {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let i = 0, x = aStart, y = bStart; i < k; i++, x += aStep, y += bStep) {
    const factor = left[x]!;
    s0 += factor * right[y]!;
    s1 += factor * right[y + column]!;
    s2 += factor * right[y + 2 * column]!;
    s3 += factor * right[y + 3 * column]!;
  }
  out[to] = alpha * s0;
  out[to + 1] = alpha * s1;
  out[to + 2] = alpha * s2;
  out[to + 3] = alpha * s3;
}

/** The last two axes are matrices, the ones before them are stretched to fit. */
export const matMul: Operator = (call) => {
  const [a, b] = [matrixInput(call, 0), matrixInput(call, 1)];
  const [m, k, rows, n] = [...a.dims.slice(-2), ...b.dims.slice(-2)] as [number, number, number, number];
  mustFit(k === rows);
  const batches = [a, b].map(({ dims }) => dims.slice(0, -2));
  const batch = broadcast(...batches);
  const [out, data] = outputOf(call, [...batch, m, n]);
  const places = batches.map((dims) => stretched({ dims, data }, batch.length));
  eachElement(batch, places, (at, aAt, bAt) => {
    const left = { data: a.data, start: aAt * m * k, row: k, column: 1 };
    const right = { data: b.data, start: bAt * k * n, row: n, column: 1 };
    multiply(data.subarray(at * m * n), left, right, m, k, n);
  });
  return [out];
};

/** alpha * a x b + beta * c, each of a and b turned if told so. */
export const gemm: Operator = (call) => {
  const [left, m, k] = turned(call, 0, 'transA');
  const [right, rows, n] = turned(call, 1, 'transB');
  mustFit(k === rows);
  const [out, data] = outputOf(call, [m, n]);
  multiply(data, left, right, m, k, n, call.attributes.get('alpha')?.float);
  const c = call.inputs[2];
  if (c) {
    const beta = call.attributes.get('beta')?.float ?? 1;
    mustFit(String(broadcast(out.dims, c.dims)) === String(out.dims));
    fill(out, [stretched(out, 2), stretched(c, 2)], (x, y) => x + beta * y);
  }
  return [out];
};

function matrixInput(call: Call, index: number): { dims: readonly number[]; data: Float32Array } {
  const { dims, data } = input(call, index);
  mustFit(data instanceof Float32Array && dims.length > 1);
  return { dims, data };
}

function outputOf(call: Call, dims: number[]): [Tensor, Float32Array] {
  const out = call.output(0, FLOAT32, dims);
  return [out, out.data as Float32Array];
}

/** With its rows and columns as they are used. */
function turned(call: Call, index: number, name: string): [Matrix, number, number] {
  const { dims, data } = matrixInput(call, index);
  const [rows, columns] = dims as [number, number];
  return intAttribute(call, name, 0) === 1
    ? [{ data, start: 0, row: 1, column: columns }, columns, rows]
    : [{ data, start: 0, row: columns, column: 1 }, rows, columns];
}
