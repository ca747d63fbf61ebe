import { t } from '../languages/language.ts';
import { currentQuery } from '../router.ts';
import { CustomerSegmentsSection } from './customer-segments.tsx';
import { SegmentDetails } from './segment-details.tsx';
import { SegmentList } from './segment-list.tsx';
import { SensitiveTypesSection } from './sensitive-types.tsx';

export function SegmentsPage() {
  const id = currentQuery().get('id');
  return (
    <s-page heading={id === null ? t('Segments') : t('Segment')}>
      {id === null ? <SegmentList /> : <SegmentDetails key={id} id={id} />}
      {id === null && <SensitiveTypesSection />}
      {id === null && <CustomerSegmentsSection />}
    </s-page>
  );
}
