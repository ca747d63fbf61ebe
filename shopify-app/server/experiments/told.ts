import type { Estimate } from '@kindred/models/statistics';
import type { Effect } from '@kindred/shared/api/experiments';
import { rounded } from '../segments/night-store.ts';
import { K_FLOOR } from '../segments/publication.ts';

/** Live figures change with each visitor: with more digits, two looks would tell what one of them did. */
const DIGITS = 3;

export const coarse = (value: number): number => Number(value.toPrecision(DIGITS));
const coarseOrNull = (value: number | null): number | null => (value === null ? null : coarse(value));

/** Of a share, for a sentence. */
export const percentOf = (share: number): number => coarse(100 * share);

/** To the nearest 5; null below the floor. */
export const toldCount = (people: number): number | null => (people < K_FLOOR ? null : rounded(people));

/** As it is shown: three digits, and its count to the nearest 5. */
export function toldEstimate<Told extends Estimate>(estimate: Told | null): Told | null {
  if (estimate === null) return null;
  const { value, low, high, n } = estimate;
  return { ...estimate, value: coarse(value), low: coarse(low), high: coarse(high), n: rounded(n) };
}

export function toldEffect(effect: Effect | null): Effect | null {
  if (effect === null) return null;
  const { p, adjustedP, chanceToWin } = effect;
  const chances = {
    p: coarseOrNull(p),
    adjustedP: coarseOrNull(adjustedP),
    chanceToWin: coarseOrNull(chanceToWin),
  };
  return toldEstimate({ ...effect, ...chances });
}
