import type { Scale } from './assign.ts';
import type { Matrix } from './matrix.ts';

/** Nobody counts as farther from the middle than this many spreads. */
const LIMIT = 3;
/** Of each end, which says nothing of how wide the middle is. */
const TAIL = 0.01;

/**
 * Mean and standard deviation of the values between the 1st and the 99th percentile, to which the rest is cut (a
 * winsorised z-score). Median and MAD would call every order an outlier where most visitors never order.
 */
export function fitScale(points: Matrix): Scale {
  const centre: number[] = [];
  const inverseSpread: number[] = [];
  const { rows, columns, data } = points;
  for (let column = 0; column < columns; column++) {
    const values = Float64Array.from({ length: rows }, (_, row) => data[row * columns + column]!).sort();
    const [low, high] = [quantile(values, TAIL), quantile(values, 1 - TAIL)];
    let [sum, squares] = [0, 0];
    for (const value of values) sum += Math.min(Math.max(value, low), high);
    const mean = sum / rows;
    for (const value of values) squares += (Math.min(Math.max(value, low), high) - mean) ** 2;
    const spread = Math.sqrt(squares / rows);
    centre.push(mean);
    inverseSpread.push(spread > 1e-6 ? 1 / spread : 0);
  }
  return { centre, inverseSpread, limit: LIMIT };
}

/** Of sorted values, the nearest one below. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
