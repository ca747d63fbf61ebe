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
import { broadcast, eachRow, stretched } from './strides.ts';

/** Doubles are wide enough that rounding their result to float32 is float32 arithmetic, bit for bit. */
type Scalar = (a: number, b: number) => number;

/** Two inputs, each stretched to the shape of both. */
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

function unary(compute: (x: number) => number): Operator {
  return (call) => {
    const from = input(call, 0);
    const out = call.output(0, from.type, from.dims);
    for (let i = 0; i < out.data.length; i++) out.data[i] = compute(from.data[i] ?? 0);
    return [out];
  };
}

export const negate = unary((x) => -x);

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

/** Rows of the last axis in a tight loop; the axes before it by counting. */
function fill(out: Tensor, a: Tensor, b: Tensor, compute: Scalar): void {
  const rank = out.dims.length;
  const [left, right] = [stretched(a, rank), stretched(b, rank)];
  const [aStep, bStep] = [left.steps[rank - 1] ?? 0, right.steps[rank - 1] ?? 0];
  eachRow(out.dims, [left, right], (to, width, [aStart = 0, bStart = 0]) => {
    for (let i = 0, aAt = aStart, bAt = bStart; i < width; i++, aAt += aStep, bAt += bStep)
      out.data[to + i] = compute(a.data[aAt] ?? 0, b.data[bAt] ?? 0);
  });
}
