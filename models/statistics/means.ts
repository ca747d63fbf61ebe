import type { Estimate } from './estimate.ts';
import { Z95 } from './normal.ts';

/** Sums over `n` independent units (visits, visitors). They add up over days. */
export interface MeanSums {
  n: number;
  sum: number;
  squares: number;
}

export interface RatioSums {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/** Mean of a unit; null below two units, where nothing is known of their spread. */
export function meanEstimate({ n, sum, squares }: MeanSums): Estimate | null {
  if (n < 2) return null;
  const value = sum / n;
  const variance = Math.max(0, squares - n * value * value) / (n - 1);
  return around(value, Math.sqrt(variance / n), n);
}

/** Sum of x over sum of y, both summed by unit (orders and visits of a visitor); the interval by the delta method. */
export function ratioEstimate({ n, x, y, xx, yy, xy }: RatioSums): Estimate | null {
  if (n < 2 || y === 0) return null;
  const value = x / y;
  const meanY = y / n;
  const residuals = Math.max(0, xx - 2 * value * xy + value * value * yy);
  return around(value, Math.sqrt(residuals / (n - 1) / n) / Math.abs(meanY), n);
}

function around(value: number, error: number, n: number): Estimate {
  return { value, low: value - Z95 * error, high: value + Z95 * error, n };
}
