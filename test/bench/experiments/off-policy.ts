import { type LoggedSums, offPolicyVerdict, type Policy } from '@kindred/models/experiment';
import { createRandom, type SeededRandom } from '../../world/random.ts';

const RUNS = 400;
/** Nothing was chosen on any seed: the limits are those of the reference. */
const FIRST = 20_001;

/** True rates: segments by variations. */
const RATES: Record<string, number[]> = {
  regulars: [0.05, 0.03, 0.04, 0.035],
  seekers: [0.02, 0.03, 0.022, 0.018],
  givers: [0.015, 0.015, 0.03, 0.012],
  others: [0.02, 0.022, 0.025, 0.03],
};
const CONTEXTS = Object.keys(RATES);

const EVEN: Policy = () => [0.25, 0.25, 0.25, 0.25];
/** As a campaign logs that has adapted: the best has most, each other the floor. */
const ADAPTED: Policy = (context) => mostly(bestOf(context), 0.85);
/** Almost always the same. */
const STUBBORN: Policy = () => mostly(0, 0.997);
const BEST: Policy = (context) => mostly(bestOf(context), 1);
const WORST: Policy = () => mostly(3, 1);

const CASES: { name: string; visitors: number; log: Policy; asked: Policy; noted?: Policy }[] = [
  { name: 'even log, best asked', visitors: 20_000, log: EVEN, asked: BEST },
  { name: 'even log, one for all asked', visitors: 20_000, log: EVEN, asked: WORST },
  { name: 'adapted log, even asked', visitors: 20_000, log: ADAPTED, asked: EVEN },
  { name: 'adapted log, other than the best asked', visitors: 20_000, log: ADAPTED, asked: WORST },
  { name: 'even log, few visitors', visitors: 2_000, log: EVEN, asked: BEST },
  { name: 'stubborn log, another one asked', visitors: 20_000, log: STUBBORN, asked: WORST },
  { name: 'probabilities noted wrongly', visitors: 20_000, log: EVEN, asked: BEST, noted: ADAPTED },
];

/** Whether what another policy would bring is told rightly where it is told, and refused where it cannot be. */
export async function benchOffPolicy(first = FIRST): Promise<object[]> {
  return CASES.map(({ name, visitors, log, asked, noted }) => {
    const verdicts = Array.from({ length: RUNS }, (_, run) => {
      const logged = loggedBy(log, noted ?? log, visitors, createRandom(first + run, name));
      return { verdict: offPolicyVerdict(logged, asked), plain: plainMean(logged, asked) };
    });
    const truth = worthOf(asked);
    const answered = verdicts.flatMap(({ verdict }) => (verdict.isAnswered ? [verdict] : []));
    const more = truth - worthOf(log);
    return {
      case: name,
      seeds: `${first}..${first + RUNS - 1}`,
      answered: round(answered.length / RUNS),
      effectiveN: Math.round(mean(verdicts.map(({ verdict }) => verdict.weights?.effectiveN ?? 0))),
      ...(answered.length > 0 && {
        bias: round(mean(answered.map(({ value }) => value.value)) / truth - 1),
        covered: round(mean(answered.map(({ value }) => (covers(value, truth) ? 1 : 0)))),
        differenceCovered: round(mean(answered.map(({ difference }) => (covers(difference, more) ? 1 : 0)))),
        plainBias: round(mean(verdicts.map(({ plain }) => plain)) / truth - 1),
      }),
    };
  });
}

function loggedBy(log: Policy, noted: Policy, visitors: number, random: SeededRandom): LoggedSums[] {
  const cells = new Map<string, LoggedSums>();
  for (let left = visitors; left > 0; left--) {
    const context = random.pick(CONTEXTS);
    const variation = random.weighted(log(context));
    const key = `${context} ${variation}`;
    const none = { context, variation, propensity: noted(context)[variation]!, n: 0, sum: 0, squares: 0 };
    const cell = cells.get(key) ?? none;
    cells.set(key, cell);
    cell.n++;
    if (random.float() < RATES[context]![variation]!) cell.sum = ++cell.squares;
  }
  return [...cells.values()];
}

/** What one would think from those who were shown what the policy would show most, whoever they were. */
function plainMean(logged: readonly LoggedSums[], asked: Policy): number {
  const same = logged.filter(
    ({ context, variation }) => asked(context)[variation] === Math.max(...asked(context)),
  );
  return same.reduce((sum, each) => sum + each.sum, 0) / same.reduce((sum, { n }) => sum + n, 0);
}

const bestOf = (context: string): number => RATES[context]!.indexOf(Math.max(...RATES[context]!));

const mostly = (which: number, weight: number): number[] =>
  [0, 1, 2, 3].map((each) => (each === which ? weight : (1 - weight) / 3));

const worthOf = (policy: Policy): number =>
  mean(CONTEXTS.map((context) => policy(context).reduce((sum, p, at) => sum + p * RATES[context]![at]!, 0)));

const covers = ({ low, high }: { low: number; high: number }, truth: number): boolean =>
  low <= truth && truth <= high;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
const round = (value: number): number => Math.round(value * 1_000) / 1_000;
