import { judge, type MeasuredSums, metricReports, plan } from '@kindred/models/experiment';
import { createRandom } from '../../world/random.ts';
import { arrive, NOTHING, type Sums } from './shop.ts';

const RUNS = { fixed: 6_000, sequential: 3_000 };
const DAYS = 28;
const A_DAY = 400;

/** How often an effect is found that is there, beside what the plan promised from an earlier month of other visitors. */
export function power(): object[] {
  const earlier = arrive(createRandom(1, 'earlier'), {
    days: DAYS,
    aDay: 20 * A_DAY,
    change: NOTHING,
    isLate: false,
  }).at(-1)!;
  return (['bought', 'revenue'] as const).flatMap((goal) =>
    (['fixed', 'sequential'] as const).map((method) => {
      const planned = (smallestEffect: number) =>
        plan(
          { goal, method, days: DAYS, smallestEffect, variations: [{ weight: 0.5 }, { weight: 0.5 }] },
          {
            visitorsADay: { value: 2 * A_DAY, low: 2 * A_DAY, high: 2 * A_DAY, n: 28 },
            baseline: earlier[goal] as MeasuredSums,
            buyers: earlier.bought.y,
          },
        );
      const effect = planned(0.1).detectable!;
      let found = 0;
      for (let run = 0; run < RUNS[method]; run++) if (isFound(goal, method, effect, run)) found++;
      return {
        goal,
        method,
        effect,
        promised: planned(effect).power,
        found: found / RUNS[method],
        runs: RUNS[method],
      };
    }),
  );
}

function isFound(
  goal: 'bought' | 'revenue',
  method: 'fixed' | 'sequential',
  effect: number,
  run: number,
): boolean {
  const [control, treatment] = [NOTHING, { buyers: effect, baskets: 0 }].map((change, arm) =>
    arrive(createRandom(run, `found ${goal} ${method} ${arm}`), {
      days: DAYS,
      aDay: A_DAY,
      change,
      isLate: false,
    }),
  ) as [Sums[], Sums[]];
  const days = method === 'fixed' ? [DAYS - 1] : control.keys();
  for (const day of days) {
    const sums = {
      bought: [control[day]!.bought, treatment[day]!.bought],
      revenue: [control[day]!.revenue, treatment[day]!.revenue],
    };
    const isComplete = day === DAYS - 1;
    const counted = { goal, method, sums, planned: [DAYS * A_DAY, DAYS * A_DAY], isComplete };
    const { kind } = judge({
      state: 'running',
      split: { p: 1, isBroken: false },
      counted,
      metrics: metricReports(counted),
      names: ['A', 'B'],
      smallestEffect: effect,
      endsAt: null,
    });
    if (kind === 'better') return true;
  }
  return false;
}
