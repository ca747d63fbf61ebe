import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { api } from './api.ts';
import { findExtension } from './browser-extension/find-extension.ts';
import { loadWords } from './languages/language.ts';
import { PAGE_WORDS } from './languages/page-words.ts';
import { headStart } from './resource.ts';
import { currentPage, PAGES, type PageName } from './router.ts';

/** Each page in a file of its own: nobody waits for the code of a page that they did not open. */
const LOADERS: Record<PageName, () => Promise<ComponentType>> = {
  home: async () => (await import('./home/home-page.tsx')).HomePage,
  insights: async () => (await import('./insights/insights-page.tsx')).InsightsPage,
  segments: async () => (await import('./segments/segments-page.tsx')).SegmentsPage,
  'customer-segments': async () =>
    (await import('./customer-segments/customer-segments-page.tsx')).CustomerSegmentsPage,
  products: async () => (await import('./products/products-page.tsx')).ProductsPage,
  'data-quality': async () => (await import('./data-quality/data-quality-page.tsx')).DataQualityPage,
  recommendations: async () =>
    (await import('./recommendations/recommendations-page.tsx')).RecommendationsPage,
  experiments: async () => (await import('./experiments/experiments-page.tsx')).ExperimentsPage,
  experiment: async () => (await import('./experiment/experiment-page.tsx')).ExperimentPage,
  'experiment-plan': async () =>
    (await import('./experiment-plan/experiment-plan-page.tsx')).ExperimentPlanPage,
  models: async () => (await import('./models/models-page.tsx')).ModelsPage,
  privacy: async () => (await import('./privacy/privacy-page.tsx')).PrivacyPage,
  activity: async () => (await import('./activity/activity-page.tsx')).ActivityPage,
  health: async () => (await import('./health/health-page.tsx')).HealthPage,
  'browser-extension': async () =>
    (await import('./browser-extension/browser-extension-page.tsx')).BrowserExtensionPage,
  settings: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
};

/** What each page asks for first. */
const FIRST_QUESTIONS: Record<PageName, (() => Promise<unknown>)[]> = {
  home: [api.overview],
  insights: [api.insights],
  segments: [],
  'customer-segments': [api.customerSegments],
  products: [api.productFigures],
  'data-quality': [api.quality],
  recommendations: [api.ranking],
  experiments: [],
  experiment: [],
  'experiment-plan': [],
  models: [api.overview, api.releases],
  privacy: [api.privacyPage],
  activity: [api.activity],
  health: [api.healthReport, api.traffic, api.deviceBytes],
  'browser-extension': [findExtension, api.browsers],
  settings: [api.soldTo, api.exports],
};

/** Polaris and the page's own code come meanwhile. */
export const askAhead = (): void => headStart(FIRST_QUESTIONS[currentPage()]);

type Loaded = ComponentType | 'failed';

const loaded = signal<Partial<Record<PageName, Loaded>>>({});

/** Undefined while its code is on its way. */
export const pageOf = (name: PageName): Loaded | undefined => loaded.value[name];

export async function loadPage(name: PageName = currentPage()): Promise<void> {
  const before = loaded.value[name];
  if (before !== undefined && before !== 'failed') return;
  const [page] = await Promise.all([
    LOADERS[name]().catch((): Loaded => 'failed'),
    loadWords(PAGE_WORDS[name]),
  ]);
  // A page that nobody has opened yet is tried again when somebody does.
  if (page !== 'failed' || name === currentPage()) loaded.value = { ...loaded.value, [name]: page };
}

/** Once the first page stands, so that the others open at once, also while a new version is put on the server. */
export async function loadOtherPages(): Promise<void> {
  for (const name of Object.keys(PAGES) as PageName[]) await loadPage(name);
  await import('./recommendations/preview/preview-row.ts').catch(() => undefined);
}
