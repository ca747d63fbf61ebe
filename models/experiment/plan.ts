import type { ExperimentPlan, NewExperiment } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';
import type { Estimate } from '../statistics/index.ts';
import { armOf, type MeasuredSums, valueOf } from './measured.ts';
import { METRICS } from './metrics.ts';
import { daysFor, type Design, detectable, powerOf } from './power.ts';
import { LEAST_CONVERSIONS, LEAST_VISITORS } from './report.ts';

/** An effect that is there is found so often. */
const POWER = 0.8;
const LONGEST_DAYS = 365;

export interface Traffic {
  /** Who would meet it for the first time, each day, over all variations. */
  visitorsADay: Estimate | null;
  /** The goal of visitors like these, as `valueOf` counts it; null where none were measured. */
  baseline: MeasuredSums | null;
  /** How many of the visitors in `baseline` ordered. */
  buyers: number;
}

type Planned = Pick<NewExperiment, 'goal' | 'method' | 'days' | 'smallestEffect'> & {
  variations: { weight: number }[];
};

/** What could be seen, and when, before there is anything. */
export function plan(wanted: Planned, { visitorsADay, baseline, buyers }: Traffic): ExperimentPlan {
  const { goal, days, smallestEffect } = wanted;
  const design = baseline && visitorsADay && designOf(wanted, { baseline, buyers }, visitorsADay.value);
  const told = {
    visitorsADay,
    baseline: baseline && valueOf(goal, baseline, null),
  };
  if (!design)
    return {
      ...told,
      detectable: null,
      daysNeeded: null,
      power: null,
      curve: [],
      warnings: [
        said('Too few visitors were measured in the last 28 days to say what could be seen, and when.'),
      ],
    };
  const byDay = Array.from({ length: days }, (_, at) => at + 1).flatMap((day) => {
    const found = detectable(design, day, days, POWER);
    return found === null ? [] : [{ day, detectable: found }];
  });
  const daysNeeded = daysFor(design, smallestEffect, POWER, LONGEST_DAYS);
  const power = powerOf(design, smallestEffect, days, days);
  return {
    ...told,
    detectable: detectable(design, days, days, POWER),
    daysNeeded,
    power,
    curve: byDay,
    warnings: [
      ...reach(daysNeeded, power, days),
      ...tooFew(design, days),
      ...(days % 7 === 0 ? [] : [said('People buy differently on weekends: whole weeks compare best.')]),
      ...(goal === 'order_value' ? [ORDER_VALUE] : []),
    ],
  };
}

const ORDER_VALUE = said(
  'An average order can grow because small orders are missing: look at revenue per visitor beside it.',
);

/** Of the smallest variation against the first; all comparisons with the first share the risk of a false call. */
function designOf(
  { goal, method, variations }: Planned,
  { baseline, buyers }: { baseline: MeasuredSums; buyers: number },
  visitors: number,
): Design | null {
  const { kind } = METRICS[goal];
  const arm = armOf(goal, baseline);
  const [control, ...others] = variations.map(({ weight }) => weight * visitors);
  if (!(arm.variance > 0) || arm.mean === 0 || !(visitors > 0) || control === undefined) return null;
  const treatment = Math.min(...others);
  if (!(control > 0 && treatment > 0)) return null;
  return {
    method,
    alpha: 0.05 / others.length,
    baseline: arm,
    kind,
    conversions: (kind === 'share' ? baseline.y : kind === 'ratio' ? baseline.x : buyers) / baseline.n,
    perDay: [control, treatment],
  };
}

function reach(daysNeeded: number | null, power: number, days: number): Said[] {
  if (power >= POWER) return [];
  if (daysNeeded === null)
    return [
      said(
        'So small a change would not be found within a year with your visitors. Try something bolder, or look for a larger change.',
      ),
    ];
  return [
    said(
      '{days} days are short: such a change would be found only {n} times in 100. It takes {needed} days.',
      {
        days,
        n: Math.round(100 * power),
        needed: daysNeeded,
      },
    ),
  ];
}

/** Where nothing could be called on the last day, however large the change. */
function tooFew({ perDay, conversions }: Design, days: number): Said[] {
  const visitors = Math.min(...perDay) * days;
  if (visitors >= LEAST_VISITORS && visitors * conversions >= LEAST_CONVERSIONS) return [];
  return [
    said(
      'Some variation will have fewer than {visitors} visitors, or {conversions} who did what is measured.',
      {
        visitors: LEAST_VISITORS,
        conversions: LEAST_CONVERSIONS,
      },
    ),
  ];
}
