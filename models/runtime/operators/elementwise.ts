import { BOOL, type ElementType, elementType, mustFit } from '../tensor.ts';
import { allInputs, type Call, input, intAttribute, type Kernel, type Operator } from './operator.ts';
import { broadcast, type Loop, type Strided, stretched, walking } from './strides.ts';

/**
 * Doubles are wide enough that rounding a result to float32 is float32 arithmetic, bit for bit. What rankings spend
 * their time with has a loop of its own, which engines compile to a few instructions; the rest is called.
 */
const TWO: Record<string, Loop> = {
  Add(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = a[x]! + b[y]!;
  },
  Div(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = a[x]! / b[y]!;
  },
  Max(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = Math.max(a[x]!, b[y]!);
  },
  Mul(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = a[x]! * b[y]!;
  },
  Sub(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = a[x]! - b[y]!;
  },
  Min: calling(Math.min),
  Pow: calling((a, b) => a ** b),
};

const QUESTIONS: Record<string, Loop> = {
  Equal: calling((a, b) => +(a === b)),
  Greater: calling((a, b) => +(a > b)),
  Less(n, out, o, _, a, x, xStep, b, y, yStep) {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = +(a[x]! < b[y]!);
  },
};

const ONE: Record<string, Loop> = {
  Exp: calling(Math.exp),
  Log(n, out, o, _, a, x, xStep) {
    // Of most products a linear model knows nothing, and the blend asks for the log of 1.
    for (; n-- > 0; x += xStep) out[o++] = a[x] === 1 ? 0 : Math.log(a[x]!);
  },
  Neg: calling((x) => -x),
  Relu: calling((x) => Math.max(x, 0)),
  Sigmoid: calling((x) => 1 / (1 + Math.exp(-x))),
  Sqrt: calling(Math.sqrt),
  Tanh: calling(Math.tanh),
};

const WHERE: Loop = (n, out, o, _, a, x, xStep, b, y, yStep, c, z, zStep) => {
  for (; n-- > 0; x += xStep, y += yStep, z += zStep) out[o++] = a[x] ? b[y]! : c[z]!;
};

function calling(compute: (a: number, b: number) => number): Loop {
  return (n, out, o, _, a, x, xStep, b, y, yStep) => {
    for (; n-- > 0; x += xStep, y += yStep) out[o++] = compute(a[x]!, b[y]!);
  };
}

const NOT_ZERO = calling((x) => +(x !== 0));

export const ELEMENTWISE: [string, Operator][] = [
  ...entries(ONE, 1),
  ...entries(TWO, 2),
  ...entries(QUESTIONS, 2, BOOL),
  ...entries({ Where: WHERE }, 3),
];

function entries(loops: Record<string, Loop>, arity: number, type?: ElementType): [string, Operator][] {
  return Object.entries(loops).map(([name, loop]) => [
    name,
    (call) => elementwise(call, loop, name, arity, type),
  ]);
}

/** Max and Min take any number: the first two, then the result and each of the others. */
const ANY_NUMBER = /^M[ai][xn]$/;

/** Inputs of one type, each stretched to the shape of all; only Where's condition and powers are of their own type. */
function elementwise(call: Call, loop: Loop, name: string, arity: number, type?: ElementType): Kernel {
  const inputs = allInputs(call);
  const alike = inputs.slice(arity === 3 ? 1 : 0);
  const own = alike[0]!.type;
  mustFit(
    (inputs.length === arity || ANY_NUMBER.test(name)) &&
      (arity < 3 || inputs[0]?.type === BOOL) &&
      (name === 'Pow' || alike.every((each) => each.type === own)),
  );
  const dims = broadcast(...inputs.map((each) => each.dims));
  const out = call.output(type ?? own, dims);
  call.plan.steps += out.data.length * inputs.length;
  const [to, ...from] = [out, ...inputs].map((each) => stretched(each, dims.length)) as [
    Strided,
    ...Strided[],
  ];
  const first = walking(dims, [to, ...from.slice(0, arity)], loop);
  const more = from.slice(arity).map((each) => walking(dims, [to, to, each], loop));
  return () => {
    first();
    for (const next of more) next();
  };
}

/** To integers it cuts towards zero; outside their range the result is undefined, as in ONNX. */
export const cast: Operator = (call) => {
  const from = input(call, 0);
  const type = elementType(intAttribute(call, 'to', 0));
  const out = call.output(type, from.dims);
  return type === BOOL
    ? walking(
        from.dims,
        [out, from].map((each) => stretched(each, from.dims.length)),
        NOT_ZERO,
      )
    : () => out.data.set(from.data);
};
