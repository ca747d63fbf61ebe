import { ModelError, type Tensor, type TensorData } from '../tensor.ts';

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
    let size = 1;
    for (const dims of shapes) {
      const dim = dims[i - rank + dims.length] ?? 1;
      if (dim !== size && dim !== 1 && size !== 1)
        throw new ModelError(
          `the shapes ${shapes.map((each) => `[${each.join(', ')}]`).join(' and ')} do not fit`,
        );
      if (size === 1) size = dim;
    }
    return size;
  });
}

/** Elements between neighbours along each axis of a tensor as it lies in memory. */
export function stepsOf(dims: readonly number[]): number[] {
  let step = 1;
  return dims.map((_, i) => (step *= i === 0 ? 1 : (dims[dims.length - i] ?? 1))).toReversed();
}

/** A tensor under the axes of an output of rank `rank` that it is stretched to. */
export function stretched({ dims, data }: Tensor, rank: number): Strided {
  const own = stepsOf(dims).map((step, i) => (dims[i] === 1 ? 0 : step));
  return { data, start: 0, steps: [...Array.from({ length: rank - dims.length }, () => 0), ...own] };
}

/** Calls `row` for each row of the output's last axis: where it starts there and in the inputs. */
export function eachRow(
  dims: readonly number[],
  inputs: readonly Strided[],
  row: (to: number, width: number, from: readonly number[]) => void,
): void {
  const last = dims.length - 1;
  const width = dims[last] ?? 1;
  const rows = dims.reduce((product, dim) => product * dim, 1) / (width || 1);
  const from = inputs.map(({ start }) => start);
  const at = dims.map(() => 0);
  for (let count = 0; count < rows; count++) {
    row(count * width, width, from);
    for (let axis = last - 1; axis >= 0; axis--) {
      const wraps = at[axis] === (dims[axis] ?? 1) - 1;
      const moved = wraps ? -(at[axis] ?? 0) : 1;
      at[axis] = (at[axis] ?? 0) + moved;
      inputs.forEach(({ steps }, i) => (from[i] = (from[i] ?? 0) + moved * (steps[axis] ?? 0)));
      if (!wraps) break;
    }
  }
}

/** Fills `out` with what `source` reads. */
export function copyStrided(out: Tensor, source: Strided): Tensor[] {
  const step = source.steps[out.dims.length - 1] ?? 0;
  eachRow(out.dims, [source], (to, width, [start = 0]) => {
    for (let i = 0, from = start; i < width; i++, from += step) out.data[to + i] = source.data[from] ?? 0;
  });
  return [out];
}
