import { type PAGE_WORDS } from '../../shopify-app/admin/languages/page-words.ts';

export type Page = keyof typeof PAGE_WORDS;

const TRIED: readonly Page[] = ['experiments', 'experiment', 'experiment-plan'];
const CAMPAIGNS: readonly Page[] = ['campaigns', 'campaign', 'campaign-plan'];
/** How a training goes, and why it ended so: the last one's is also among the notices. */
const TRAINING: readonly Page[] = ['models', 'home'];

/**
 * On which pages of the admin a merchant reads what a file or folder says (`said`); of those that fit a path the longest
 * counts. Each sentence has to be in the words that those pages fetch (page-words.ts).
 */
export const READ_ON: Record<string, readonly Page[]> = {
  'models/evaluation': TRAINING,
  'models/experiment/judge.ts': ['experiments', 'experiment'],
  'models/experiment/metrics.ts': ['experiments', 'experiment', 'campaign', 'models'],
  'models/experiment/plan.ts': ['experiment-plan'],
  'models/experiment/suggestions-draft.ts': ['campaigns'],
  'models/experiment/suggestions-words.ts': ['campaigns'],
  'models/features/behaviour-features.ts': ['segments'],
  'models/insights': ['insights'],
  'models/kpi': ['insights'],
  'models/release': TRAINING,
  'models/release/rank-cost-words.ts': ['recommendations'],
  'models/segmentation/names.ts': [
    'insights',
    'segments',
    'products',
    'recommendations',
    ...TRIED,
    'campaign',
    'campaign-plan',
  ],
  'models/training': TRAINING,
  'shopify-app/server/campaigns': CAMPAIGNS,
  'shopify-app/server/campaigns/guardrails.ts': ['campaign'],
  'shopify-app/server/campaigns/job.ts': ['campaign'],
  'shopify-app/server/campaigns/shares-words.ts': ['campaign'],
  'shopify-app/server/campaigns/stop.ts': ['campaign'],
  'shopify-app/server/campaigns/words.ts': ['campaigns', 'campaign'],
  'shopify-app/server/data-quality': ['data-quality'],
  'shopify-app/server/experiments': TRIED,
  'shopify-app/server/experiments/contradictions.ts': [...TRIED, ...CAMPAIGNS],
  'shopify-app/server/http/api-routes.ts': ['models'],
  'shopify-app/server/http/campaign-routes.ts': CAMPAIGNS,
  'shopify-app/server/http/customer-segment-routes.ts': ['customer-segments'],
  'shopify-app/server/http/experiment-routes.ts': TRIED,
  'shopify-app/server/http/kpi-routes.ts': ['insights'],
  'shopify-app/server/http/pairing-routes.ts': ['browser-extension'],
  'shopify-app/server/http/ranking-routes.ts': ['recommendations'],
  'shopify-app/server/http/saved-view-routes.ts': ['insights', 'segments', 'products'],
  'shopify-app/server/http/segment-routes.ts': ['segments'],
  'shopify-app/server/overview/notices.ts': ['home'],
  'shopify-app/server/releases': ['models'],
  'shopify-app/server/segments': ['segments'],
  'shopify-app/server/set-aside': ['health'],
  'shopify-app/server/training': TRAINING,
};

/** Sentences that are read elsewhere than the others of their file, by how they begin. */
export const READ_ELSEWHERE: Record<string, readonly Page[]> = {
  'The wording of the consent': ['privacy'],
  // A campaign's log.
  'Paused.': ['campaign'],
  'Stopped.': ['campaign'],
  'All contents but the first': ['campaign'],
  'Planned: it starts on': ['campaign'],
  'Started.': ['campaign'],
  'Goes on.': ['campaign'],
  '“{name}” may meet the same': ['campaign'],
  // What its shares should bring.
  'By what was seen, these shares': ['campaign'],
  'What these shares should bring': ['campaign'],
};
