import type { KpiReport } from '@kindred/shared/api/understanding';
import { CoverageNote } from '../figures/coverage-note.tsx';
import { valueWords } from '../figures/figure-words.ts';
import { formatNumber } from '../format.ts';
import { t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';

/** What was measured beside what Shopify knows: the gap is said, not hidden. */
export function ReconciliationSection({
  report: { reconciliation, coverage, currency },
}: {
  report: KpiReport;
}) {
  const { measuredOrders, shopOrders, measuredRevenue, shopRevenue, unknownOrders } = reconciliation;
  return (
    <s-section heading={t('Beside Shopify’s own totals')}>
      <s-stack gap="base">
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure
            label={t('Orders')}
            value={formatNumber(measuredOrders)}
            note={t('measured, of {total} in Shopify', { total: formatNumber(shopOrders) })}
          />
          <Figure
            label={t('Revenue')}
            value={valueWords(measuredRevenue, 'money', currency)}
            note={t('measured, of {total} in Shopify', { total: valueWords(shopRevenue, 'money', currency) })}
          />
          <Figure
            label={t('Unknown to Shopify')}
            value={formatNumber(unknownOrders)}
            note={t('measured orders that have not come from Shopify yet')}
          />
        </s-grid>
        <CoverageNote {...coverage} />
      </s-stack>
    </s-section>
  );
}
