import { METRICS } from '@kindred/models/experiment';
import type { Estimate } from '@kindred/models/statistics';
import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { inEnglish } from '@kindred/shared/said';
import {
  fileOf,
  headRows,
  inWholeUnits,
  metricName,
  type Row as RowOf,
} from '../experiments/figures-file.ts';

const HEAD = [
  'what',
  'metric',
  'unit',
  'currency',
  'segment',
  'day',
  'content',
  'visitors',
  'value',
  'low',
  'high',
  'share',
  'reading',
  'words',
] as const;

type Row = RowOf<(typeof HEAD)[number]>;

/** 0.1 is a tenth more. */
const RELATIVE = 'relative';

/**
 * Every figure of the report, one a line, what may be said of them first: what each content is worth, each effect
 * relative to the first, each share. Money is in whole units of the currency. English, as files are for everyone.
 */
export function campaignCsv(report: CampaignReport): string {
  const { summary, definition, contents, guardrails, weights, days, currency, counted } = report;
  const { aim } = definition;
  const { unit } = METRICS[aim];
  const effectOf = { metric: aim, unit: RELATIVE };
  const nameOf = (content: number): string => definition.contents[content]?.name ?? '';
  const sharesOf = (shares: readonly number[], row: Row): Row[] =>
    shares.map((share, at) => ({ what: 'share', unit: 'share', content: nameOf(at), share, ...row }));
  return fileOf<(typeof HEAD)[number]>(HEAD, [
    ...headRows({
      name: summary.name,
      verdict: inEnglish(summary.words),
      state: summary.state,
      learning: weights.state,
      aim,
      started: momentOf(summary.startedAt),
      counted: momentOf(counted),
    }),
    { what: 'effect against the first for everyone', ...effectOf, ...figuresOf(summary.effect) },
    {
      what: 'outlook of the shares that hold',
      ...effectOf,
      ...figuresOf(weights.outlook?.change ?? null),
    },
    ...contents.flatMap(({ visitors, value, effect }, at): Row[] => [
      {
        what: 'value',
        metric: aim,
        unit,
        currency: unit === 'money' ? currency : null,
        content: nameOf(at),
        ...figuresOf(unit === 'money' ? inWholeUnits(value, currency) : value),
        visitors,
      },
      ...(at === 0 ? [] : [{ what: 'effect', ...effectOf, content: nameOf(at), ...figuresOf(effect) }]),
    ]),
    ...guardrails.flatMap(({ id, effects, readings }) =>
      effects.map((effect, at) => ({
        what: 'effect',
        metric: metricName(id),
        unit: RELATIVE,
        content: nameOf(at + 1),
        ...figuresOf(effect),
        reading: readings[at] ?? null,
      })),
    ),
    ...sharesOf(weights.everyone, {}),
    ...weights.bySegment.flatMap(({ segment: { name, givenName }, weights: own }) =>
      sharesOf(own, { segment: givenName ?? inEnglish(name) }),
    ),
    ...days.flatMap(({ day, visitors, weights: own }) => sharesOf(own, { day, visitors })),
  ]);
}

const momentOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const figuresOf = (estimate: (Omit<Estimate, 'value'> & { value?: number }) | null): Row =>
  estimate
    ? { visitors: estimate.n, value: estimate.value ?? null, low: estimate.low, high: estimate.high }
    : {};
