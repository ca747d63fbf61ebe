import {
  type CampaignAction,
  type CampaignReport,
  CAMPAIGNS_API,
  type CampaignsReport,
  type CampaignState,
  type NewCampaign,
  type Suggestion,
} from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { Estimate } from '@kindred/shared/api/understanding';
import { type Filled, said, type Said } from '@kindred/shared/said';

/** What the fake server of the admin knows of campaigns. */
export interface CampaignsState {
  campaignReports: CampaignReport[];
  campaigns: Omit<CampaignsReport, 'campaigns'>;
}

const NOON = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVENING = '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e4f';
const SEGMENTS = [
  { segmentId: EVENING, name: said('In the evening'), givenName: null },
  { segmentId: '3f0c8b1e-2b1a-4d9e-9f53-0a6b1c2d3e50', name: said('Many visits'), givenName: 'Regulars' },
];

export const firstCampaigns = (): CampaignsState => ({
  campaignReports: [],
  campaigns: { isReady: false, isAllowed: false, suggestions: [], placements: [], segments: [] },
});

export const busyCampaigns = (): CampaignsState => ({
  campaignReports: [running(), learning(), scheduled(), draft(), harmful(), archived()],
  campaigns: {
    isReady: true,
    isAllowed: true,
    suggestions: [ofCampaign(), ofPlacement()],
    placements: ['product-related', 'cart-for_you'],
    segments: SEGMENTS,
  },
});

/** As the server says it of the contents of `definition`. */
function changed(shares: readonly number[], n: number): Said {
  const told = ['As it is', 'Best sellers', 'Shopify’s own']
    .map((name, at): Filled => said('“{name}” {share}', { name, share: { percent: 100 * shares[at]! } }))
    .reduce((list, next) => said('{list}, {next}', { list, next }));
  return n === 0
    ? said('Shares changed: {shares}.', { shares: told })
    : said(
        'Shares changed: {shares}. In {n} segment they differ.|Shares changed: {shares}. In {n} segments they differ.',
        { shares: told, n },
      );
}

/** As `definition` begins. */
const START = [0.4334, 0.2833, 0.2833];

const estimate = (value: number, half: number, n = 5400): Estimate => ({
  value,
  low: value - half,
  high: value + half,
  n,
});

const definition = (name: string, fields: Partial<NewCampaign> = {}): NewCampaign => ({
  name,
  aim: 'added',
  audience: {},
  share: 1,
  contents: [
    { name: 'As it is', content: { kind: 'as_is' } },
    { name: 'Best sellers', content: { kind: 'popular' } },
    { name: 'Shopify’s own', content: { kind: 'shopify_related' } },
  ],
  controlShare: 0.2,
  floor: 0.05,
  pagesADay: 10,
  allPagesADay: 40,
  startsOn: null,
  endsOn: null,
  ...fields,
});

const BETTER = said(
  'Better than showing everyone what stood there before: {change} (between {low} and {high}).',
  {
    change: { change: 11.2 },
    low: { change: 3.1 },
    high: { change: 19.3 },
  },
);
const LEARNING = said('Learning: too little was seen so far to prefer a content.');

function report(
  campaignId: string,
  state: CampaignState,
  fields: Partial<Omit<CampaignReport, 'summary'>> & { summary?: Partial<CampaignReport['summary']> },
): CampaignReport {
  const { summary = {}, ...rest } = fields;
  const own = rest.definition ?? definition(campaignId);
  const isNew = state === 'draft' || state === 'scheduled';
  return {
    summary: {
      campaignId,
      name: own.name,
      state,
      aim: own.aim,
      startedAt: isNew ? null : NOON - 21 * DAY,
      visitors: isNew ? null : 11_535,
      effect: null,
      words: state === 'draft' ? said('A draft: nobody meets it.') : LEARNING,
      learned: '',
      ...summary,
    },
    definition: own,
    currency: 'EUR',
    kFloor: 25,
    counted: isNew ? null : NOON,
    weights: { state: 'learning', since: null, everyone: START, bySegment: [], outlook: null },
    contents: own.contents.map(() => ({ visitors: null, value: null, effect: null })),
    guardrails: [],
    days: [],
    suggestions: [],
    log: [],
    ...rest,
  };
}

