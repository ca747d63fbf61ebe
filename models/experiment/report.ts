import {
  type Effect,
  METRIC_IDS,
  type MetricId,
  type MetricReport,
  type NewExperiment,
} from '@kindred/shared/api/experiments';
import { believe } from './bayes.ts';
import { compare } from './compare.ts';
import { relativeEffect } from './effect.ts';
import { adjusted, heterogeneity } from './heterogeneity.ts';
import { armOf, armsOf, type MeasuredSums, valueOf } from './measured.ts';
import { isGuardrail, METRICS } from './metrics.ts';

/** Below these in any variation nothing is called: too few for what the intervals assume. */
export const LEAST_VISITORS = 100;
export const LEAST_CONVERSIONS = 25;

export interface Counted {
  goal: MetricId;
  method: NewExperiment['method'];
  /** Of metrics that are counted, by variation. */
  sums: Partial<Record<MetricId, MeasuredSums[]>>;
  /** Visitors that each variation shall have on the last day; null where nothing was planned. */
  planned: number[] | null;
}

/**
 * The goal first, then the others, guardrails last. p-values are corrected (Holm) for all variations of the goal, and
 * apart from it for all others: what is only looked at shall not cost the goal its power.
 */
export function metricReports(counted: Counted): MetricReport[] {
  const ids = METRIC_IDS.filter((id) => id === counted.goal || hasAny(counted.sums[id]));
  const reports = ids
    .map((id) => metricReport(id, counted))
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const goal = reports.filter(({ role }) => role === 'goal');
  correct(goal);
  correct(reports.filter(({ role }) => role !== 'goal'));
  return reports;
}

const ROLES: MetricReport['role'][] = ['goal', 'other', 'guardrail'];

const hasAny = (sums: MeasuredSums[] | undefined): boolean => sums?.some(({ y }) => y !== 0) ?? false;

function metricReport(id: MetricId, { goal, method, sums, planned }: Counted): MetricReport {
  const { title, unit, better } = METRICS[id];
  const role = id === goal ? 'goal' : isGuardrail(id) ? 'guardrail' : 'other';
  const variations = sums[id] ?? [];
  const tuningOf = (at: number): number => planned?.[at] || 2_500;
  const values = variations.map((each, at) =>
    valueOf(id, each, method === 'sequential' ? tuningOf(at) : null),
  );
  const effects = variations.slice(1).map((treatment, at): Effect | null => {
    const tuning = tuningOf(0) + tuningOf(at + 1);
    const effect = effectOf(id, variations[0]!, treatment, { method, tuning });
    const isBroken =
      role === 'guardrail' &&
      [0, at + 1].every((arm) => isEnough(id, sums, arm)) &&
      isSurelyWorse(id, variations[0]!, treatment, tuning);
    return effect && { ...effect, isBroken };
  });
  return { id, title, unit, better, role, values, effects };
}

/** Without corrections for how many there are. */
export function effectOf(
  id: MetricId,
  control: MeasuredSums,
  treatment: MeasuredSums,
  options: { method: NewExperiment['method']; tuning: number },
): Effect | null {
  const { arms, isAdjusted } = armsOf(id, control, treatment);
  const comparison = compare(...arms, options);
  if (comparison === null) return null;
  const { value, low, high, n, p } = comparison;
  const { chanceToWin } = believe(comparison, METRICS[id].better);
  return { value, low, high, n, p, adjustedP: p, chanceToWin, isAdjusted, isBroken: false };
}

/**
 * Of each variation but the first: the chance that effects on `id` differ as much between groups of visitors if it has one
 * for all (for one look), corrected (Holm) for how many variations there are. Groups with too few in some variation are
 * left out: their errors are not known well enough.
 */
export function heterogeneityOf(
  id: MetricId,
  groups: readonly Counted['sums'][],
  variations: number,
): (number | null)[] {
  const all = Array.from({ length: variations }, (_, at) => at);
  const enough = groups.filter((sums) => all.every((at) => isEnough(id, sums, at)));
  const chances = all.slice(1).map((at) => {
    const effects = enough.flatMap((sums) => {
      const { arms } = armsOf(id, sums[id]![0]!, sums[id]![at]!);
      return relativeEffect(...arms) ?? [];
    });
    const p = heterogeneity(effects);
    return p === null ? null : { p };
  });
  return adjusted(chances);
}

/** By more than its margin; one-sided and at any time, whatever the experiment's own method. */
function isSurelyWorse(
  id: MetricId,
  control: MeasuredSums,
  treatment: MeasuredSums,
  tuning: number,
): boolean {
  const { better, margin } = METRICS[id];
  const direction = better === 'more' ? 'below' : 'above';
  const bound = compare(armOf(id, control), armOf(id, treatment), {
    method: 'sequential',
    direction,
    tuning,
  });
  return bound !== null && (better === 'more' ? bound.high < -margin : bound.low > margin);
}

/** Whether a variation has what it takes to say anything of this metric. */
export function isEnough(id: MetricId, sums: Counted['sums'], variation: number): boolean {
  const own = sums[id]?.[variation];
  if (own === undefined || own.n < LEAST_VISITORS) return false;
  const { kind } = METRICS[id];
  const conversions =
    kind === 'ratio' ? own.x : kind === 'share' ? own.y : (sums.bought?.[variation]?.y ?? own.n);
  return conversions >= LEAST_CONVERSIONS;
}

function correct(reports: MetricReport[]): void {
  const effects = reports.flatMap((report) => report.effects);
  for (const [at, p] of adjusted(effects).entries()) if (p !== null) effects[at]!.adjustedP = p;
}
