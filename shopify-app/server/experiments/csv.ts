import type { Estimate } from '@kindred/models/statistics';
import type { Effect, ExperimentReport, MetricReport } from '@kindred/shared/api/experiments';
import { inEnglish } from '@kindred/shared/said';
import { fileOf, headRows, inWholeUnits, metricName, type Row } from './figures-file.ts';

const HEAD = [
  'what',
  'metric',
  'role',
  'unit',
  'currency',
  'segment',
  'day',
  'variation',
  'visitors',
  'value',
  'low',
  'high',
  'reading',
  'p',
  'adjusted_p',
  'chance_to_win',
  'words',
] as const;

/**
 * Every figure of the report, one a line, what may be said of them first: what each variation had, and what each effect
 * is, relative to the first. Money is in whole units of the currency. English, as files are for everyone.
 */
export function experimentCsv(report: ExperimentReport): string {
  const { summary, definition, split, metrics, segments, heterogeneity, days, currency } = report;
  const { variations, goal } = definition;
  const nameOf = (variation: number): string => variations[variation]?.name ?? '';
  const rows: Row<(typeof HEAD)[number]>[] = [
    ...headRows({
      name: summary.name,
      verdict: inEnglish(summary.verdict.words),
      state: summary.state,
      method: definition.method,
      goal,
      started: dayOf(summary.startedAt),
      ends: dayOf(summary.endsAt),
      counted: dayOf(report.counted),
    }),
    {
      what: 'split',
      p: split.p,
      words: split.isBroken ? 'not as planned: no figure can be believed' : 'as planned',
    },
    ...split.observed.map((visitors, at) => ({
      what: 'visitors',
      unit: 'share',
      variation: nameOf(at),
      visitors,
      words: `planned: ${split.expected[at] ?? ''}`,
    })),
    ...metrics.flatMap((metric) => metricRows(metric, nameOf, currency)),
    ...segments.flatMap(({ name, givenName, effects }) =>
      effects.map((effect, at) => ({
        what: 'effect in segment',
        metric: goal,
        unit: RELATIVE,
        segment: givenName ?? inEnglish(name),
        variation: nameOf(at + 1),
        ...figuresOf(effect),
        ...chancesOf(effect),
      })),
    ),
    ...heterogeneity.map((p, at) => ({
      what: 'one effect for all segments',
      metric: goal,
      variation: nameOf(at + 1),
      adjusted_p: p,
    })),
    ...days.flatMap(({ day, effects }) =>
      effects.map((effect, at) => ({
        what: 'effect by day',
        metric: goal,
        unit: RELATIVE,
        day,
        variation: nameOf(at + 1),
        ...figuresOf(effect),
      })),
    ),
  ];
  return fileOf(HEAD, rows);
}

/** 0.1 is a tenth more. */
const RELATIVE = 'relative';

function metricRows(
  { id, role, unit, values, effects, readings }: MetricReport,
  nameOf: (variation: number) => string,
  currency: string | null,
): Row<(typeof HEAD)[number]>[] {
  return [
    ...values.map((value, at) => ({
      what: 'value',
      metric: metricName(id),
      role,
      unit,
      currency: unit === 'money' ? currency : null,
      variation: nameOf(at),
      ...figuresOf(unit === 'money' ? inWholeUnits(value, currency) : value),
    })),
    ...effects.map((effect, at) => ({
      what: 'effect',
      metric: metricName(id),
      role,
      unit: RELATIVE,
      variation: nameOf(at + 1),
      ...figuresOf(effect),
      reading: readings[at] ?? null,
      ...chancesOf(effect),
    })),
  ];
}

const dayOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const figuresOf = (estimate: Estimate | null) =>
  estimate ? { visitors: estimate.n, value: estimate.value, low: estimate.low, high: estimate.high } : {};

const chancesOf = (effect: Effect | null) =>
  effect ? { p: effect.p, adjusted_p: effect.adjustedP, chance_to_win: effect.chanceToWin } : {};
