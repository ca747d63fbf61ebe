import type { PlacementFigures } from '@kindred/shared/api/understanding';
import { estimateWords, valueWords } from '../figures/figure-words.ts';
import { formatNumber, shortId } from '../format.ts';
import { t } from '../languages/language.ts';

interface PlacementTableProps {
  by: 'placement' | 'release';
  rows: PlacementFigures[];
  currency: string | null;
}

export function PlacementTable({ by, rows, currency }: PlacementTableProps) {
  if (rows.length === 0) return null;
  const name = by === 'placement' ? t('Placement') : t('Release');
  return (
    <s-section
      heading={by === 'placement' ? t('Recommendations by placement') : t('Recommendations by release')}
    >
      <s-stack gap="base">
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{name}</s-table-header>
            <s-table-header format="numeric">{t('Seen')}</s-table-header>
            <s-table-header>{t('Clicked, of those seen')}</s-table-header>
            <s-table-header format="numeric">{t('Influenced orders')}</s-table-header>
            <s-table-header format="numeric">{t('Influenced revenue')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {rows.map((row) => (
              <s-table-row key={row.id}>
                <s-table-cell>{by === 'placement' ? row.id : shortId(row.id)}</s-table-cell>
                <s-table-cell>{formatNumber(row.impressions)}</s-table-cell>
                <s-table-cell>{estimateWords(row.clickThrough, 'share', null)}</s-table-cell>
                <s-table-cell>{formatNumber(row.influencedOrders)}</s-table-cell>
                <s-table-cell>{valueWords(row.influencedRevenue, 'money', currency)}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
        <s-paragraph color="subdued">
          {t(
            'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.',
          )}
        </s-paragraph>
      </s-stack>
    </s-section>
  );
}
