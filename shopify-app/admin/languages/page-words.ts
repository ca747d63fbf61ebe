/**
 * What each page says beside `common`: files of a language's folder. The build reads it, too, to weigh a first look
 * (../../build.ts), so nothing of the browser may be imported here.
 */
export const PAGE_WORDS = {
  home: ['home', 'models'],
  insights: ['understanding', 'insights', 'kpis', 'segments'],
  segments: ['understanding', 'segment-pages', 'segments'],
  'customer-segments': ['customer-segments'],
  products: ['understanding', 'segment-pages', 'segments'],
  'data-quality': ['understanding', 'data-quality'],
  recommendations: ['recommendations'],
  models: ['models'],
  privacy: ['privacy', 'settings'],
  activity: ['activity'],
  health: ['health', 'traffic', 'storefront-speed'],
  'browser-extension': ['browser-extension'],
  settings: ['settings'],
} as const;
