import { logBeta } from '../statistics/index.ts';
import { tunedRho } from './boundary.ts';

/**
 * Interval of a share that holds however often one looks, also for few and rare ones: by a mixture of Beta and binomial
 * (Howard, Ramdas, McAuliffe and Sekhon 2021, prop. 7). Sharpest at `tuning` visitors.
 */
export function shareSequence(
  hits: number,
  of: number,
  tuning: number,
  alpha = 0.05,
): [low: number, high: number] {
  const share = hits / of;
  const isBelievable = (p: number): boolean => logMixtureAt(p, hits, of, tuning, alpha) < -Math.log(alpha);
  return [hits === 0 ? 0 : edge(0, share, isBelievable), hits === of ? 1 : edge(1, share, isBelievable)];
}

function logMixtureAt(p: number, hits: number, of: number, tuning: number, alpha: number): number {
  const spread = p * (1 - p);
  const weight = Math.max(tunedRho(tuning * spread, alpha) - spread, 1e-3 * spread);
  const [forHits, forMisses] = [weight / (1 - p), weight / p];
  return (
    logBeta(forHits + hits, forMisses + of - hits) -
    logBeta(forHits, forMisses) -
    hits * Math.log(p) -
    (of - hits) * Math.log1p(-p)
  );
}

/** Between `outside`, which is not believable, and `inside`, which is. */
function edge(outside: number, inside: number, isBelievable: (p: number) => boolean): number {
  for (let step = 0; step < 40; step++) {
    const middle = (outside + inside) / 2;
    if (isBelievable(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
