import { t } from '../languages/language.ts';
import { wantedWeeks } from '../figures/weeks-bar.tsx';
import { currentQuery } from '../router.ts';
import { CustomerSegmentsSection } from './customer-segments.tsx';
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
      {id === null && <CustomerSegmentsSection />}
    </s-page>
  );
}
