import { formatList } from '../format.ts';
import { t } from '../languages/language.ts';
import { collectedFields } from './collected-fields.ts';

export function CollectedTable() {
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">{t('Field')}</s-table-header>
        <s-table-header>{t('Sent with')}</s-table-header>
        <s-table-header>{t('Needed to')}</s-table-header>
        <s-table-header>{t('Points to')}</s-table-header>
        <s-table-header format="numeric">{t('Kept for')}</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {collectedFields().map((row) => (
          <s-table-row key={`${row.field} ${row.policy.purpose}`}>
            <s-table-cell>{t(row.field)}</s-table-cell>
            <s-table-cell>{formatList(row.with.map((event) => t(event)))}</s-table-cell>
            <s-table-cell>{t(row.policy.purpose)}</s-table-cell>
            <s-table-cell>
              {row.policy.identifies === 'nobody' ? t('Nobody') : t('A device or an order, by number only')}
            </s-table-cell>
            <s-table-cell>{t('{n} day|{n} days', { n: row.policy.retentionDays })}</s-table-cell>
          </s-table-row>
        ))}
      </s-table-body>
    </s-table>
  );
}
