import { signal } from '@preact/signals';

export const PAGES = {
  home: '/app',
  insights: '/app/insights',
  segments: '/app/segments',
  'customer-segments': '/app/customer-segments',
  products: '/app/products',
  'data-quality': '/app/data-quality',
  recommendations: '/app/recommendations',
  experiments: '/app/experiments',
  experiment: '/app/experiment',
  'experiment-plan': '/app/experiment-plan',
  campaigns: '/app/campaigns',
  campaign: '/app/campaign',
  'campaign-plan': '/app/campaign-plan',
  models: '/app/models',
  privacy: '/app/privacy',
  activity: '/app/activity',
  health: '/app/health',
  'browser-extension': '/app/extension',
  settings: '/app/settings',
} as const;
export type PageName = keyof typeof PAGES;

const currentPath = signal(PAGES.home as string);
const currentSearch = signal('');

/** What the address says beside the page, such as a range of days. Shopify's own words stand in it, too. */
export const currentQuery = (): URLSearchParams => new URLSearchParams(currentSearch.value);

/** Anything unknown is the home page: an old bookmark should not end nowhere. */
export function currentPage(): PageName {
  const names = Object.keys(PAGES) as PageName[];
  return names.find((name) => PAGES[name] === currentPath.value.replace(/\/$/, '')) ?? 'home';
}

/** Follows links inside the app without loading a page: its own, and those of Shopify's side bar. */
export function startRouter(): void {
  readAddress();
  addEventListener('popstate', readAddress);
  document.addEventListener('click', followLink);
  // App Bridge announces clicks in the admin's side bar with this event on the link of s-app-nav.
  document.addEventListener('shopify:navigate', (event) => {
    const href = (event.target as Element | null)?.getAttribute('href');
    if (href) navigate(href);
  });
}

function readAddress(): void {
  const wanted = location.pathname;
  currentSearch.value = location.search;
  if (leaving === null || wanted === currentPath.value) {
    currentPath.value = wanted;
    return;
  }
  // Back or forward: the browser went already, and comes again if the merchant agrees.
  history.pushState(null, '', currentPath.value);
  navigate(wanted);
}

/** Resolves when the merchant agrees to leave; null while nothing is lost by it. */
let leaving: (() => Promise<void>) | null = null;

/** Asks before another page is opened, until the answer is called. */
export function guardLeaving(ask: () => Promise<void>): () => void {
  leaving = ask;
  return () => {
    leaving = null;
  };
}

export function navigate(path: string): void {
  if (path === location.pathname + location.search) return;
  if (leaving === null) return go(path);
  // Rejected by a merchant who stays.
  void leaving().then(
    () => go(path),
    () => undefined,
  );
}

function go(path: string): void {
  leaving = null;
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  // The link may sit in a shadow root, where `target` does not reach.
  const link = event.composedPath().find((node) => node instanceof Element && node.hasAttribute('href'));
  const href = (link as Element | undefined)?.getAttribute('href') ?? '';
  if (!(Object.values(PAGES) as string[]).includes(href.split('?')[0]!)) return;
  event.preventDefault();
  navigate(href);
}
