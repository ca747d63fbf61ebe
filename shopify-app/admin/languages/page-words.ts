/**
 * What each page says beside `common`: files of a language's folder. The build reads it, too, to weigh a first look
 * (../../build.ts), so nothing of the browser may be imported here.
 */
export const PAGE_WORDS = {
  home: ['home', 'models', 'event-names'],
  insights: ['understanding', 'insights', 'kpis', 'segments'],
  segments: ['understanding', 'segment-pages', 'segments'],
  'customer-segments': ['customer-segments'],
  products: ['understanding', 'segment-pages', 'segments'],
  'data-quality': ['understanding', 'data-quality'],
  recommendations: ['recommendations', 'weights'],
  experiments: [
    'understanding',
    'experiments',
    'effects',
    'plan-fields',
    'experiment-results',
    'experiment-list',
  ],
  experiment: ['understanding', 'experiments', 'effects', 'experiment-results'],
  'experiment-plan': ['understanding', 'experiments', 'plan-fields', 'experiment-plan'],
  campaigns: ['understanding', 'experiments', 'effects', 'campaigns', 'campaign-list', 'answers'],
  campaign: ['understanding', 'experiments', 'effects', 'campaigns', 'campaign-results'],
  'campaign-plan': ['understanding', 'experiments', 'plan-fields', 'campaigns', 'campaign-plan'],
  models: ['models'],
  privacy: ['privacy', 'settings', 'event-names'],
  activity: ['activity', 'event-names'],
  health: ['health', 'event-names'],
  'browser-extension': ['browser-extension'],
  settings: ['settings'],
} as const;
