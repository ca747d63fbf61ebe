import { t } from '../languages/language.ts';
import { wantedWeeks } from '../figures/weeks-bar.tsx';
import { currentQuery, PAGES } from '../router.ts';
import { SegmentDetails } from './segment-details.tsx';
import { SegmentList } from './segment-list.tsx';
import { SensitiveTypesSection } from './sensitive-types.tsx';

export function SegmentsPage() {
  const query = currentQuery();
  const id = query.get('id');
  const weeks = wantedWeeks(query, id === null ? 4 : 12);
  return (
    <s-page heading={id === null ? t('Segments') : t('Segment')}>
      {id === null ? (
        <SegmentList key={weeks} weeks={weeks} />
      ) : (
        <SegmentDetails key={`${id} ${weeks}`} id={id} weeks={weeks} />
      )}
      {id === null && <SensitiveTypesSection />}
      {id === null && (
        <s-section heading={t('Use segments in Shopify')}>
          <s-link href={PAGES['customer-segments']}>
            {t('For Shopify Messaging, Flow and discounts: read what is written to customers, and decide')}
          </s-link>
        </s-section>
      )}
    </s-page>
  );
}
