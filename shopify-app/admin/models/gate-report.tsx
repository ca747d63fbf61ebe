import type { GateReport, GateRow } from '@kindred/shared/gate';
import { counted, formatNumber, formatPercent } from '../format.ts';
import { modelWords } from '../words.ts';

/** Why a model was released or not: in words first, then the numbers it rests on. */
export function GateDetails({ report }: { report: GateReport }) {
  return (
    <>
      <s-paragraph>{inWords(report)}</s-paragraph>
      {report.reasons.length > 0 && (
        <s-unordered-list>
          {report.reasons.map((reason) => (
            <s-list-item key={reason}>{reason}</s-list-item>
          ))}
        </s-unordered-list>
      )}
      {report.rows.length > 0 && <GateTable rows={report.rows} />}
      <s-paragraph color="subdued">{protocolWords(report)}</s-paragraph>
    </>
  );
}

/** The first row is always the model itself. */
function inWords({ rows, protocol, verdict }: GateReport): string {
  const row = rows[0];
  const judged = verdict === 'released' ? 'Released.' : 'Not released.';
  if (row === undefined || protocol.testPairs === 0) return `${judged} There was nothing to compare it by.`;
  const [low, high] = row.recall20Interval;
  return (
    `${judged} In ${formatPercent(row.recall20)} of ${counted(protocol.testPairs, 'case')} the product that a shopper ` +
    `looked at next was among its first 20 (95 % interval: ${formatPercent(low)} to ${formatPercent(high)}).`
  );
}

function protocolWords({ protocol }: GateReport): string {
  const { description, trainingSessions, testPairs, unseenLabels } = protocol;
  return (
    `How it was measured: ${description}. Learnt from ${counted(trainingSessions, 'visit')}, judged on ` +
    `${counted(testPairs, 'case')}; in ${formatNumber(unseenLabels)} of them the product was new and could not be known.`
  );
}

function GateTable({ rows }: { rows: GateRow[] }) {
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">Method</s-table-header>
        <s-table-header format="numeric">Found in first 20</s-table-header>
        <s-table-header format="numeric">95 % interval</s-table-header>
        <s-table-header format="numeric">How far up (MRR)</s-table-header>
        <s-table-header format="numeric">Catalogue shown</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {rows.map((row, at) => (
          <s-table-row key={row.model}>
            <s-table-cell>
              {at === 0 ? <s-text type="strong">This model</s-text> : modelWords(row.model)}
            </s-table-cell>
            <s-table-cell>{formatPercent(row.recall20)}</s-table-cell>
            <s-table-cell>{row.recall20Interval.map(formatPercent).join(' to ')}</s-table-cell>
            <s-table-cell>{formatPercent(row.mrr20)}</s-table-cell>
            <s-table-cell>{formatPercent(row.coverage20)}</s-table-cell>
          </s-table-row>
        ))}
      </s-table-body>
    </s-table>
  );
}
