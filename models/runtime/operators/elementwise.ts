import { BOOL, type ElementType, INT64, isElementType, isInteger, type Tensor, UINT64 } from '../tensor.ts';
import { allInputs, input, intAttribute, mustFit, type Operator } from './operator.ts';
import { broadcast, fill, stretched } from './strides.ts';

/**
 * Up to three numbers; whoever takes fewer gets the last one again. Doubles are wide enough that rounding their
 * result to float32 is float32 arithmetic, bit for bit.
 */
type Compute = (a: number, b: number, c: number) => number;

const NUMBERS: Record<string, Compute> = {
  Add: (a, b) => a + b,
  Div: (a, b) => a / b,
  Exp: Math.exp,
  Log: Math.log,
  Max: Math.max,
  Min: Math.min,
  Mul: (a, b) => a * b,
  Neg: (x) => -x,
  Pow: (a, b) => a ** b,
  Relu: (x) => Math.max(x, 0),
  Sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  Sqrt: Math.sqrt,
  Sub: (a, b) => a - b,
  Tanh: Math.tanh,
  Where: (condition, yes, no) => (condition ? yes : no),
};

const QUESTIONS: Record<string, Compute> = {
  Equal: (a, b) => Number(a === b),
  Greater: (a, b) => Number(a > b),
  Less: (a, b) => Number(a < b),
};

export const ELEMENTWISE: [string, Operator][] = [
  ...Object.entries(NUMBERS).map(([name, compute]): [string, Operator] => [name, elementwise(compute)]),
  ...Object.entries(QUESTIONS).map(([name, compute]): [string, Operator] => [
    name,
    elementwise(compute, BOOL),
  ]),
];

/** Inputs of one type, each stretched to the shape of all; only Where's condition is of its own type. */
function elementwise(compute: Compute, type?: ElementType): Operator {
  return (call) => {
    const inputs = allInputs(call);
    const [a = input(call, 0), b = a] = inputs.slice(-2);
    mustFit(a.type === b.type && inputs.length < 4);
    const out = call.output(0, type ?? b.type, broadcast(...inputs.map(({ dims }) => dims)));
    return filled(out, inputs, isWide(out.type) ? (x, y, z) => Math.trunc(compute(x, y, z)) : compute);
  };
}

/** To integers it cuts towards zero; outside their range the result is undefined, as in ONNX. */
export const cast: Operator = (call) => {
  const from = input(call, 0);
  const type = intAttribute(call, 'to', 0);
  mustFit(isElementType(type));
  if (type === from.type) return [from];
  const out = call.output(0, type, from.dims);
  if (type === BOOL) return filled(out, [from], Boolean as unknown as Compute);
  if (isWide(type) && !isInteger(from.type)) return filled(out, [from], Math.trunc);
  out.data.set(from.data);
  return [out];
};

/** Those that live in doubles, which nothing cuts to whole numbers by itself. */
function isWide(type: ElementType): boolean {
  return type === INT64 || type === UINT64;
}

function filled(out: Tensor, inputs: readonly Tensor[], compute: Compute): Tensor[] {
  fill(
    out,
    inputs.map((each) => stretched(each, out.dims.length)),
    compute,
  );
  return [out];
}
