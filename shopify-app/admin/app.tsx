import { useEffect } from 'preact/hooks';
import type { Plain } from './languages/dictionary.ts';
import { t } from './languages/language.ts';
import { loadPage, pageOf } from './pages.ts';
import { currentPage, PAGES, type PageName } from './router.ts';

const TITLES: Record<PageName, Plain> = {
  home: 'Home',
  insights: 'Insights',
  segments: 'Segments',
  'customer-segments': 'Use segments in Shopify',
  products: 'Products',
  'data-quality': 'Data quality',
  recommendations: 'Recommendations',
  experiments: 'Experiments',
  experiment: 'Experiment',
  'experiment-plan': 'Plan an experiment',
  campaigns: 'Campaigns',
  campaign: 'Campaign',
  'campaign-plan': 'Plan a campaign',
  models: 'Models',
  privacy: 'Privacy',
  activity: 'Activity',
  health: 'Health',
  'browser-extension': 'Browser extension',
  settings: 'Settings',
};

/** App Bridge knows the landing page by it; Polaris' types for links do not. */
const LANDING = { rel: 'home' };

export function App() {
  const page = currentPage();
  useEffect(() => {
    void loadPage(page);
    document.title = `${t(TITLES[page])} · Kindred`;
  }, [page]);
  return (
    <>
      <s-app-nav>
        <s-link href={PAGES.home} {...LANDING}>
          {t(TITLES.home)}
        </s-link>
        <s-link href={PAGES.insights}>{t(TITLES.insights)}</s-link>
        <s-link href={PAGES.segments}>{t(TITLES.segments)}</s-link>
        <s-link href={PAGES.recommendations}>{t(TITLES.recommendations)}</s-link>
        <s-link href={PAGES.experiments}>{t(TITLES.experiments)}</s-link>
        <s-link href={PAGES.campaigns}>{t(TITLES.campaigns)}</s-link>
        <s-link href={PAGES.models}>{t(TITLES.models)}</s-link>
        <s-link href={PAGES.privacy}>{t(TITLES.privacy)}</s-link>
        <s-link href={PAGES.activity}>{t(TITLES.activity)}</s-link>
        <s-link href={PAGES.health}>{t(TITLES.health)}</s-link>
        <s-link href={PAGES['browser-extension']}>{t(TITLES['browser-extension'])}</s-link>
        <s-link href={PAGES.settings}>{t(TITLES.settings)}</s-link>
      </s-app-nav>
      <Page page={page} />
    </>
  );
}

function Page({ page }: { page: PageName }) {
  const Loaded = pageOf(page);
  if (Loaded === undefined) return null;
  if (Loaded !== 'failed') return <Loaded />;
  return (
    <s-page heading={t(TITLES[page])}>
      <s-banner tone="critical" heading={t('This page could not be loaded')}>
        <s-paragraph>{t('Check your connection. Nothing is lost.')}</s-paragraph>
        <s-button slot="secondary-actions" onClick={() => void loadPage(page)}>
          {t('Try again')}
        </s-button>
      </s-banner>
    </s-page>
  );
}
