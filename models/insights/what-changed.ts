import { said, type Filled, type Said } from '@kindred/shared/said';
import { type Kpi, type KpiDay, KPIS } from '../kpi/index.ts';
import type { Estimate } from '../statistics/index.ts';
import { type Change, compareWeeks } from './compare-weeks.ts';
import type { Comparison, Finding, InsightInput, InsightKind } from './insight.ts';
import { measuredWeeks, rangeOf } from './weeks.ts';

/** Revenue is about their product: a tenth less of one is a tenth less revenue. */
const DRIVERS = new Set(['visits', 'conversion', 'average-order-value', 'add-to-cart', 'cart-to-order']);
/** Others say the same again, rest on whole days, or have a question of their own (searches). */
const LOOKED_AT = new Set([...DRIVERS, 'click-through', 'repeat-visits', 'slate-reach']);
const LEAST_CHANGE = Math.log(1.15);

export const whatChanged: InsightKind = {
  id: 'what-changed',
  title: said('What changed'),
  unit: 'count',
  requires: said('Six whole weeks of measured visits'),
  method: said(
    'Whole weeks are compared on a logarithmic scale (t-test); how much weeks differ is taken from the weeks before.',
  ),
  wouldChange: said(
    'A holiday, a sale or a change of what shoppers allow to be measured explains it; or the next week is as before.',
  ),
  compute(input) {
    const weeks = measuredWeeks(input.days, input.weeks);
    return KPIS.filter(({ id }) => LOOKED_AT.has(id)).flatMap((kpi) => comparisonOf(kpi, weeks, input));
  },
};

function comparisonOf(kpi: Kpi, weeks: KpiDay[][], input: InsightInput): Comparison[] {
  const change = compareWeeks(
    weeks.map((week) => kpi.of(week)),
    1,
  );
  if (change === null) return [];
  const isLarge = Math.abs(Math.log(change.ratio.value)) >= LEAST_CHANGE;
  return [{ p: change.p, finding: isLarge ? findingOf(kpi, change, weeks, input) : null }];
}

function findingOf(kpi: Kpi, change: Change, weeks: KpiDay[][], input: InsightInput): Finding {
  const figure = filled(kpi.title);
  const percent = Math.abs(change.ratio.value - 1) * 100;
  const range = rangeOf(input.weeks.slice(-1));
  return {
    title:
      change.ratio.value < 1
        ? said('{figure}: down by {share}', { figure, share: { percent } })
        : said('{figure}: up by {share}', { figure, share: { percent } }),
    text: said(
      'The week from {day} differs from the {count} weeks before it by more than they differ from each other.',
      { day: { day: Date.parse(range.from) }, count: weeks.length - 1 },
    ),
    evidence: [
      { label: said('Last week'), unit: kpi.unit, estimate: change.now },
      { label: said('Usual in the weeks before'), unit: kpi.unit, estimate: change.before },
    ],
    atStake: DRIVERS.has(kpi.id) ? moneyOf(change.ratio, weeks.slice(0, -1)) : null,
    range,
    about: { kpiId: kpi.id },
  };
}

/** What the change is worth in a week with the usual revenue. */
function moneyOf(ratio: Estimate, before: KpiDay[][]): Estimate | null {
  const revenue = before.flat().reduce((sum, { shop }) => sum + shop.revenue, 0) / before.length;
  if (revenue === 0) return null;
  const worth = [ratio.value, ratio.low, ratio.high].map((each) => Math.abs(each - 1) * revenue);
  return {
    value: worth[0]!,
    low: Math.min(worth[1]!, worth[2]!),
    high: Math.max(worth[1]!, worth[2]!),
    n: ratio.n,
  };
}

const filled = (sentence: Said): Filled =>
  typeof sentence === 'string' ? { text: sentence, gaps: {} } : sentence;
