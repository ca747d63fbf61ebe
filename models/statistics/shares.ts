import type { Estimate } from './estimate.ts';
import { Z95 } from './normal.ts';

/**
 * Wilson's score interval (1927): also right for few trials and for none that hit, where the usual one is not. A design
 * effect above 1 says that trials are alike (visits of one person) and counts them as so many times fewer.
 */
export function wilson(hits: number, of: number, designEffect = 1): [low: number, high: number] | null {
  if (of <= 0) return null;
  const n = of / designEffect;
  const share = hits / of;
  const middle = share + (Z95 * Z95) / (2 * n);
  const half = Z95 * Math.sqrt((share * (1 - share)) / n + (Z95 * Z95) / (4 * n * n));
  const scale = 1 + (Z95 * Z95) / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}

export function shareEstimate(hits: number, of: number, designEffect = 1): Estimate | null {
  const interval = wilson(hits, of, designEffect);
  return interval && { value: hits / of, low: interval[0], high: interval[1], n: of };
}

/** a - b of two independent shares; the interval is Newcombe's (1998, method 10), made of both Wilson intervals. */
export function shareDifference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
    n: a.n + b.n,
  };
}
