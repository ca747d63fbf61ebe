import {
  armOf,
  compare,
  type Counted,
  hasEnough,
  judge,
  metricReports,
  sampleRatio,
} from '@kindred/models/experiment';
import { createRandom } from '../../world/random.ts';
import { arrive, NOTHING, type Sums } from './shop.ts';

const RUNS = 4_000;
const VERDICT_RUNS = 1_000;
const DAYS = 28;
const A_DAY = 400;
const TUNING = 2 * DAYS * A_DAY;
const GOALS = ['bought', 'revenue', 'order_value'] as const;

/**
 * Two variations that are the same, looked at on each of 28 days: how often something is called. `sequential` and
 * `fixed` as the product calls, from 100 visitors and 25 buyers in each variation on; `ungated` also before that;
 * `peeking` by the fixed test on any day, which is what one must not do.
 */
export function falseAlarms(): object {
  const called = GOALS.map((id) => ({ id, sequential: 0, fixed: 0, ungated: 0, peeking: 0 }));
  const verdicts = { sequential: 0, fixed: 0 };
  for (let run = 0; run < RUNS; run++) {
    const [control, treatment] = alike(run);
    for (const counts of called) {
      const looks = control.map((sums, day) => lookAt(counts.id, sums, treatment[day]!));
      if (looks.some(({ isTold, sequential }) => isTold && sequential)) counts.sequential++;
      if (looks.some(({ sequential }) => sequential)) counts.ungated++;
      if (looks.at(-1)!.fixed) counts.fixed++;
      if (looks.some(({ isTold, fixed }) => isTold && fixed)) counts.peeking++;
    }
    if (run >= VERDICT_RUNS) continue;
    if (control.some((sums, day) => isVerdict('sequential', [sums, treatment[day]!], false)))
      verdicts.sequential++;
    if (isVerdict('fixed', [control.at(-1)!, treatment.at(-1)!], true)) verdicts.fixed++;
  }
  const sharesOf = ({ id, ...counts }: (typeof called)[number]) => [id, sharesAmong(counts, RUNS)] as const;
  return {
    runs: RUNS,
    looks: DAYS,
    visitors: TUNING,
    share: Object.fromEntries(called.map(sharesOf)),
    verdicts: { runs: VERDICT_RUNS, ...sharesAmong(verdicts, VERDICT_RUNS) },
  };
}

const alike = (run: number): [Sums[], Sums[]] =>
  [0, 1].map((arm) =>
    arrive(createRandom(run, `alike ${arm}`), { days: DAYS, aDay: A_DAY, change: NOTHING, isLate: true }),
  ) as [Sums[], Sums[]];

function lookAt(id: keyof Sums, control: Sums, treatment: Sums) {
  const arms = [armOf(id, control[id]), armOf(id, treatment[id])] as const;
  const both = (metric: keyof Sums) => [control[metric], treatment[metric]];
  const sums = { bought: both('bought'), [id]: both(id) };
  return {
    isTold: hasEnough(id, sums),
    sequential: isCalled(compare(...arms, { method: 'sequential', tuning: TUNING })),
    fixed: isCalled(compare(...arms, { method: 'fixed' })),
  };
}

const isCalled = (comparison: { low: number; high: number } | null): boolean =>
  comparison !== null && (comparison.low > 0 || comparison.high < 0);

/** What a merchant reads, with the goal of revenue. */
function isVerdict(method: 'fixed' | 'sequential', arms: [Sums, Sums], isComplete: boolean): boolean {
  const sums = { bought: arms.map(({ bought }) => bought), revenue: arms.map(({ revenue }) => revenue) };
  const counted: Counted = {
    goal: 'revenue',
    method,
    sums,
    planned: [DAYS * A_DAY, DAYS * A_DAY],
    isComplete,
  };
  const { kind } = judge({
    state: 'running',
    split: sampleRatio(
      arms.map(({ bought }) => bought.n),
      [0.5, 0.5],
    ),
    counted,
    metrics: metricReports(counted),
    names: ['A', 'A again'],
    smallestEffect: 0.1,
    endsAt: null,
  });
  return kind === 'better' || kind === 'worse';
}

const sharesAmong = (counts: Record<string, number>, runs: number): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / runs]));
