import type { Estimate } from '@kindred/models/statistics';
import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { inEnglish } from '@kindred/shared/said';
import { csvCell } from '../exports/export-body.ts';

const HEAD = ['what', 'metric', 'segment', 'day', 'content', 'visitors', 'value', 'low', 'high', 'share'];

type Row = Partial<Record<(typeof HEAD)[number], string | number | null>>;

/** Every figure of the report, one a line: what each content is worth, each effect relative to the first, each share. */
export function campaignCsv({
  definition,
  contents,
  guardrails,
  weights,
  days,
  summary,
}: CampaignReport): string {
  const { aim } = definition;
  const nameOf = (content: number): string => definition.contents[content]?.name ?? '';
  const sharesOf = (shares: readonly number[], row: Row): Row[] =>
    shares.map((share, at) => ({ what: 'share', content: nameOf(at), share, ...row }));
  const rows: Row[] = [
    { what: 'effect against the first for everyone', metric: aim, ...figuresOf(summary.effect) },
    { what: 'outlook of the shares that hold', metric: aim, ...figuresOf(weights.outlook?.change ?? null) },
    ...contents.flatMap(({ visitors, value, effect }, at) => [
      { what: 'value', metric: aim, content: nameOf(at), ...figuresOf(value), visitors },
      ...(at === 0 ? [] : [{ what: 'effect', metric: aim, content: nameOf(at), ...figuresOf(effect) }]),
    ]),
    ...guardrails.flatMap(({ id, effects }) =>
      effects.map((effect, at) => ({
        what: 'effect',
        metric: id,
        content: nameOf(at + 1),
        ...figuresOf(effect),
      })),
    ),
    ...sharesOf(weights.everyone, {}),
    ...weights.bySegment.flatMap(({ segment: { name, givenName }, weights: own }) =>
      sharesOf(own, { segment: givenName ?? inEnglish(name) }),
    ),
    ...days.flatMap(({ day, visitors, weights: own }) => sharesOf(own, { day, visitors })),
  ];
  const lines = rows.map((row) => HEAD.map((name) => csvCell(row[name])).join(','));
  return `\uFEFF${[HEAD.join(','), ...lines].join('\r\n')}\r\n`;
}

const figuresOf = (estimate: (Omit<Estimate, 'value'> & { value?: number }) | null): Row =>
  estimate ? { visitors: estimate.n, value: estimate.value, low: estimate.low, high: estimate.high } : {};
