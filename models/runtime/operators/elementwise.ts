import {
  BOOL,
  type ElementType,
  INT64,
  isElementType,
  isInteger,
  ModelError,
  type Tensor,
  UINT64,
} from '../tensor.ts';
import { input, intAttribute, type Operator } from './operator.ts';

/** Doubles are wide enough that rounding their result to float32 is float32 arithmetic, bit for bit. */
type Scalar = (a: number, b: number) => number;

/** Two inputs under ONNX's (numpy's) broadcasting: sizes match from the right, or are 1. */
function binary(compute: Scalar, computeIntegers = compute): Operator {
  return (call) => {
    const a = input(call, 0);
    const b = input(call, 1);
    if (a.type !== b.type) throw new ModelError(`the element types ${a.type} and ${b.type} do not mix`);
    const out = call.output(0, a.type, broadcast(a.dims, b.dims));
    fill(out, a, b, isInteger(a.type) ? computeIntegers : compute);
    return [out];
  };
}

export const add = binary((a, b) => a + b);
export const subtract = binary((a, b) => a - b);
export const multiply = binary((a, b) => a * b);
export const divide = binary(
  (a, b) => a / b,
  (a, b) => Math.trunc(a / b),
);

/** To integers it cuts towards zero; outside their range the result is undefined, as in ONNX. */
export const cast: Operator = (call) => {
  const from = input(call, 0);
  const type = intAttribute(call, 'to', 0);
  if (!isElementType(type)) throw new ModelError(`a cast to the element type ${type} is not supported`);
  if (type === from.type) return [from];
  const out = call.output(0, type, from.dims);
  const toWhole = isWideInteger(type) && !isInteger(from.type);
  if (type === BOOL) for (let i = 0; i < out.data.length; i++) out.data[i] = from.data[i] === 0 ? 0 : 1;
  else if (toWhole) for (let i = 0; i < out.data.length; i++) out.data[i] = Math.trunc(from.data[i] ?? 0);
  else out.data.set(from.data);
  return [out];
};

function isWideInteger(type: ElementType): boolean {
  return type === INT64 || type === UINT64;
}

function broadcast(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const left = a[i - rank + a.length] ?? 1;
    const right = b[i - rank + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1)
      throw new ModelError(`the shapes [${a.join(', ')}] and [${b.join(', ')}] do not fit`);
    return left === 1 ? right : left;
  });
}

/** Rows of the last axis in a tight loop; the axes before it by counting. */
function fill(out: Tensor, a: Tensor, b: Tensor, compute: Scalar): void {
  const rank = out.dims.length;
  const width = out.dims[rank - 1] ?? 1;
  const [aSteps, bSteps] = [steps(a.dims, rank), steps(b.dims, rank)];
  const [aStep, bStep] = [aSteps[rank - 1] ?? 0, bSteps[rank - 1] ?? 0];
  const at = Array.from({ length: rank }, () => 0);
  for (let row = 0; row < out.data.length; row += width) {
    let aAt = dot(at, aSteps);
    let bAt = dot(at, bSteps);
    for (let i = 0; i < width; i++, aAt += aStep, bAt += bStep)
      out.data[row + i] = compute(a.data[aAt] ?? 0, b.data[bAt] ?? 0);
    advance(at, out.dims, rank - 2);
  }
}

/** How far each output axis moves in an input; 0 where the input is stretched. */
function steps(dims: readonly number[], rank: number): number[] {
  const result = Array.from({ length: rank }, () => 0);
  let step = 1;
  for (let i = 1; i <= dims.length; i++) {
    const size = dims[dims.length - i] ?? 1;
    if (size !== 1) result[rank - i] = step;
    step *= size;
  }
  return result;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function advance(at: number[], dims: readonly number[], axis: number): void {
  for (let i = axis; i >= 0; i--) {
    at[i] = (at[i] ?? 0) + 1;
    if (at[i] !== dims[i]) return;
    at[i] = 0;
  }
}
