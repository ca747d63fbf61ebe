import { gainAtAnyTime, gainOverFirst, honestEffects, type LoggedSums } from '@kindred/models/experiment';
import { simulate, type World } from './bandit.ts';

const RUNS = 200;
/** Nothing was chosen on any seed. */
const FIRST = 30_001;

const alike = (rate: number, count: number, visitorsADay: number): World => ({
  groups: [{ share: 1, rates: Array.from({ length: count }, () => rate) }],
  visitorsADay,
  // As the form of a campaign is filled in.
  floors: [0.2, ...Array.from({ length: count - 1 }, () => 0.05)],
  season: () => 1,
});

const WORLDS: Record<string, World> = {
  four_contents_of_2_percent: alike(0.02, 4, 1_000),
  three_of_6_percent: alike(0.06, 3, 1_000),
  three_of_6_percent_for_5000_a_day: alike(0.06, 3, 5_000),
};

/**
 * Campaigns whose contents do not differ, looked at on each of 28 days: how often something is said of one that is not
 * so, by its heading (which Flow is told, too), or of any content. `once`: by its heading with an interval for one look, which
 * is what one must not do.
 */
export function campaignCalls(first = FIRST): object[] {
  return Object.entries(WORLDS).map(([world, of]) => {
    const called = { heading: 0, worse: 0, once: 0, anyContent: 0, told: 0 };
    for (let run = 0; run < RUNS; run++) {
      const looks: Look[] = [];
      simulate(of, first + run, (known) => looks.push(lookAt(known, of.floors.length)));
      if (looks.some(({ heading }) => heading !== 0)) called.heading++;
      if (looks.some(({ heading }) => heading < 0)) called.worse++;
      if (looks.some(({ once }) => once)) called.once++;
      if (looks.some(({ anyContent }) => anyContent)) called.anyContent++;
      if (looks.at(-1)!.isTold) called.told++;
    }
    const shares = Object.entries(called).map(([name, count]) => [name, count / RUNS]);
    return { world, seeds: `${first}..${first + RUNS - 1}`, ...Object.fromEntries(shares) };
  });
}

interface Look {
  isTold: boolean;
  /** Below 0: worse. */
  heading: number;
  once: boolean;
  anyContent: boolean;
}

function lookAt(known: readonly LoggedSums[], count: number): Look {
  const hits = Array.from({ length: count }, (_, which) =>
    known.reduce((sum, each) => sum + (each.variation === which ? each.sum : 0), 0),
  );
  const gain = gainAtAnyTime(known, hits);
  const once = gainOverFirst(known);
  return {
    isTold: gain.isTold,
    heading: gain.isTold ? calledBy(gain.change) : 0,
    once: once.isTold && calledBy(once.change) !== 0,
    anyContent: honestEffects(known, count).some((each) => each?.effect && calledBy(each.effect) !== 0),
  };
}

const calledBy = ({ low, high }: { low: number; high: number }): number => (low > 0 ? 1 : high < 0 ? -1 : 0);
