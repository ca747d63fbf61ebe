import type { KpiReport } from '@kindred/shared/api/understanding';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { formatNumber, shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { InfluencedNote } from '../figures/influenced-note.tsx';

/** What recommendations led to, release by release, by the days on which one stood alone. */
export function Releases({ report: { releases, mixedDays, currency } }: { report: KpiReport }) {
  if (releases.length === 0 && mixedDays === 0) return null;
  return (
    <s-section heading={t('Recommendations by release')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t('Days on which nine in ten recommendations or more came from one release.')}{' '}
          {mixedDays > 0 &&
            t('{n} day without such a release is in none.|{n} days without such a release are in none.', {
              n: mixedDays,
            })}
        </s-paragraph>
        {releases.length > 0 && (
          <s-table>
            <s-table-header-row>
              <s-table-header listSlot="primary">{t('Release')}</s-table-header>
              <s-table-header>{t('Days')}</s-table-header>
              <s-table-header format="numeric">{t('Seen')}</s-table-header>
              <s-table-header>{t('Clicked, of those seen')}</s-table-header>
              <s-table-header format="numeric">{t('Influenced orders')}</s-table-header>
              <s-table-header format="numeric">{t('Influenced revenue')}</s-table-header>
            </s-table-header-row>
            <s-table-body>
              {releases.map((row) => (
                <s-table-row key={row.releaseId}>
                  <s-table-cell>{shortId(row.releaseId)}</s-table-cell>
                  <s-table-cell>{`${formatNumber(row.days)} · ${rangeWords(row.range)}`}</s-table-cell>
                  <s-table-cell>{formatNumber(row.impressions)}</s-table-cell>
                  <s-table-cell>{estimateWords(row.clickThrough, 'share', null)}</s-table-cell>
                  <s-table-cell>{formatNumber(row.influencedOrders)}</s-table-cell>
                  <s-table-cell>{valueWords(row.influencedRevenue, 'money', currency)}</s-table-cell>
                </s-table-row>
              ))}
            </s-table-body>
          </s-table>
        )}
        <InfluencedNote />
      </s-stack>
    </s-section>
  );
}
