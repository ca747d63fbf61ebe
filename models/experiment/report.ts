import {
  type Effect,
  type GuardrailReading,
  METRIC_IDS,
  type MetricId,
  type MetricReport,
  type NewExperiment,
  type Reading,
} from '@kindred/shared/api/experiments';
import { believe } from './bayes.ts';
import type { Arm } from './arm.ts';
import { compare } from './compare.ts';
import { relativeEffect } from './effect.ts';
import { guardrailReading, type Known } from './guardrail.ts';
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
  /** It ran until its last day; only then may one of a fixed length be judged. */
  isComplete: boolean;
}

/** With its chances, whether these may be told or not. */
export type Measured = Effect & { p: number; adjustedP: number; chanceToWin: number };
type Measurement = Omit<MetricReport, 'effects' | 'readings'> & { effects: (Measured | null)[] };

/** Above it, chance alone could do that. */
const MOST_P = 0.05;

/**
 * The goal first, then the others, guardrails last. p-values are corrected (Holm) for all variations of the goal, and
 * apart from it for all others: what is only looked at shall not cost the goal its power.
 */
export function metricReports(counted: Counted): MetricReport[] {
  const ids = METRIC_IDS.filter((id) => id === counted.goal || hasAny(id, counted.sums[id]));
  const all = ids
    .map((id) => measurementOf(id, counted))
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const goal = all.filter(({ role }) => role === 'goal');
  correct(goal);
  correct(all.filter(({ role }) => role !== 'goal'));
  return all.map((each) => {
    const mayBeJudged = isJudgeable(each.id, counted);
    return {
      ...each,
      effects: each.effects.map((effect) => (mayBeJudged ? effect : withoutChances(effect))),
      readings: each.effects.map((effect, at) => readingOf(each, effect, at + 1, counted)),
    };
  });
}

/** By its method, and by how much was counted. */
const isJudgeable = (id: MetricId, counted: Counted): boolean =>
  mayJudge(counted) && hasEnough(id, counted.sums);

/** A test of a fixed length that is judged before its last day finds in a quarter of cases what is not there. */
export const mayJudge = ({ method, isComplete }: Pick<Counted, 'method' | 'isComplete'>): boolean =>
  method === 'sequential' || isComplete;

export const withoutChances = (effect: Effect | null): Effect | null =>
  effect && { ...effect, p: null, adjustedP: null, chanceToWin: null };

function readingOf(
  { id, role, better }: Measurement,
  effect: Measured | null,
  variation: number,
  counted: Counted,
): Reading {
  if (role === 'guardrail') return guardrailOf(id, variation, counted);
  if (effect === null || !hasEnough(id, counted.sums)) return 'too_few';
  if (!mayJudge(counted)) return 'not_judged';
  if (!(effect.adjustedP < MOST_P) || (effect.low <= 0 && effect.high >= 0)) return 'may_be_chance';
  return effect.value > 0 === (better === 'more') ? 'better' : 'worse';
}

function guardrailOf(id: MetricId, variation: number, { sums, planned }: Counted): GuardrailReading {
  if (![0, variation].every((at) => isEnough(id, sums, at))) return 'unknown';
  const [first, own] = [0, variation].map((at) => knownOf(armOf(id, sums[id]![at]!))) as [Known, Known];
  const tuning = tuningOf(planned, 0) + tuningOf(planned, variation);
  return guardrailReading(id, first, own, { tuning });
}

const knownOf = ({ n, mean, variance }: Arm): Known => ({ n, mean, error: Math.sqrt(variance / n) });

const tuningOf = (planned: number[] | null, variation: number): number => planned?.[variation] || 2_500;

const ROLES: MetricReport['role'][] = ['goal', 'other', 'guardrail'];

/** Of a share of orders or pages there is something to tell as soon as there are orders or pages. */
const hasAny = (id: MetricId, sums: MeasuredSums[] | undefined): boolean =>
  sums?.some(({ x, y }) => y !== 0 || (METRICS[id].kind === 'ratio' && x !== 0)) ?? false;

function measurementOf(id: MetricId, { goal, method, sums, planned }: Counted): Measurement {
  const { title, unit, better } = METRICS[id];
  const role = id === goal ? 'goal' : isGuardrail(id) ? 'guardrail' : 'other';
  const variations = sums[id] ?? [];
  const values = variations.map((each, at) =>
    valueOf(id, each, method === 'sequential' ? tuningOf(planned, at) : null),
  );
  const effects = variations.slice(1).map((treatment, at) => {
    const tuning = tuningOf(planned, 0) + tuningOf(planned, at + 1);
    return effectOf(id, variations[0]!, treatment, { method, tuning });
  });
  return { id, title, unit, better, role, values, effects };
}

/** Without corrections for how many there are. */
export function effectOf(
  id: MetricId,
  control: MeasuredSums,
  treatment: MeasuredSums,
  options: { method: NewExperiment['method']; tuning: number },
): Measured | null {
  const { arms, isAdjusted } = armsOf(id, control, treatment);
  const comparison = compare(...arms, options);
  if (comparison === null) return null;
  const { value, low, high, n, p } = comparison;
  const { chanceToWin } = believe(comparison, METRICS[id].better);
  return { value, low, high, n, p, adjustedP: p, chanceToWin, isAdjusted };
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
  const enough = groups.filter((sums) => hasEnough(id, sums));
  const chances = Array.from({ length: variations - 1 }, (_, other) => {
    const at = other + 1;
    const effects = enough.flatMap((sums) => {
      const { arms } = armsOf(id, sums[id]![0]!, sums[id]![at]!);
      return relativeEffect(...arms) ?? [];
    });
    const p = heterogeneity(effects);
    return p === null ? null : { p };
  });
  return adjusted(chances);
}

/** Whether every variation has what it takes to call anything. */
export const hasEnough = (id: MetricId, sums: Counted['sums']): boolean =>
  sums[id]?.every((_, variation) => isEnough(id, sums, variation)) ?? false;

/** Whether a variation has what it takes to say anything of this metric. */
export function isEnough(id: MetricId, sums: Counted['sums'], variation: number): boolean {
  const own = sums[id]?.[variation];
  if (own === undefined || own.n < LEAST_VISITORS) return false;
  const { kind } = METRICS[id];
  const conversions =
    kind === 'ratio' ? own.x : kind === 'share' ? own.y : (sums.bought?.[variation]?.y ?? own.n);
  return conversions >= LEAST_CONVERSIONS;
}

function correct(reports: Measurement[]): void {
  const effects = reports.flatMap((report) => report.effects);
  for (const [at, p] of adjusted(effects).entries()) if (p !== null) effects[at]!.adjustedP = p;
}