const running = () =>
  report('campaign-running', 'running', {
    summary: { effect: estimate(0.112, 0.081), words: BETTER },
    definition: definition('Rows on product pages', {
      audience: { placements: ['product-related'], segments: [EVENING] },
      endsOn: '2026-12-24',
    }),
    weights: {
      state: 'adapted',
      since: NOON - 9 * HOUR,
      everyone: [0.2, 0.6873, 0.1127],
      bySegment: [
        { segment: SEGMENTS[0]!, weights: [0.2, 0.75, 0.05] },
        { segment: SEGMENTS[1]!, weights: [0.61, 0.05, 0.34] },
      ],
      outlook: {
        change: { low: 0.013, high: 0.055, n: 5400 },
        words: said(
          'By what was seen, these shares should bring between {low} and {high} against what was shown so far.',
          { low: { change: 1.3 }, high: { change: 5.5 } },
        ),
      },
    },
    contents: [
      { visitors: 2310, value: estimate(0.081, 0.011, 2310), effect: null },
      { visitors: 6120, value: estimate(0.093, 0.007, 6120), effect: estimate(0.148, 0.09) },
      { visitors: 3105, value: estimate(0.079, 0.01, 3105), effect: estimate(-0.024, 0.11) },
    ],
    guardrails: [
      { id: 'margin', effects: [estimate(0.01, 0.04), estimate(0.002, 0.05)], readings: ['kept', 'unknown'] },
      { id: 'lcp', effects: [estimate(0.004, 0.01), null], readings: ['kept', 'unknown'] },
    ],
    days: Array.from({ length: 14 }, (_, at) => {
      const best = 0.2833 + Math.max(0, at - 4) * 0.042;
      return {
        day: `2026-11-${String(8 + at).padStart(2, '0')}`,
        visitors: at === 0 ? null : 800 + 5 * at,
        weights: [0.4334 - (best - 0.2833) / 2, best, 0.2833 - (best - 0.2833) / 2],
      };
    }),
    suggestions: [ofCampaign()],
    log: [
      {
        at: NOON - 9 * HOUR,
        words: changed([0.2, 0.687, 0.113], 2),
      },
      ...Array.from({ length: 9 }, (_, at) => ({
        at: NOON - (at + 1) * DAY,
        words: changed([0.2, 0.55, 0.25], 0),
      })),
      { at: NOON - 21 * DAY, words: said('Started.') },
    ],
  });

const learning = () =>
  report('campaign-learning', 'running', {
    summary: { startedAt: NOON - DAY, visitors: null },
    definition: definition('Headings', { aim: 'clicked' }),
    log: [{ at: NOON - DAY, words: said('Started.') }],
  });

const scheduled = () =>
  report('campaign-scheduled', 'scheduled', {
    summary: { words: said('Starts on {day}.', { day: { day: NOON + 5 * DAY } }) },
    definition: definition('Black Friday', { startsOn: '2026-11-27', endsOn: '2026-11-30' }),
  });

const draft = () =>
  report('campaign-draft', 'draft', {
    definition: definition('How much variety', {
      audience: { devices: ['phone'], languages: ['de'], countries: ['DE'], segments: [EVENING] },
      share: 0.5,
      contents: [
        { name: 'As it is', content: { kind: 'as_is' } },
        { name: 'Much variety', content: { kind: 'changed', heading: 'Have a look around' } },
        { name: 'Nothing', content: { kind: 'none' } },
      ],
    }),
  });

/** Ended by itself. */
const harmful = () =>
  report('campaign-harmful', 'stopped', {
    summary: {
      effect: estimate(-0.02, 0.03),
      words: said(
        'It could not be decided: {change} against showing everyone what stood there before (between {low} and {high}).',
        { change: { change: -2 }, low: { change: -5 }, high: { change: 1 } },
      ),
    },
    definition: definition('Bolder headings', { aim: 'revenue' }),
    weights: { state: 'frozen', since: NOON - 3 * HOUR, everyone: START, bySegment: [], outlook: null },
    contents: [
      { visitors: 4000, value: estimate(412, 30), effect: null },
      { visitors: 4005, value: estimate(404, 30), effect: estimate(-0.02, 0.05) },
      { visitors: 3530, value: null, effect: null },
    ],
    guardrails: [{ id: 'cancelled', effects: [estimate(0.31, 0.12), null], readings: ['broken', 'unknown'] }],
    log: [
      {
        at: NOON - 3 * HOUR,
        words: said('Stopped by itself, because {why}', {
          why: said(
            '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.',
            {
              name: 'Best sellers',
              metric: { text: 'Cancelled or returned orders', gaps: {} },
              change: { change: 31 },
              low: { change: 19 },
              high: { change: 43 },
            },
          ),
        }),
      },
    ],
  });

