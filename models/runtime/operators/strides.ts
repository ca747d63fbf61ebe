import { mustFit, product, type Tensor, type TensorData } from '../tensor.ts';
import type { Kernel } from './operator.ts';

/** A tensor read in another order than it lies in memory: at `start`, then so far for each step of an axis. */
export interface Strided {
  data: TensorData;
  start: number;
  /** One an axis; 0 where the tensor is stretched. */
  steps: readonly number[];
}

/** The shape that all fit into under ONNX's (numpy's) broadcasting: sizes match from the right, or are 1. */
export function broadcast(...shapes: (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((dims) => dims.length));
  return Array.from({ length: rank }, (_, i) => {
    const sizes = shapes.map((dims) => dims[i - rank + dims.length] ?? 1);
    const size = sizes.find((each) => each !== 1) ?? 1;
    mustFit(sizes.every((each) => each === 1 || each === size));
    return size;
  });
}

/** Elements between neighbours along each axis of a tensor as it lies in memory. */
export function stepsOf(dims: readonly number[]): number[] {
  return dims.map((_, i) => product(dims, i + 1));
}

/** A tensor under the axes of a shape of rank `rank` that it is stretched to. */
export function stretched({ dims, data }: Pick<Tensor, 'dims' | 'data'>, rank: number): Strided {
  const steps = stepsOf(dims).map((step, i) => (dims[i] === 1 ? 0 : step));
  while (steps.length < rank) steps.unshift(0);
  return { data, start: 0, steps };
}

/** Works on `n` elements of up to four tensors, each given as its data, where it starts, and its step. */
export type Loop = (
  n: number,
  out: TensorData,
  o: number,
  oStep: number,
  a: TensorData,
  x: number,
  xStep: number,
  b: TensorData,
  y: number,
  yStep: number,
  c: TensorData,
  z: number,
  zStep: number,
) => void;

/**
 * Walks the elements of a shape in all tensors at once, row by row. Axes that lie in all of them as if they were one
 * become one, so that most tensors are one long row. Where a loop wants more tensors than there are, it gets the
 * last one again. Allocates nothing when it runs.
 */
export function walking(dims: readonly number[], tensors: readonly Strided[], loop: Loop): Kernel {
  const [out, a = out!, b = a, c = b] = tensors as [Strided, ...Strided[]];
  const four = [out, a, b, c];
  // The size of each axis, and its step in each tensor.
  const axes: [number, number, number, number, number][] = [];
  dims.forEach((size, i) => {
    const steps = four.map((each) => each.steps[i]!) as [number, number, number, number];
    const before = axes.at(-1);
    if (size === 1) return;
    if (before && steps.every((step, k) => before[k + 1] === size * step)) size *= axes.pop()![0];
    axes.push([size, ...steps]);
  });
  const [n, oStep, xStep, yStep, zStep] = axes.pop() ?? [1, 0, 0, 0, 0];
  const walk = (level: number, o: number, x: number, y: number, z: number): void => {
    const axis = axes[level];
    if (axis === undefined) loop(n, out.data, o, oStep, a.data, x, xStep, b.data, y, yStep, c.data, z, zStep);
    else
      for (let i = axis[0]; i-- > 0; o += axis[1], x += axis[2], y += axis[3], z += axis[4])
        walk(level + 1, o, x, y, z);
  };
  return () => walk(0, out.start, a.start, b.start, c.start);
}

export const COPY: Loop = (n, out, o, oStep, a, x, xStep) => {
  for (; n-- > 0; o += oStep, x += xStep) out[o] = a[x]!;
};

/** Fills `out` with what `source` reads. */
export function copying(out: Tensor, source: Strided): Kernel {
  return walking(out.dims, [stretched(out, out.dims.length), source], COPY);
}
