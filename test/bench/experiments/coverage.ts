import { armOf, compare, cuped, hasEnough, meanArm, type MeasuredSums } from '@kindred/models/experiment';
import { createRandom } from '../../world/random.ts';
import { arrive, type Change, NOTHING, type Sums, truthOf, withHistory } from './shop.ts';

const RUNS = 4_000;
const DAYS = 28;
const A_DAY = 400;
const VISITORS_WITH_HISTORY = 5_000;
const CHANGE: Change = { buyers: 0.1, baskets: 0.05 };

/** How often 95 % intervals hold the effect that is there; the sequences' also on all days at once. */
export function coverage(): object {
  const truth = truthOf(CHANGE);
  const told = (['bought', 'revenue', 'order_value'] as const).map((id) => ({
    id,
    held: { fixed: 0, sequential: 0, onAllDays: 0 },
  }));
  for (let run = 0; run < RUNS; run++) {
    const [control, treatment] = [NOTHING, CHANGE].map((change, arm) =>
      arrive(createRandom(run, `covered ${arm}`), { days: DAYS, aDay: A_DAY, change, isLate: false }),
    ) as [Sums[], Sums[]];
    for (const { id, held } of told) {
      const holds = (method: 'fixed' | 'sequential', day: number): boolean => {
        const arms = [armOf(id, control[day]![id]), armOf(id, treatment[day]![id])] as const;
        const { low, high } = compare(...arms, { method, tuning: 2 * DAYS * A_DAY })!;
        return low <= truth[id] && truth[id] <= high;
      };
      if (holds('fixed', DAYS - 1)) held.fixed++;
      if (holds('sequential', DAYS - 1)) held.sequential++;
      const isTold = (day: number): boolean => {
        const sums = { bought: [control[day]!.bought, treatment[day]!.bought] };
        return hasEnough('bought', sums);
      };
      if (control.every((_, day) => !isTold(day) || holds('sequential', day))) held.onAllDays++;
    }
  }
  return {
    runs: RUNS,
    change: CHANGE,
    ...Object.fromEntries(
      told.map(({ id, held }) => [
        id,
        Object.fromEntries(Object.entries(held).map(([name, count]) => [name, count / RUNS])),
      ]),
    ),
    history: (['usual', 'regulars'] as const).map(ofHistory),
  };
}

/** Orders with what history explains taken out: as often right, and narrower where visitors have habits. */
function ofHistory(kind: 'usual' | 'regulars'): object {
  const runs = RUNS / 2;
  const held = { without: 0, with: 0 };
  const widths = { without: 0, with: 0 };
  for (let run = 0; run < runs; run++) {
    const [control, treatment] = [NOTHING, { buyers: 0.1, baskets: 0 }].map((change, arm) =>
      withHistory(createRandom(run, `${kind} ${arm}`), { visitors: VISITORS_WITH_HISTORY, change, kind }),
    ) as [MeasuredSums, MeasuredSums];
    const plain = [control, treatment].map(({ n, y, yy }) => meanArm({ n, sum: y, squares: yy }));
    for (const [name, arms] of [
      ['without', plain],
      ['with', cuped(control, treatment)],
    ] as const) {
      const { low, high } = compare(arms[0]!, arms[1]!, { method: 'fixed' })!;
      if (low <= 0.1 && 0.1 <= high) held[name]++;
      widths[name] += high - low;
    }
  }
  return {
    kind,
    runs,
    without: held.without / runs,
    with: held.with / runs,
    narrower: Math.round(1000 * (1 - widths.with / widths.without)) / 1000,
  };
}
