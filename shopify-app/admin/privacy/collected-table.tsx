import { collectedFields } from './collected-fields.ts';

export function CollectedTable() {
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">Field</s-table-header>
        <s-table-header>Sent with</s-table-header>
        <s-table-header>Needed to</s-table-header>
        <s-table-header>Points to</s-table-header>
        <s-table-header format="numeric">Kept for</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {collectedFields().map((row) => (
          <s-table-row key={`${row.field} ${row.policy.purpose}`}>
            <s-table-cell>{row.field}</s-table-cell>
            <s-table-cell>{row.with}</s-table-cell>
            <s-table-cell>{row.policy.purpose}</s-table-cell>
            <s-table-cell>
              {row.policy.identifies === 'nobody' ? 'Nobody' : 'A device or an order, by number only'}
            </s-table-cell>
            <s-table-cell>{row.policy.retentionDays} days</s-table-cell>
          </s-table-row>
        ))}
      </s-table-body>
    </s-table>
  );
}
