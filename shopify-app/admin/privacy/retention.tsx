import type { RetentionReport } from '@kindred/shared/api/privacy';
import { formatDate, formatNumber } from '../format.ts';
import { t } from '../languages/language.ts';
import { keptWords, RETENTION_WORDS } from './request-words.ts';

/** The list by which the server deletes every night, and what it deleted last. */
export function Retention({ retention }: { retention: RetentionReport }) {
  const { ranAt, classes } = retention;
  return (
    <s-section heading={t('How long data is kept')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {ranAt === null
            ? t('The first nightly deletion is still to come.')
            : t('What is past its time was last deleted on {date}.', { date: formatDate(ranAt) })}
        </s-paragraph>
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{t('Data')}</s-table-header>
            <s-table-header>{t('Kept for')}</s-table-header>
            <s-table-header format="numeric">{t('Deleted then')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {classes.map((each) => (
              <s-table-row key={each.name}>
                <s-table-cell>{t(RETENTION_WORDS[each.name])}</s-table-cell>
                <s-table-cell>{keptWords(each)}</s-table-cell>
                <s-table-cell>
                  {each.deleted === null ? t('Not yet') : formatNumber(each.deleted)}
                </s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
        <s-paragraph>
          {t(
            'Your catalogue, your settings and your decisions are kept while Kindred is installed. 48 hours after you uninstall it, Shopify asks for the deletion of everything, and everything goes, receipts too.',
          )}
        </s-paragraph>
      </s-stack>
    </s-section>
  );
}
