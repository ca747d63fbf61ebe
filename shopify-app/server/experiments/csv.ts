import type { Estimate } from '@kindred/models/statistics';
import type { Effect, ExperimentReport } from '@kindred/shared/api/experiments';
import { inEnglish } from '@kindred/shared/said';
import { csvCell } from '../exports/export-body.ts';

const HEAD = [
  'what',
  'metric',
  'unit',
  'segment',
  'day',
  'variation',
  'visitors',
  'value',
  'low',
  'high',
  'p',
  'adjusted_p',
  'chance_to_win',
];

type Row = Partial<Record<(typeof HEAD)[number], string | number | null>>;

/** Every figure of the report, one a line: what each variation had, and what each effect is, relative to the first. */
export function experimentCsv({
  definition,
  metrics,
  segments,
  heterogeneity,
  days,
}: ExperimentReport): string {
  const { variations, goal } = definition;
  const nameOf = (variation: number): string => variations[variation]?.name ?? '';
  const rows: Row[] = [
    ...metrics.flatMap(({ id, unit, values, effects }) => [
      ...values.map((value, at) => ({
        what: 'value',
        metric: id,
        unit,
        variation: nameOf(at),
        ...figuresOf(value),
      })),
      ...effects.map((effect, at) => ({
        what: 'effect',
        metric: id,
        variation: nameOf(at + 1),
        ...figuresOf(effect),
        ...chancesOf(effect),
      })),
    ]),
    ...segments.flatMap(({ name, givenName, effects }) =>
      effects.map((effect, at) => ({
        what: 'effect in segment',
        metric: goal,
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
        day,
        variation: nameOf(at + 1),
        ...figuresOf(effect),
      })),
    ),
  ];
  const lines = rows.map((row) => HEAD.map((name) => csvCell(row[name])).join(','));
  return `\uFEFF${[HEAD.join(','), ...lines].join('\r\n')}\r\n`;
}

const figuresOf = (estimate: Estimate | null): Row =>
  estimate ? { visitors: estimate.n, value: estimate.value, low: estimate.low, high: estimate.high } : {};

const chancesOf = (effect: Effect | null): Row =>
  effect ? { p: effect.p, adjusted_p: effect.adjustedP, chance_to_win: effect.chanceToWin } : {};
