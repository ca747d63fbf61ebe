import { type Estimate, studentQuantile, studentTwoSided, Z95 } from '../statistics/index.ts';
import { meanOf } from './weeks.ts';

const LEAST_WEEKS_BEFORE = 5;

export interface Change {
  /** Now, in multiples of what was usual. */
  ratio: Estimate;
  before: Estimate;
  now: Estimate;
  /** Two-sided. */
  p: number;
}

/**
 * The last `recent` weeks against those before, on a logarithmic scale. How much weeks differ is read from the weeks
 * before; never less than what their own sampling allows, nor than what a slow drift of them would cause. Null where
 * there are fewer than five weeks before, a week with nothing, or no difference between weeks at all.
 */
export function compareWeeks(weeks: readonly (Estimate | null)[], recent: number): Change | null {
  const known = weeks.flatMap((week) => (week !== null && week.value > 0 ? [week] : []));
  const before = known.slice(0, -recent);
  const now = known.slice(-recent);
  if (known.length < weeks.length || before.length < LEAST_WEEKS_BEFORE) return null;
  const freedom = before.length - 1;
  const spread = Math.max(varianceOf(before), samplingOf(before));
  const nowSpread = Math.max(varianceOf(before), samplingOf(now));
  const middle = meanOf(before.map(logOf));
  const effect = meanOf(now.map(logOf)) - middle;
  const error = Math.sqrt(spread / before.length + nowSpread / recent);
  if (error === 0) return null;
  const reach = studentQuantile(0.975, freedom);
  const total = (of: readonly Estimate[]): number => of.reduce((sum, { n }) => sum + n, 0);
  const around = (at: number, width: number, n: number): Estimate => ({
    value: Math.exp(at),
    low: Math.exp(at - width),
    high: Math.exp(at + width),
    n,
  });
  return {
    ratio: around(effect, reach * error, total(known)),
    before: around(middle, reach * Math.sqrt(spread / before.length), total(before)),
    now: around(middle + effect, reach * Math.sqrt(nowSpread / recent), total(now)),
    p: studentTwoSided(effect / error, freedom),
  };
}

const logOf = ({ value }: Estimate): number => Math.log(value);

/** Between weeks: around their mean, or from one to the next if that is more. */
function varianceOf(weeks: readonly Estimate[]): number {
  const logs = weeks.map(logOf);
  const mean = meanOf(logs);
  const around = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1);
  const steps = logs.slice(1).reduce((sum, log, at) => sum + (log - logs[at]!) ** 2, 0) / (logs.length - 1);
  return Math.max(around, steps / 2);
}

/** What a week's own interval allows. */
const samplingOf = (weeks: readonly Estimate[]): number =>
  meanOf(
    weeks.map(({ value, low, high }) => {
      const width = low > 0 ? Math.log(high / low) / 2 : high / value - 1;
      return (width / Z95) ** 2;
    }),
  );
