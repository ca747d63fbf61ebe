import { atAnyTime } from './bandit-effects.ts';
import { gainOverFirst, tooFew, type Worth } from './bandit-worth.ts';
import type { LoggedSums } from './off-policy.ts';
import { LEAST_CONVERSIONS } from './report.ts';

/**
 * As `gainOverFirst`, by an interval that holds whenever one looks, as whoever runs a campaign does. `conversions`: how many
 * visitors did something, by variation; the first needs 25, and so do all others together.
 */
export function gainAtAnyTime(logged: readonly LoggedSums[], conversions: readonly number[]): Worth {
  const [first = 0, ...others] = conversions;
  const least = Math.min(
    first,
    others.reduce((sum, each) => sum + each, 0),
  );
  const gain = gainOverFirst(logged);
  if (!gain.isTold) return gain;
  return least < LEAST_CONVERSIONS
    ? tooFew({ of: 'conversions', has: least, needs: LEAST_CONVERSIONS })
    : { isTold: true, change: atAnyTime(gain.change) };
}
