import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { api } from './api.ts';
import { findExtension } from './browser-extension/find-extension.ts';
import { loadWords } from './languages/language.ts';
import { PAGE_WORDS } from './languages/page-words.ts';
import { headStart } from './resource.ts';
import { currentPage, PAGES, type PageName } from './router.ts';

/** Each page in a file of its own, which exports nothing else: nobody waits for the code of a page that they did not open. */
const LOADERS: Record<PageName, () => Promise<Record<string, ComponentType>>> = {
  home: () => import('./home/home-page.tsx'),
  insights: () => import('./insights/insights-page.tsx'),
  segments: () => import('./segments/segments-page.tsx'),
  'customer-segments': () => import('./customer-segments/customer-segments-page.tsx'),
  products: () => import('./products/products-page.tsx'),
  'data-quality': () => import('./data-quality/data-quality-page.tsx'),
  recommendations: () => import('./recommendations/recommendations-page.tsx'),
  experiments: () => import('./experiments/experiments-page.tsx'),
  experiment: () => import('./experiment/experiment-page.tsx'),
  'experiment-plan': () => import('./experiment-plan/experiment-plan-page.tsx'),
  campaigns: () => import('./campaigns/campaigns-page.tsx'),
  campaign: () => import('./campaign/campaign-page.tsx'),
  'campaign-plan': () => import('./campaign-plan/campaign-plan-page.tsx'),
  models: () => import('./models/models-page.tsx'),
  privacy: () => import('./privacy/privacy-page.tsx'),
  activity: () => import('./activity/activity-page.tsx'),
  health: () => import('./health/health-page.tsx'),
  'browser-extension': () => import('./browser-extension/browser-extension-page.tsx'),
  settings: () => import('./settings/settings-page.tsx'),
};

/** What each page asks for first. */
const FIRST_QUESTIONS: Partial<Record<PageName, (() => Promise<unknown>)[]>> = {
  home: [api.overview],
  insights: [api.insights],
  'customer-segments': [api.customerSegments],
  products: [api.productFigures],
  'data-quality': [api.quality],
  recommendations: [api.ranking],
  models: [api.overview, api.releases],
  privacy: [api.privacyPage],
  activity: [api.activity],
  health: [api.healthReport, api.traffic, api.deviceBytes],
  'browser-extension': [findExtension, api.browsers],
  settings: [api.soldTo, api.exports],
};

/** Polaris and the page's own code come meanwhile. */
export const askAhead = (): void => headStart(FIRST_QUESTIONS[currentPage()] ?? []);

type Loaded = ComponentType | 'failed';

const loaded = signal<Partial<Record<PageName, Loaded>>>({});

/** Undefined while its code is on its way. */
export const pageOf = (name: PageName): Loaded | undefined => loaded.value[name];

export async function loadPage(name: PageName = currentPage()): Promise<void> {
  const before = loaded.value[name];
  if (before !== undefined && before !== 'failed') return;
  const [page] = await Promise.all([
    LOADERS[name]().then(
      (file): Loaded => Object.values(file)[0]!,
      (): Loaded => 'failed',
    ),
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
