import { CAMPAIGNS_API, type CampaignReport, type NewCampaign } from '@kindred/shared/api/campaigns';
import { EXPERIMENTS_API, type ExperimentReport, type NewExperiment } from '@kindred/shared/api/experiments';
import type { Life } from './life.ts';
import type { DemoOptions } from './options.ts';

/** What the demo's merchant has tried before today, and still tries. How shoppers answer is planted in `test/world`. */

/** With fewer nothing could be told of what was tried. */
const LEAST_VISITS = 5_000;

export const isTried = ({ productsFile, visits }: Pick<DemoOptions, 'productsFile' | 'visits'>): boolean =>
  productsFile === null && visits >= LEAST_VISITS;

const AS_IT_IS = { name: 'As it is', content: { kind: 'as_is' } } as const;
const ON_PRODUCTS = { placements: ['product-for_you'] };
const ON_OTHERS = { placements: ['home-for_you', 'collection-for_you'] };

const common = { share: 1, group: null, method: 'sequential', smallestEffect: 0.2 } as const;

/** Finds nothing, because there is nothing: a heading moves nobody in this world. */
export const HEADING: NewExperiment = {
  ...common,
  name: 'Another heading on home and collections',
  hypothesis: 'A heading that says why it is there makes more visitors open something.',
  audience: ON_OTHERS,
  variations: [
    { ...AS_IT_IS, weight: 0.5 },
    {
      name: 'With a reason',
      weight: 0.5,
      content: { kind: 'changed', heading: 'Because of what you looked at' },
    },
  ],
  goal: 'clicked',
  days: 28,
};

/** Personal rows are opened five times as often as popular products; Shopify's own no oftener than these. */
export const PERSONAL: NewExperiment = {
  ...common,
  name: 'What belongs under a product?',
  hypothesis: 'Rows that are chosen for a visitor are opened more often than what everyone buys.',
  audience: ON_PRODUCTS,
  variations: [
    { name: 'Popular products', weight: 0.4, content: { kind: 'popular' } },
    { name: 'Picked for each visitor', weight: 0.4, content: { kind: 'as_is' } },
    { name: 'Shopify’s related products', weight: 0.2, content: { kind: 'shopify_related' } },
  ],
  goal: 'clicked',
  method: 'fixed',
  days: 28,
};

/** Has run for a few days among few visitors. Half of them, so that a new plan finds some left. */
export const BACK_AGAIN: NewExperiment = {
  ...common,
  name: 'Welcome back: home and collections',
  hypothesis: 'Who comes again finds the way back faster, and buys.',
  share: 0.5,
  audience: ON_OTHERS,
  variations: [
    { ...AS_IT_IS, weight: 0.5 },
    {
      name: 'Go on where you were',
      weight: 0.5,
      content: { kind: 'changed', type: 'recently_viewed', heading: 'Go on where you were' },
    },
  ],
  goal: 'bought',
  days: 28,
};

export const CART: NewExperiment = {
  ...common,
  name: 'A quieter cart',
  hypothesis: 'Without recommendations in the cart more visitors pay.',
  audience: { placements: ['cart-complete_the_set'] },
  variations: [
    { ...AS_IT_IS, weight: 0.5 },
    { name: 'Nothing', weight: 0.5, content: { kind: 'none' } },
  ],
  goal: 'bought',
  days: 28,
};

/** Learns soon that what was seen before is opened seldom, and slowly that what goes with a product is opened most. */
export const UNDER_PRODUCTS: NewCampaign = {
  name: 'The best row under each product',
  aim: 'clicked',
  audience: ON_PRODUCTS,
  share: 1,
  contents: [
    AS_IT_IS,
    { name: 'Seen before', content: { kind: 'changed', type: 'recently_viewed', heading: 'Seen before' } },
    {
      name: 'Goes well with it',
      content: { kind: 'changed', type: 'complete_the_set', heading: 'Goes well with it' },
    },
  ],
  controlShare: 0.25,
  floor: 0.05,
  pagesADay: 20,
  allPagesADay: 40,
  startsOn: null,
  endsOn: null,
};

/** More than the usual twentieth: with so few visitors that would tell nothing. */
export const HOLDOUT_SHARE = 0.1;

const LEARNED =
  'Words alone move nothing that we could see in four weeks. Next time we try what is shown, not what stands above it.';

/** What the merchant did, and how many days ago. */
export interface Act {
  daysAgo: number;
  act(): Promise<unknown>;
}

/** Oldest first. */
export function whatTheMerchantDid(admin: Life['admin']): Act[] {
  const start = async (experiment: NewExperiment): Promise<string> => {
    const experimentId = await draft(experiment);
    await admin(EXPERIMENTS_API.act(experimentId), { action: 'start' });
    return experimentId;
  };
  const draft = async (experiment: NewExperiment): Promise<string> =>
    (await admin<ExperimentReport>(EXPERIMENTS_API.experiments, experiment)).summary.experimentId;
  let heading = '';
  return [
    { daysAgo: 50, act: () => admin(EXPERIMENTS_API.holdout, { share: HOLDOUT_SHARE }) },
    { daysAgo: 50, act: async () => (heading = await start(HEADING)) },
    { daysAgo: 43, act: () => start(PERSONAL) },
    {
      daysAgo: 21,
      async act() {
        await admin(EXPERIMENTS_API.act(heading), { action: 'note', learned: LEARNED });
        await admin(EXPERIMENTS_API.act(heading), { action: 'archive' });
      },
    },
    {
      daysAgo: 14,
      async act() {
        const made = await admin<CampaignReport>(CAMPAIGNS_API.campaigns, UNDER_PRODUCTS);
        await admin(CAMPAIGNS_API.act(made.summary.campaignId), { action: 'start' });
      },
    },
    { daysAgo: 6, act: () => start(BACK_AGAIN) },
    { daysAgo: 1, act: () => draft(CART) },
  ];
}
