import {
  adjusted,
  effectOf,
  hasEnough,
  heterogeneityOf,
  judge,
  mayJudge,
  type MeasuredSums,
  metricReports,
  sampleRatio,
  withoutChances,
} from '@kindred/models/experiment';
import type { Estimate } from '@kindred/models/statistics';
import type { Effect, ExperimentReport, ExperimentSummary, MetricId } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { K_FLOOR } from '../segments/publication.ts';
import type { StoredSegment } from '../segments/segment-store.ts';
import { countsClicks } from './contradictions.ts';
import type { StoredExperiment } from './experiment-store.ts';
import { addedSums, type ExperimentSums, type SumsOfMetrics } from './sums-store.ts';
import { coarse, toldCount, toldEffect, toldEstimate } from './told.ts';

/** What is told of an experiment with nothing but the sums of everyone. */
export interface Outcome extends Pick<ExperimentReport, 'summary' | 'split' | 'metrics'> {
  sums: Partial<SumsOfMetrics>;
  /** Figures may be shown. */
  isTold: boolean;
  /** And something called by them. */
  mayBeJudged: boolean;
  /** Visitors of both that intervals are made for. */
  tuningOf: (variation: number) => number;
}

export function outcomeOf(stored: StoredExperiment, { metrics, crossed }: ExperimentSums): Outcome {
  const { experimentId, definition, state, startedAt, endsAt, stoppedAt } = stored;
  const { variations, goal, method, name, smallestEffect } = definition;
  const observed = metrics.bought.map(({ n }) => n);
  const ratio = sampleRatio(
    observed,
    variations.map(({ weight }) => weight),
    crossed,
  );
  const isTold = !ratio.isBroken && observed.every((n) => n >= K_FLOOR);
  const planned = plannedOf(stored);
  const { clicked: _, ...others } = metrics;
  const told = countsClicks(variations) ? metrics : others;
  const isComplete = stoppedAt !== null && stoppedAt === endsAt;
  const counted = { goal, method, planned, isComplete, sums: isTold ? told : {} };
  const reports = metricReports(counted);
  const verdict = judge({
    state,
    split: ratio,
    counted,
    metrics: reports,
    names: variations.map((each) => each.name),
    smallestEffect,
    endsAt: experimentId === HOLDOUT_ID ? null : endsAt,
  });
  const visitors = observed.reduce((sum, n) => sum + n, 0);
  const summary: ExperimentSummary = {
    experimentId,
    name,
    state,
    startedAt,
    endsAt: stoppedAt ?? endsAt,
    visitors: toldCount(visitors),
    verdict,
    learned: stored.learned,
  };
  return {
    summary,
    split: {
      expected: variations.map(({ weight }) => weight),
      observed: observed.map(toldCount),
      p: visitors < K_FLOOR ? null : coarse(ratio.p),
      isBroken: ratio.isBroken,
    },
    metrics: reports.map((report) => ({
      ...report,
      values: variations.map((_, at) => toldEstimate(report.values[at] ?? null)),
      effects: variations.slice(1).map((_, at) => toldEffect(report.effects[at] ?? null)),
      readings: variations.slice(1).map((_, at) => report.readings[at] ?? 'too_few'),
    })),
    sums: counted.sums,
    isTold,
    mayBeJudged: mayJudge(counted),
    tuningOf: (variation) => (planned?.[0] ?? 2_500) + (planned?.[variation] ?? 2_500),
  };
}

/** Visitors that each variation shall have on the last day. */
function plannedOf({ definition: { variations, days }, plan }: StoredExperiment): number[] | null {
  const aDay = plan?.visitorsADay?.value;
  return aDay === undefined ? null : variations.map(({ weight }) => Math.round(weight * aDay * days));
}

export type BySegment = Pick<ExperimentReport, 'segments' | 'heterogeneity'>;

/** Effects on the goal in each segment that has enough visitors in every variation, and whether these differ at all. */
export function segmentsOf(
  { state, definition: { goal, method, variations } }: StoredExperiment,
  outcome: Outcome,
  sums: ReadonlyMap<string, SumsOfMetrics>,
  segments: readonly StoredSegment[],
): BySegment {
  if (!outcome.isTold) return { segments: [], heterogeneity: variations.slice(1).map(() => null) };
  const enough = [...sums].flatMap(([segmentId, metrics]) => {
    const segment = segments.find((each) => each.segmentId === segmentId);
    if (!segment || metrics[goal].some(({ n }) => n < K_FLOOR)) return [];
    const effects = effectsOf(goal, method, metrics[goal], outcome);
    return [{ metrics, effects, told: { segmentId, name: segment.name, givenName: segment.givenName } }];
  });
  const all = enough.flatMap(({ effects }) => effects);
  const corrected = adjusted(all);
  let at = 0;
  return {
    segments: enough.map((each) => ({
      ...each.told,
      effects: each.effects.map((effect) => {
        const adjustedP = corrected[at++] ?? null;
        const isJudged = outcome.mayBeJudged && hasEnough(goal, each.metrics);
        return toldEffect(isJudged ? effect && { ...effect, adjustedP } : withoutChances(effect));
      }),
    })),
    heterogeneity: heterogeneityOf(
      goal,
      enough.map(({ metrics }) => metrics),
      variations.length,
    ).map((p) => (p === null || state === 'running' ? null : coarse(p))),
  };
}

/** As it stood at the end of each day, by those who had met it by then and what they have done until now. */
export function daysOf(
  { definition: { goal, method } }: StoredExperiment,
  outcome: Outcome,
  sums: ReadonlyMap<string, MeasuredSums[]>,
): ExperimentReport['days'] {
  if (!outcome.isTold) return [];
  let soFar: MeasuredSums[] | null = null;
  return [...sums].map(([day, variations]) => {
    soFar = soFar === null ? variations : soFar.map((each, at) => addedSums(each, variations[at]!));
    const isTold = soFar.every(({ n }) => n >= K_FLOOR);
    const effects = isTold
      ? effectsOf(goal, method, soFar, outcome).map(intervalOf)
      : variations.slice(1).map(() => null);
    return { day, visitors: toldCount(soFar.reduce((sum, { n }) => sum + n, 0)), effects };
  });
}

const effectsOf = (
  goal: MetricId,
  method: StoredExperiment['definition']['method'],
  variations: MeasuredSums[],
  { tuningOf }: Outcome,
) =>
  variations
    .slice(1)
    .map((treatment, at) => effectOf(goal, variations[0]!, treatment, { method, tuning: tuningOf(at + 1) }));

const intervalOf = (effect: Effect | null): Estimate | null =>
  toldEstimate(effect && { value: effect.value, low: effect.low, high: effect.high, n: effect.n });
