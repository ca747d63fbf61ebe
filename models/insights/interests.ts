import { said, type Gap } from '@kindred/shared/said';
import { type Estimate, studentQuantile, studentTwoSided } from '../statistics/index.ts';
import type { GroupCell } from './cells.ts';
import type { Comparison, Finding, InsightInput, InsightKind } from './insight.ts';
import { grouped, meanOf, medianOf, rangeOf, returning, rounded, totalOf, visitorsOf } from './weeks.ts';

const MOST_PRODUCTS = 40;
const LEAST_WEEKS = 8;
/** From the first week to the last. */
const LEAST_CHANGE = Math.log(1.5);
/** Where few keys are there to learn it from: how much a week resembles the one before it. */
const USUAL_MEMORY = 0.2;

/** Log odds of a visitor meeting it, week by week without a gap up to the last one. */
interface Course {
  subject: 'product' | 'type';
  key: string;
  weeks: { at: number; logOdds: number; variance: number }[];
  cells: GroupCell[];
  visitors: number;
}

interface Line {
  slope: number;
  middle: number;
  residuals: number[];
  freedom: number;
  /** Sum of squared distances of the weeks from their middle. */
  length: number;
}

export const interests: InsightKind = {
  id: 'interests',
  title: said('Rising and falling interests'),
  unit: 'share',
  requires: said('Eight weeks in which enough visitors had to do with a product or its type'),
  method: said(
    'A line through the weekly shares on a logarithmic scale (t-test), beside how all others moved; weeks that resemble the week before count for less.',
  ),
  wouldChange: said('The season explains it; or the next weeks break the line.'),
  compute(input) {
    const courses = besideOthers(coursesOf(input));
    const lines = courses.map(lineOf);
    const memory = memoryOf(lines);
    const common = commonVariance(lines);
    const people = returning(input);
    return courses.map((course, at): Comparison => {
      const line = lines[at]!;
      const sampling = course.weeks.reduce((sum, week) => sum + week.variance, 0) / course.weeks.length;
      const own = line.residuals.reduce((sum, each) => sum + each * each, 0);
      // Moderated by what all of them show, with as much weight as ten more weeks.
      const moderated = (10 * common + own) / (10 + line.freedom);
      const variance = (Math.max(moderated, sampling * people) * (1 + memory)) / (1 - memory) / line.length;
      const freedom = 10 + line.freedom;
      return {
        p: studentTwoSided(line.slope / Math.sqrt(variance), freedom),
        finding: findingOf(course, line, Math.sqrt(variance) * studentQuantile(0.975, freedom), input),
      };
    });
  },
};

function coursesOf({ cells, weeks }: InsightInput): Course[] {
  const visitors = new Map(
    [
      ...grouped(
        cells.filter(({ subject }) => subject === 'shop'),
        ({ from }) => from,
      ),
    ].map(([week, own]) => [week, visitorsOf(own)]),
  );
  const of = (subject: 'product' | 'type', most: number): Course[] =>
    [
      ...grouped(
        cells.filter((cell) => cell.subject === subject && cell.weeks === 1 && cell.key !== ''),
        ({ key }) => key,
      ),
    ]
      .map(([key, all]) => {
        const known = weekly(all, visitors, weeks);
        const own = all.filter(({ from }) => known[0] !== undefined && from >= weeks[known[0].at]!);
        return { subject, key, cells: own, visitors: visitorsOf(own), weeks: known };
      })
      .filter((course) => course.weeks.length >= LEAST_WEEKS)
      .sort((a, b) => b.visitors - a.visitors)
      .slice(0, most);
  return [...of('type', MOST_PRODUCTS), ...of('product', MOST_PRODUCTS)];
}

function weekly(own: GroupCell[], visitors: Map<string, number>, weeks: readonly string[]): Course['weeks'] {
  const byWeek = grouped(own, ({ from }) => from);
  const known = weeks.map((week, at) => {
    const cells = byWeek.get(week);
    const everyone = visitors.get(week) ?? 0;
    if (cells === undefined || everyone === 0) return null;
    const hits = visitorsOf(cells) + 0.5;
    const misses = Math.max(0, everyone - hits) + 0.5;
    return { at, logOdds: Math.log(hits / misses), variance: 1 / hits + 1 / misses };
  });
  return known.slice(known.lastIndexOf(null) + 1).filter((week) => week !== null);
}

