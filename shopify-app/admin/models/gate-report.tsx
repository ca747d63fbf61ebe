import type { GateReport, GateRow } from '@kindred/shared/gate';
import { formatNumber, counted, formatPercent } from '../format.ts';
import { modelWords } from '../words.ts';
import { gateSentences } from './gate-words.ts';
import { IntervalPlot } from './interval-plot.tsx';

/** Why a model was released or not: in words first, then the numbers it rests on. */
export function GateDetails({ report }: { report: GateReport }) {
  return (
    <>
      {gateSentences(report).map((sentence) => (
        <s-paragraph key={sentence}>{sentence}</s-paragraph>
      ))}
      <Reasons reasons={report.reasons} />
      {report.rows.length > 0 && <GateTable rows={report.rows} />}
      <s-paragraph color="subdued">{protocolWords(report)}</s-paragraph>
    </>
  );
}

function Reasons({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <s-unordered-list>
      {reasons.map((reason) => (
        <s-list-item key={reason}>{reason}</s-list-item>
      ))}
    </s-unordered-list>
  );
}

function protocolWords({ protocol }: GateReport): string {
  const { description, trainingSessions, testPairs, unseenLabels } = protocol;
  return (
    `How it was measured: ${description}. Learnt from ${counted(trainingSessions, 'visit')}, judged on ` +
    `${counted(testPairs, 'case')}; in ${formatNumber(unseenLabels)} of them the product was new and could not be known. ` +
    `Recall@20 is the share found in the first 20.`
  );
}

function GateTable({ rows }: { rows: GateRow[] }) {
  const max = Math.max(1, ...rows.map((row) => row.recall20Interval[1]));
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">Method</s-table-header>
        <s-table-header format="numeric">Found in first 20</s-table-header>
        <s-table-header>95 % interval</s-table-header>
        <s-table-header format="numeric">How far up (MRR)</s-table-header>
        <s-table-header format="numeric">Catalogue shown</s-table-header>
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
  const span = row.recall20Interval.map(formatPercent).join(' to ');
  return (
    <s-table-row>
      <s-table-cell>
        {isCandidate ? <s-text type="strong">This model</s-text> : modelWords(row.model)}
      </s-table-cell>
      <s-table-cell>{formatPercent(row.recall20)}</s-table-cell>
      <s-table-cell>
        <s-stack gap="small-300">
          <IntervalPlot
            value={row.recall20}
            interval={row.recall20Interval}
            max={max}
            label={`${formatPercent(row.recall20)} on its interval, on a scale from 0 to ${formatPercent(max)}`}
            strong={isCandidate}
          />
          <s-text color="subdued">{span}</s-text>
        </s-stack>
      </s-table-cell>
      <s-table-cell>{formatPercent(row.mrr20)}</s-table-cell>
      <s-table-cell>{formatPercent(row.coverage20)}</s-table-cell>
    </s-table-row>
  );
}
