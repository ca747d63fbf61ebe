import { product } from '../tensor.ts';
import type { Kernel } from './operator.ts';

/** Calls `visit` for each line of elements along an axis: where it starts, how far its elements lie apart, its number. */
export function eachLane(
  dims: readonly number[],
  axis: number,
  visit: (start: number, step: number, size: number, lane: number) => void,
): Kernel {
  const size = dims[axis]!;
  const step = product(dims, axis + 1);
  const lanes = product(dims, 0, axis) * step;
  return () => {
    for (let lane = 0; lane < lanes; lane++)
      visit(Math.floor(lane / step) * size * step + (lane % step), step, size, lane);
  };
}