/** Visits of a week in which people look at more of everything raise all shares: what all have in common goes away. */
function besideOthers(courses: Course[]): Course[] {
  const usual = courses.map(({ weeks }) => meanOf(weeks.map(({ logOdds }) => logOdds)));
  const moves = grouped(
    courses.flatMap(({ subject, weeks }, course) =>
      weeks.map(({ at, logOdds }) => ({ key: `${subject}/${at}`, move: logOdds - usual[course]! })),
    ),
    ({ key }) => key,
  );
  return courses.map((course) => ({
    ...course,
    weeks: course.weeks.map((week) => {
      const all = moves.get(`${course.subject}/${week.at}`)!.map(({ move }) => move);
      return all.length < 4 ? week : { ...week, logOdds: week.logOdds - medianOf(all) };
    }),
  }));
}

function lineOf({ weeks }: Course): Line {
  const centre = meanOf(weeks.map(({ at }) => at));
  const middle = meanOf(weeks.map(({ logOdds }) => logOdds));
  const length = weeks.reduce((sum, { at }) => sum + (at - centre) ** 2, 0);
  const slope = weeks.reduce((sum, { at, logOdds }) => sum + (at - centre) * (logOdds - middle), 0) / length;
  const residuals = weeks.map(({ at, logOdds }) => logOdds - middle - slope * (at - centre));
  return { slope, middle, residuals, length, freedom: weeks.length - 2 };
}

/** Correlation of neighbouring weeks, 0..0.8, over all lines; a fitted line hides about 2 / weeks of it. */
function memoryOf(lines: Line[]): number {
  let together = 0;
  let squares = 0;
  for (const { residuals } of lines) {
    squares += residuals.reduce((sum, each) => sum + each * each, 0);
    together += residuals.slice(1).reduce((sum, each, at) => sum + each * residuals[at]!, 0);
  }
  if (lines.length < 5 || squares === 0) return USUAL_MEMORY;
  const hidden = 2 / meanOf(lines.map(({ residuals }) => residuals.length));
  return Math.min(0.8, Math.max(0, together / squares + hidden));
}

const commonVariance = (lines: Line[]): number => {
  const freedom = lines.reduce((sum, line) => sum + line.freedom, 0);
  return (
    lines.flatMap(({ residuals }) => residuals).reduce((sum, each) => sum + each * each, 0) /
    Math.max(1, freedom)
  );
};

function findingOf(course: Course, { slope }: Line, reach: number, input: InsightInput): Finding | null {
  const weeks = course.weeks.length;
  const change = slope * (weeks - 1);
  if (Math.abs(change) < LEAST_CHANGE) return null;
  const what: Gap = course.subject === 'product' ? input.nameOfProduct(course.key) : course.key;
  const ends = [slope - reach, slope + reach].map((each) => Math.exp(each * (weeks - 1)) - 1);
  return {
    title:
      slope > 0 ? said('Interest in {what} rises', { what }) : said('Interest in {what} falls', { what }),
    text: said(
      'In {count} weeks the share of visitors who have to do with it (look at it, have it in the cart or order it) changed by {share}, as a line through the weeks tells it.',
      {
        count: weeks,
        share: { percent: (Math.exp(change) - 1) * 100 },
      },
    ),
    evidence: [
      {
        label: said('Change over these weeks'),
        unit: 'share',
        estimate: { value: Math.exp(change) - 1, low: ends[0]!, high: ends[1]!, n: rounded(course.visitors) },
      },
    ],
    atStake: moneyOf(course, slope, reach),
    range: rangeOf(input.weeks.slice(-weeks)),
    about: course.subject === 'product' ? { productId: course.key } : {},
  };
}

/** What it sells a week more or less at the end of the line than in its middle. */
function moneyOf({ cells, visitors, weeks }: Course, slope: number, reach: number): Estimate | null {
  const { revenueMinorUnits } = totalOf(cells);
  if (revenueMinorUnits === 0) return null;
  const worth = (each: number): number =>
    Math.abs(Math.exp((each * (weeks.length - 1)) / 2) - 1) * (revenueMinorUnits / weeks.length);
  const ends = [worth(slope - reach), worth(slope + reach)];
  return { value: worth(slope), low: Math.min(...ends), high: Math.max(...ends), n: rounded(visitors) };
}
