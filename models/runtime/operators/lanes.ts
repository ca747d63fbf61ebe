import { product } from '../tensor.ts';

/** Calls `visit` for each line of elements along an axis: where it starts, and how far its elements lie apart. */
export function eachLane(
  dims: readonly number[],
  axis: number,
  visit: (start: number, step: number, size: number) => void,
): void {
  const size = dims[axis]!;
  const step = product(dims, axis + 1);
  const outer = product(dims, 0, axis);
  for (let lane = 0; lane < outer * step; lane++)
    visit(Math.floor(lane / step) * size * step + (lane % step), step, size);
}
