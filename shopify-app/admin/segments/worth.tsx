import type { SegmentsReport, SegmentSummary } from '@kindred/shared/api/understanding';
import { Chart } from '../charts/chart.tsx';
import { DotInterval } from '../charts/dot-interval.tsx';
import { estimateWords, valueWords } from '../figures/figure-words.ts';
import { majorUnits } from '../format.ts';
import { t } from '../languages/language.ts';
import { nameOf } from './segment-name.ts';

/** What is worth most first; of which nothing is told last. */
export const byWorth = (segments: readonly SegmentSummary[]): SegmentSummary[] =>
  segments.toSorted((a, b) => (b.value?.value ?? -1) - (a.value?.value ?? -1));

/** Which segment is worth most: revenue a visitor of each, beside everyone's and that of the weeks before. */
export function Worth({
  report: { everyone, currency },
  segments,
}: {
  report: SegmentsReport;
  segments: SegmentSummary[];
}) {
  const told = segments.flatMap((segment, at) =>
    segment.value === null
      ? []
      : [{ label: `${at + 1}. ${nameOf(segment)}`, value: segment.value, before: segment.valueBefore }],
  );
  if (told.length === 0) return null;
  const money = (value: number): string => valueWords(value, 'money', currency);
  return (
    <Chart
      title={t('Revenue a visitor')}
      unit={t('With its 95 % interval; dashed: everyone')}
      columns={[t('Segment'), t('Revenue a visitor'), t('From'), t('To'), t('In as many weeks before')]}
      rows={told.map(({ label, value, before }) => [
        label,
        value.value,
        value.low,
        value.high,
        before?.value ?? null,
      ])}
      format={money}
      inFile={(value) => majorUnits(value, currency)}
    >
      <DotInterval
        label={t('Revenue a visitor')}
        hint={t('Arrow keys read the points.')}
        reference={everyone?.value ?? null}
        format={money}
        rows={told.map(({ label, value, before }) => ({
          label,
          value: value.value,
          low: value.low,
          high: value.high,
          figure: money(value.value),
          text: t('{segment}: {value}; in as many weeks before {before}', {
            segment: label,
            value: estimateWords(value, 'money', currency),
            before: before === null ? t('too few') : money(before.value),
          }),
        }))}
      />
    </Chart>
  );
}
