import { comparisonOf, type LoggedSums, worthOf } from '@kindred/models/experiment';
import { Z95 } from '@kindred/models/statistics';
import { createRandom } from '../../world/random.ts';

const RUNS = 1_500;
const DAYS = 28;
const A_DAY = 800;
const RATE = 0.03;

/**
 * A model that half of an experiment's visitors were shown, looked at on each of 28 days as server/releases does: how often
 * its release is doubted. `once` by an interval for one look, which is what one must not do.
 */
export function releases(): object[] {
  return [0, -0.2, -0.3].map((change) => {
    const doubted = { onAnyDay: 0, onTheLastDay: 0, once: 0 };
    for (let run = 0; run < RUNS; run++) {
      const random = createRandom(run, `releases ${change}`);
      const log = [0, 1].map(nothingOf);
      let [always, once, last] = [false, false, false];
      for (let day = 0; day < DAYS; day++) {
        for (const [variation, each] of log.entries()) {
          each.n += A_DAY / 2;
          for (let visitor = 0; visitor < A_DAY / 2; visitor++)
            if (random.float() < RATE * (variation === 1 ? 1 + change : 1)) each.sum = ++each.squares;
        }
        const worth = worthOf(log, () => [0, 1]);
        if (!worth.isTold) continue;
        const { value, high, n } = worth.change;
        const effect = { value, error: (high - value) / Z95, freedom: n - 1, n };
        last = comparisonOf(effect, { method: 'sequential' }).high < 0;
        always ||= last;
        once ||= high < 0;
      }
      if (always) doubted.onAnyDay++;
      if (last) doubted.onTheLastDay++;
      if (once) doubted.once++;
    }
    const shares = Object.entries(doubted).map(([name, count]) => [name, count / RUNS]);
    return { change, runs: RUNS, visitors: DAYS * A_DAY, ...Object.fromEntries(shares) };
  });
}

const nothingOf = (variation: number): { -readonly [Key in keyof LoggedSums]: LoggedSums[Key] } => ({
  context: '',
  variation,
  propensity: 0.5,
  n: 0,
  sum: 0,
  squares: 0,
});
