import { isInteger, mustFit, type TensorData } from '../tensor.ts';
import { attribute, type Call, input, intAttribute, type Kernel, type Operator } from './operator.ts';
import { broadcast, type Loop, stretched, walking } from './strides.ts';

/** Inside a flat array: how many rows and columns, and how far neighbours of each lie apart. */
type Matrix = readonly [rows: number, columns: number, row: number, column: number];

/**
 * out [m, n] = alpha * a [m, k] x b [k, n], four columns at once: their sums do not wait for each other. Of the
 * last columns each is read four times; what that writes too far falls into what is written next, or past the
 * end, which typed arrays ignore.
 */
function multiplying([m, , aRow, aStep]: Matrix, [k, n, bStep, column]: Matrix, alpha = 1): Loop {
  return (batches, out, o, oStep, left, x, xStep, right, y, yStep) => {
    for (; batches-- > 0; o += oStep, x += xStep, y += yStep)
      for (let i = 0; i < m; i++)
        for (let j = 0, four = 4; j < n; j += four) {
          if (n - j < 4) four = 1;
          const next = four === 4 ? column : 0;
          fourColumns(
            out,
            o + i * n + j,
            left,
            x + i * aRow,
            aStep,
            right,
            y + j * column,
            bStep,
            next,
            k,
            alpha,
          );
        }
  };
}

function fourColumns(
  out: TensorData,
  to: number,
  left: TensorData,
  x: number,
  xStep: number,
  right: TensorData,
  y: number,
  yStep: number,
  column: number,
  k: number,
  alpha: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (; k > 0; k -= 2, x += 2 * xStep, y += 2 * yStep) {
    const factor = left[x]!;
    // Past an odd end there is nothing to add.
    const other = k > 1 ? left[x + xStep]! : 0;
    const z = k > 1 ? y + yStep : y;
    s0 += factor * right[y]! + other * right[z]!;
    s1 += factor * right[y + column]! + other * right[z + column]!;
    s2 += factor * right[y + 2 * column]! + other * right[z + 2 * column]!;
    s3 += factor * right[y + 3 * column]! + other * right[z + 3 * column]!;
  }
  out[to] = alpha * s0;
  out[to + 1] = alpha * s1;
  out[to + 2] = alpha * s2;
  out[to + 3] = alpha * s3;
}

/** The last two axes are matrices, the ones before them are stretched to fit. */
export const matMul: Operator = (call) => {
  const [a, b] = [matrixOf(call, 0), matrixOf(call, 1)];
  const batches = [0, 1].map((index) => input(call, index).dims.slice(0, -2));
  return product(call, broadcast(...batches), a, b);
};

/** alpha * a x b + beta * c, each of a and b turned if told so. */
export const gemm: Operator = (call) => {
  const multiply = product(
    call,
    [],
    matrixOf(call, 0, intAttribute(call, 'transA', 0)),
    matrixOf(call, 1, intAttribute(call, 'transB', 0)),
    attribute(call, 'alpha', 1),
  );
  const beta = attribute(call, 'beta', 1) ?? 1;
  const c = call.inputs[2];
  if (!c) return multiply;
  const out = call.outputs[0]!;
  mustFit(c.type === out.type && String(broadcast(out.dims, c.dims)) === String(out.dims));
  const add = walking(out.dims, [stretched(out, 2), stretched(c, 2)], (n, to, o, oStep, from, x, xStep) => {
    for (; n-- > 0; o += oStep, x += xStep) to[o]! += beta * from[x]!;
  });
  return () => {
    multiply();
    add();
  };
};

/** The last two axes of an input, as they are used. */
function matrixOf(call: Call, index: number, turned = 0): Matrix {
  const { dims, type } = input(call, index);
  const [rows, columns] = dims.slice(-2) as [number, number];
  mustFit(dims.length > 1 && !isInteger(type));
  return turned === 0 ? [rows, columns, columns, 1] : [columns, rows, 1, columns];
}

function product(call: Call, batch: number[], a: Matrix, b: Matrix, alpha?: number): Kernel {
  const [left, right] = [input(call, 0), input(call, 1)];
  const out = call.output(left.type, [...batch, a[0], b[1]]);
  mustFit(a[1] === b[0] && left.type === right.type);
  call.plan.steps += out.data.length * a[1];
  // The last two of each tensor's steps are its matrix, which the walk leaves alone.
  const tensors = [out, left, right].map((each) => stretched(each, batch.length + 2));
  return walking(batch, tensors, multiplying(a, b, alpha));
}
