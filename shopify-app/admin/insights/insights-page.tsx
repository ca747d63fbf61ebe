import { useMemo } from 'preact/hooks';
import { api } from '../api.ts';
import { queryOf, rangeOf, wantedRange } from '../figures/range.ts';
import { RangePicker } from '../figures/range-picker.tsx';
import { SavedViews } from '../figures/saved-views.tsx';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { currentQuery, PAGES } from '../router.ts';
import { InsightList } from './insight-list.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Placements } from './placement-table.tsx';
import { ReconciliationSection } from './reconciliation.tsx';
import { Releases } from './release-table.tsx';

export function InsightsPage() {
  const insights = useResource(api.insights);
  const wanted = wantedRange(currentQuery());
  const query = queryOf(wanted);
  return (
    <s-page heading={t('Insights')}>
      <Loaded resource={insights} what={t('what stands out')}>
        {(report) => <InsightList {...report} />}
      </Loaded>
      <s-section heading={t('Key figures')}>
        <s-stack gap="base">
          <RangePicker key={query} wanted={wanted} page={PAGES.insights} />
          <SavedViews page={PAGES.insights} query={query} />
        </s-stack>
      </s-section>
      <Figures key={query} query={query} />
      <s-section heading={t('Look closer')}>
        <s-stack gap="small">
          <s-link href={PAGES.products}>{t('Products, by segment')}</s-link>
          <s-link href={PAGES['data-quality']}>{t('Whether the data can be trusted')}</s-link>
        </s-stack>
      </s-section>
    </s-page>
  );
}

function Figures({ query }: { query: string }) {
  const range = useMemo(() => rangeOf(wantedRange(new URLSearchParams(query)), Date.now()), [query]);
  const report = useResource(() => api.kpis(range));
  return (
    <Loaded resource={report} what={t('the key figures')}>
      {(data) => (
        <>
          <KeyFigures report={data} />
          <Placements report={data.placements} currency={data.currency} />
          <Releases report={data} />
          <ReconciliationSection report={data} />
        </>
      )}
    </Loaded>
  );
}
