import { useEffect } from 'preact/hooks';
import { ActivityPage } from './activity/activity-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { HomePage } from './home/home-page.tsx';
import type { Plain } from './languages/dictionary.ts';
import { t } from './languages/language.ts';
import { ModelsPage } from './models/models-page.tsx';
import { PrivacyPage } from './privacy/privacy-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { RecommendationsPage } from './recommendations/recommendations-page.tsx';
import { currentPage, PAGES, type PageName } from './router.ts';

const TITLES: Record<PageName, Plain> = {
  home: 'Home',
  recommendations: 'Recommendations',
  models: 'Models',
  privacy: 'Privacy',
  activity: 'Activity',
  health: 'Health',
  settings: 'Settings',
};

/** App Bridge knows the landing page by it; Polaris' types for links do not. */
const LANDING = { rel: 'home' };

export function App() {
  const page = currentPage();
  useEffect(() => {
    document.title = `${t(TITLES[page])} · Kindred`;
  }, [page]);
  return (
    <>
      <s-app-nav>
        <s-link href={PAGES.home} {...LANDING}>
          {t(TITLES.home)}
        </s-link>
        <s-link href={PAGES.recommendations}>{t(TITLES.recommendations)}</s-link>
        <s-link href={PAGES.models}>{t(TITLES.models)}</s-link>
        <s-link href={PAGES.privacy}>{t(TITLES.privacy)}</s-link>
        <s-link href={PAGES.activity}>{t(TITLES.activity)}</s-link>
        <s-link href={PAGES.health}>{t(TITLES.health)}</s-link>
        <s-link href={PAGES.settings}>{t(TITLES.settings)}</s-link>
      </s-app-nav>
      <Page page={page} />
    </>
  );
}

function Page({ page }: { page: PageName }) {
  switch (page) {
    case 'home':
      return <HomePage />;
    case 'recommendations':
      return <RecommendationsPage />;
    case 'models':
      return <ModelsPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'activity':
      return <ActivityPage />;
    case 'health':
      return <HealthPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
