import type { GateReport, GateRow } from '@kindred/shared/gate';
import type { Said } from '@kindred/shared/said';
import { niceTicks } from '../charts/scale.ts';
import { More } from '../figures/more.tsx';
import { formatPercent } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { modelWords } from './model-words.ts';
import { gateSentences } from './gate-words.ts';
import { IntervalPlot } from './interval-plot.tsx';

/**
 * Why a model was released or not: in words first, then the numbers it rests on. Why one was refused is read at once; of
 * one that was released the reasons are the table's numbers again, for whoever checks them.
 */
export function GateDetails({ report }: { report: GateReport }) {
  const isReleased = report.verdict === 'released';
  return (
    <>
      {gateSentences(report).map((sentence) => (
        <s-paragraph key={sentence}>{sentence}</s-paragraph>
      ))}
      {!isReleased && <Reasons reasons={report.reasons} />}
      {report.rows.length > 0 && <GateTable rows={report.rows} />}
      <More summary={t('Method')}>
        {isReleased && <Reasons reasons={report.reasons} />}
        <s-paragraph color="subdued">{protocolWords(report)}</s-paragraph>
      </More>
    </>
  );
}

function Reasons({ reasons }: { reasons: Said[] }) {
  if (reasons.length === 0) return null;
  return (
    <s-unordered-list>
      {reasons.map(say).map((reason) => (
        <s-list-item key={reason}>{reason}</s-list-item>
      ))}
    </s-unordered-list>
  );
}

function protocolWords({ protocol }: GateReport): string {
  const { description, trainingSessions, testPairs, unseenLabels } = protocol;
  return t(
    'How it was measured: {how}. Learnt from {visits}, judged on {cases}; in {unseen} of them the product was new and could not be known. Recall@20 is the share found in the first 20.',
    {
      how: say(description),
      visits: t('{n} visit|{n} visits', { n: trainingSessions }),
      cases: t('{n} case|{n} cases', { n: testPairs }),
      unseen: unseenLabels,
    },
  );
}

function GateTable({ rows }: { rows: GateRow[] }) {
  // A round end leaves room beside the widest interval.
  const max = niceTicks(0, Math.max(1, ...rows.map((row) => row.recall20Interval[1]))).at(-1)!;
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">{t('Method')}</s-table-header>
        <s-table-header format="numeric">{t('Found in first 20')}</s-table-header>
        <s-table-header>{t('95 % interval')}</s-table-header>
        <s-table-header format="numeric">{t('How far up (MRR)')}</s-table-header>
        <s-table-header format="numeric">{t('Catalogue shown')}</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {rows.map((row, at) => (
          <GateTableRow key={row.model} row={row} isCandidate={at === 0} max={max} />
        ))}
      </s-table-body>
    </s-table>
  );
}

function GateTableRow({ row, isCandidate, max }: { row: GateRow; isCandidate: boolean; max: number }) {
  const [low, high] = row.recall20Interval.map(formatPercent) as [string, string];
  return (
    <s-table-row>
      <s-table-cell>
        {isCandidate ? <s-text type="strong">{t('This model')}</s-text> : modelWords(row.model)}
      </s-table-cell>
      <s-table-cell>{formatPercent(row.recall20)}</s-table-cell>
      <s-table-cell>
        <s-stack gap="small-300">
          <IntervalPlot
            value={row.recall20}
            interval={row.recall20Interval}
            max={max}
            label={t('{share} on its interval, on a scale from 0 to {most}', {
              share: formatPercent(row.recall20),
              most: formatPercent(max),
            })}
            strong={isCandidate}
          />
          <s-text color="subdued">{t('{low} to {high}', { low, high })}</s-text>
        </s-stack>
      </s-table-cell>
      <s-table-cell>{formatPercent(row.mrr20)}</s-table-cell>
      <s-table-cell>{formatPercent(row.coverage20)}</s-table-cell>
    </s-table-row>
  );
}