const archived = () =>
  report('campaign-archived', 'archived', {
    summary: {
      words: said('It ended before anything could be told.'),
      learned: 'In summer best sellers are enough.',
    },
    definition: definition('Last summer'),
  });

const TEST: NewExperiment = {
  name: 'Rows on product pages: show something else',
  hypothesis: 'Put into the cart less often than others like it.',
  share: 1,
  group: null,
  audience: { placements: ['product-related'] },
  variations: [
    { name: 'Recommendations as they are now', weight: 0.5, content: { kind: 'as_is' } },
    { name: 'The shop’s best sellers', weight: 0.5, content: { kind: 'popular' } },
  ],
  goal: 'added',
  method: 'fixed',
  days: 28,
  smallestEffect: 0.1,
};

const ofCampaign = (): Suggestion => ({
  kind: 'swap_content',
  about: { campaignId: 'campaign-running', name: 'Rows on product pages' },
  words: said('{what}: show something else', { what: 'Rows on product pages' }),
  evidence: [
    said(
      '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.',
      {
        step: said('Put into the cart, of what was clicked', {}),
        own: { percent: 4.2 },
        low: { percent: 3.6 },
        high: { percent: 4.9 },
        peers: { percent: 7.9 },
      },
    ),
    said(
      'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.',
    ),
    said(
      'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.',
      { effect: { percent: 10 }, orders: 1.4 },
    ),
  ],
  gain: estimate(9.3, 5.2),
  costIfWrong: 1.4,
  draft: TEST,
});

const ofPlacement = (): Suggestion => ({
  kind: 'move_place',
  about: { placementId: 'cart-for_you' },
  words: said('{what}: see whether it helps in this place', { what: 'cart-for_you' }),
  evidence: [
    said('What is shown here does as well as others in other places, so the place is the likeliest reason.'),
  ],
  gain: null,
  costIfWrong: 0,
  draft: TEST,
});

const listOf = ({ campaigns, campaignReports }: CampaignsState): CampaignsReport => ({
  ...campaigns,
  campaigns: campaignReports.map(({ summary }) => summary),
});

/** Null: not a question of this kind. */
export function campaignsAnswer(
  state: CampaignsState,
  question: string,
  body: string,
): [number, unknown] | null {
  if (question === `GET ${CAMPAIGNS_API.campaigns}`) return [200, listOf(state)];
  if (question === `POST ${CAMPAIGNS_API.campaigns}`) return create(state, JSON.parse(body) as NewCampaign);
  const found = state.campaignReports.find(({ summary: { campaignId } }) =>
    [CAMPAIGNS_API.campaign(campaignId), CAMPAIGNS_API.act(campaignId)].some((path) =>
      question.endsWith(` ${path}`),
    ),
  );
  if (found === undefined) return null;
  if (question.endsWith('/act')) return act(state, found, JSON.parse(body) as CampaignAction);
  if (question.startsWith('POST')) {
    found.definition = JSON.parse(body) as NewCampaign;
    found.summary.name = found.definition.name;
  }
  return [200, found];
}

function create(state: CampaignsState, wanted: NewCampaign): [number, unknown] {
  const made = report('campaign-new', 'draft', { definition: wanted });
  state.campaignReports = [...state.campaignReports, made];
  return [200, made];
}

const STATES = { start: 'running', pause: 'paused', stop: 'stopped', archive: 'archived' } as const;

function act(state: CampaignsState, one: CampaignReport, wanted: CampaignAction): [number, unknown] {
  if (wanted.action === 'delete') {
    state.campaignReports = state.campaignReports.filter((each) => each !== one);
    return [200, listOf(state)];
  }
  if (wanted.action === 'note') one.summary.learned = wanted.learned;
  else if (wanted.action === 'even') {
    const words =
      'All contents but the first are shown alike again. What was seen until today is not learned from.';
    one.weights = { state: 'learning', since: NOON, everyone: START, bySegment: [], outlook: null };
    one.log = [{ at: NOON, words }, ...one.log];
  } else one.summary.state = STATES[wanted.action];
  if (wanted.action === 'start') one.summary.startedAt = NOON;
  return [200, one];
}
