import { ModelError, product, type Tensor, type TensorData } from '../tensor.ts';

/** A tensor read in another order than it lies in memory: at `start`, then so far for each step of an output axis. */
export interface Strided {
  data: TensorData;
  start: number;
  /** One an axis of the output; 0 where the input is stretched. */
  steps: readonly number[];
}

/** The shape that all fit into under ONNX's (numpy's) broadcasting: sizes match from the right, or are 1. */
export function broadcast(...shapes: (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((dims) => dims.length));
  return Array.from({ length: rank }, (_, i) => {
    const sizes = shapes.map((dims) => dims[i - rank + dims.length] ?? 1);
    const size = sizes.find((each) => each !== 1) ?? 1;
    if (sizes.some((each) => each !== 1 && each !== size))
      throw new ModelError(`the shapes [${shapes.join('] and [')}] do not fit`);
    return size;
  });
}

/** Elements between neighbours along each axis of a tensor as it lies in memory. */
export function stepsOf(dims: readonly number[]): number[] {
  return dims.map((_, i) => product(dims, i + 1));
}

/** A tensor under the axes of an output of rank `rank` that it is stretched to. */
export function stretched({ dims, data }: Pick<Tensor, 'dims' | 'data'>, rank: number): Strided {
  const steps = stepsOf(dims).map((step, i) => (dims[i] === 1 ? 0 : step));
  while (steps.length < rank) steps.unshift(0);
  return { data, start: 0, steps };
}

/** Calls `visit` for each element of a tensor of shape `dims`: its place, and its place in up to three inputs. */
export function eachElement(
  dims: readonly number[],
  inputs: readonly Strided[],
  visit: (at: number, a: number, b: number, c: number) => void,
): void {
  const last = dims.length - 1;
  const width = dims[last] ?? 1;
  const size = product(dims);
  const [aStep = 0, bStep = 0, cStep = 0] = inputs.map(({ steps }) => steps[last] ?? 0);
  const starts = inputs.map(({ start }) => start);
  const places = dims.map(() => 0);
  for (let row = 0; row < size; row += width) {
    let [a = 0, b = 0, c = 0] = starts;
    for (let at = row; at < row + width; at++) {
      visit(at, a, b, c);
      a += aStep;
      b += bStep;
      c += cStep;
    }
    for (let axis = last - 1; axis >= 0; axis--) {
      const old = places[axis]!;
      const now = (old + 1) % dims[axis]!;
      places[axis] = now;
      inputs.forEach(({ steps }, i) => (starts[i]! += (now - old) * steps[axis]!));
      if (now > 0) break;
    }
  }
}

/** Fills `out` with what is computed from up to three inputs; without the second and third they are the first. */
export function fill(
  { dims, data }: Tensor,
  [a, b = a, c = b]: readonly Strided[],
  compute: (a: number, b: number, c: number) => number,
): void {
  const [first, second, third] = [a!.data, b!.data, c!.data];
  eachElement(dims, [a!, b!, c!], (at, x, y, z) => {
    data[at] = compute(first[x]!, second[y]!, third[z]!);
  });
}

/** Fills `out` with what `source` reads. */
export function copyStrided(out: Tensor, source: Strided): Tensor[] {
  fill(out, [source], (x) => x);
  return [out];
}
