import {
  type CustomerSegments,
  type InsightsReport,
  type KpiFigure,
  type KpiReport,
  type NewSavedView,
  type NewSensitiveTypes,
  type ProductsReport,
  type QualityReport,
  type SavedView,
  type SegmentEdit,
  type SegmentReport,
  type SegmentsReport,
  type SensitiveTypes,
  type SegmentSummary,
  UNDERSTANDING_API,
} from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';

/** What the fake server of the admin knows of groups of visitors. */
export interface UnderstandingState {
  kpis: KpiReport;
  insights: InsightsReport;
  segments: SegmentsReport;
  productFigures: ProductsReport;
  quality: QualityReport;
  views: SavedView[];
  sensitiveTypes: SensitiveTypes;
  customerSegments: CustomerSegments;
}

const RANGE = { from: '2026-10-26', to: '2026-11-22' };
const COVERAGE = { measuredOrders: 431, orders: 812 };
const NOTHING = { measuredOrders: 0, orders: 0 };
const K_FLOOR = 25;
const NOON = Date.UTC(2026, 10, 22, 12);

const CUSTOMERS_OFF: CustomerSegments = {
  state: 'off',
  lost: null,
  writtenAt: null,
  isAllowed: true,
  kFloor: K_FLOOR,
};

export function firstUnderstanding(): UnderstandingState {
  return {
    views: [],
    sensitiveTypes: { added: [], always: [], others: [] },
    customerSegments: { ...CUSTOMERS_OFF, isAllowed: false },
    insights: { range: null, currency: null, coverage: NOTHING, insights: [], comparisons: 0 },
    segments: noSegments(),
    productFigures: {
      range: null,
      kFloor: K_FLOOR,
      currency: null,
      coverage: NOTHING,
      isAllowed: true,
      segments: [],
      products: [],
      leftOut: 0,
    },
    quality: { checkedAt: null, checks: [] },
    kpis: {
      range: RANGE,
      compared: RANGE,
      currency: null,
      coverage: NOTHING,
      kpis: [kpi('conversion', false)],
      reconciliation: {
        measuredOrders: 0,
        shopOrders: 0,
        measuredRevenue: 0,
        shopRevenue: 0,
        unknownOrders: 0,
      },
      placements: { range: null, kFloor: K_FLOOR, segments: [], placements: [] },
      releases: [],
      mixedDays: 0,
    },
  };
}

export function busyUnderstanding(): UnderstandingState {
  return {
    views: [
      { viewId: 'view-1', name: 'The autumn', page: '/app/insights', query: 'from=2026-09-01&to=2026-11-21' },
    ],
    insights: {
      range: RANGE,
      currency: 'EUR',
      coverage: COVERAGE,
      comparisons: 212,
      insights: [
        {
          kind: 'funnel-leak',
          title: 'Evening visitors leave at the cart',
          text: 'Of their visits with something in the cart, fewer end in an order than everyone’s.',
          evidence: [
            { label: 'Segments', unit: 'share', estimate: estimate(0.21, 0.03, 640) },
            { label: 'Everyone', unit: 'share', estimate: estimate(0.34, 0.02, 4100) },
          ],
          atStake: { value: 41_000, low: 12_000, high: 70_000, n: 640 },
          range: RANGE,
          method: 'Two shares compared, corrected for the number of comparisons.',
          wouldChange: 'A week in which both shares are alike.',
          about: { segmentId: 'segment-1' },
        },
      ],
    },
    sensitiveTypes: { added: ['Mattresses'], always: ['Wine'], others: ['Mattresses', 'Tents'] },
    customerSegments: CUSTOMERS_OFF,
    segments: readySegments(),
    productFigures: {
      range: RANGE,
      kFloor: K_FLOOR,
      currency: 'EUR',
      coverage: COVERAGE,
      isAllowed: true,
      segments: readySegments().segments,
      products: [1, 2, 3].map((at) => ({
        productId: String(8_214_660_000_000 + at),
        title: at === 2 ? '=HYPERLINK("x") Tent' : `Kestrel ${at}-Person Tent`,
        visitors: 400 - 100 * at,
        conversion: estimate(0.02 * at, 0.01, 300),
        influenced: { clicks: 30 * at, orders: 2 * at, revenue: 4_950 * at },
        bySegment: [estimate(0.03 * at, 0.01, 120), at === 3 ? null : estimate(0.01, 0.005, 90), null],
      })),
      leftOut: 12,
    },
    quality: {
      checkedAt: NOON,
      checks: [
        {
          id: 'bots',
          title: 'Visits of programs',
          about: 'Programs look at hundreds of products and never buy.',
          state: 'attention',
          found: '12 visits that no person makes.',
          done: 'They are not counted and nothing is learned from them.',
          unit: 'count',
          days: days(14).map((day, at) => ({ day, value: at === 3 ? null : at })),
        },
        {
          id: 'clocks',
          title: 'Clocks that are wrong',
          about: 'An event of tomorrow cannot be put in order.',
          state: 'fine',
          found: 'None.',
          done: 'Nothing.',
          unit: 'share',
          days: [],
        },
        {
          id: 'orders',
          title: 'Orders that do not reconcile',
          about: 'What was measured has to be in Shopify.',
          state: 'unknown',
          found: 'Too few orders.',
          done: 'Nothing.',
          unit: 'share',
          days: [],
        },
      ],
    },
    kpis: {
      range: RANGE,
      compared: { from: '2026-09-28', to: '2026-10-25' },
      currency: 'EUR',
      coverage: COVERAGE,
      kpis: [
        kpi('conversion', true),
        { ...kpi('revenue', true), title: 'Revenue', unit: 'money', now: null },
      ],
      reconciliation: {
        measuredOrders: 431,
        shopOrders: 812,
        measuredRevenue: 3_412_00,
        shopRevenue: 6_120_00,
        unknownOrders: 2,
      },
      placements: {
        range: RANGE,
        kFloor: K_FLOOR,
        segments: readySegments().segments,
        placements: [
          {
            ...slot(9100, 0.041),
            placementId: 'product-related',
            bySegment: [slot(2100, 0.062), slot(900, 0.018), null],
          },
          { ...slot(450, 0.02), placementId: 'cart-for_you', bySegment: [null, null, null] },
        ],
      },
      releases: [
        {
          releaseId: 'c41f0e7a-0000-4000-8000-000000000000',
          range: RANGE,
          days: 25,
          impressions: 9300,
          clickThrough: estimate(0.04, 0.004, 9300),
          influencedOrders: 32,
          influencedRevenue: 319_00,
        },
      ],
      mixedDays: 2,
    },
  };
}

const estimate = (value: number, half: number, n: number) => ({
  value,
  low: value - half,
  high: value + half,
  n,
});

const slot = (visits: number, clicked: number) => ({
  visitors: Math.round(visits / 10) * 5,
  visits,
  impressions: visits * 2,
  clicked: estimate(clicked, 0.004, visits),
  added: Math.round(visits / 90),
  influencedOrders: Math.round(visits / 300),
  influencedRevenue: visits * 3,
});

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    new Date(NOON - (count - at) * 86_400_000).toISOString().slice(0, 10),
  );

function kpi(id: string, known: boolean): KpiFigure {
  return {
    id,
    title: 'Conversion',
    unit: 'share',
    numerator: 'Measured visits with an order',
    denominator: 'Measured visits',
    window: 'The visit itself',
    attribution: 'None is needed',
    bias: 'Who looks on a phone and buys on a laptop lowers it.',
    better: 'more',
    now: known ? estimate(0.031, 0.003, 12_204) : null,
    before: known ? estimate(0.024, 0.003, 11_020) : null,
    change: known ? estimate(0.007, 0.004, 23_224) : null,
    comparison: 'Both 95 % intervals as one (Newcombe)',
    days: days(28).map((day, at) => ({
      day,
      estimate: known && at !== 5 ? estimate(0.02 + 0.0005 * at, 0.006, 430) : null,
    })),
  };
}

function noSegments(): SegmentsReport {
  return {
    state: 'no_permission',
    missing: [],
    needed: 200,
    have: 0,
    fittedAt: null,
    stability: null,
    unassigned: null,
    toldOnDevices: false,
    drift: null,
    range: null,
    currency: null,
    kFloor: K_FLOOR,
    coverage: NOTHING,
    everyone: null,
    segments: [],
  };
}

function readySegments(): SegmentsReport {
  return {
    ...noSegments(),
    state: 'ready',
    have: 1830,
    fittedAt: NOON,
    stability: 0.91,
    unassigned: 0.06,
    toldOnDevices: true,
    drift: { index: 0.12, feature: said('Visits a week'), checkedAt: NOON, refits: false },
    range: RANGE,
    currency: 'EUR',
    coverage: COVERAGE,
    everyone: { value: 505, low: 460, high: 550, n: 1800 },
    segments: [segment(1), segment(2), small(3)],
  };
}

function segment(at: number): SegmentSummary {
  return {
    segmentId: `segment-${at}`,
    name: at === 1 ? said('In the evening') : said('Many visits'),
    givenName: at === 2 ? 'Regulars' : null,
    rule: null,
    merged: at === 2 ? [{ segmentId: 'segment-4', name: said('At the weekend'), givenName: null }] : [],
    visitors: 900 - 200 * at,
    share: 0.5 - 0.1 * at,
    defining: [
      { feature: said('Visits in the evening'), here: 0.71, everyone: 0.32, unit: 'share', deviation: 1.9 },
      { feature: said('Days since the last visit'), here: 3, everyone: 9, unit: 'days', deviation: -0.8 },
      { feature: said('Recent spend'), here: 4100, everyone: 5200, unit: 'money', deviation: -0.4 },
    ],
    funnel: { visitors: 700, visits: 1200, viewed: 1100, added: 300, sawCart: 180, bought: 40 },
    value: { value: 206 * at, low: 175 * at, high: 235 * at, n: 700 },
    valueBefore: { value: 150 * at, low: 120 * at, high: 170 * at, n: 690 },
    trend: [
      { week: '2026-11-02', share: 0.35 },
      { week: '2026-11-09', share: 0.38 },
      { week: '2026-11-16', share: null },
    ],
  };
}

/** By the merchant's own rule, and of too few visitors to be told. */
function small(at: number): SegmentSummary {
  return {
    ...segment(at),
    givenName: 'Sunday readers',
    rule: [{ feature: 'weekend_share', is: 'at_least', value: 0.8 }],
    visitors: null,
    share: null,
    defining: [],
    funnel: null,
    value: null,
    valueBefore: null,
    trend: [],
  };
}

function segmentReport(summary: SegmentSummary): SegmentReport {
  return {
    ...summary,
    range: RANGE,
    currency: 'EUR',
    kFloor: K_FLOOR,
    coverage: COVERAGE,
    influenced: { clicks: 120, orders: 9, revenue: 41_250 },
    everyone: { visitors: 1830, visits: 4100, viewed: 3600, added: 820, sawCart: 640, bought: 230 },
    weeks: [1, 2, 3, 4].map((at) => ({
      week: `2026-11-0${at}`,
      funnel: null,
      conversion: at === 2 ? null : estimate(0.03, 0.01, 300),
    })),
    favourites: [1, 2].map((at) => ({
      productId: String(8_214_660_000_000 + at),
      title: `Kestrel ${at}-Person Tent`,
      visitors: 200,
      lift: { value: 2.4, low: 1.9, high: 2.8, n: 600 },
    })),
  };
}

/** Null: not a question of this kind. */
export function understandingAnswer(
  state: UnderstandingState,
  question: string,
  body: string,
): [number, unknown] | null {
  switch (question) {
    case `GET ${UNDERSTANDING_API.kpis}`:
      return [200, state.kpis];
    case `GET ${UNDERSTANDING_API.insights}`:
      return [200, state.insights];
    case `GET ${UNDERSTANDING_API.segments}`:
      return [200, state.segments];
    case `POST ${UNDERSTANDING_API.ruleSegments}`:
      return [200, state.segments];
    case `GET ${UNDERSTANDING_API.sensitiveTypes}`:
      return [200, state.sensitiveTypes];
    case `POST ${UNDERSTANDING_API.sensitiveTypes}`:
      state.sensitiveTypes = { ...state.sensitiveTypes, ...(JSON.parse(body) as NewSensitiveTypes) };
      return [200, state.sensitiveTypes];
    case `GET ${UNDERSTANDING_API.customerSegments}`:
      return [200, state.customerSegments];
    case `POST ${UNDERSTANDING_API.customerSegments}`: {
      const { on } = JSON.parse(body) as { on: boolean };
      state.customerSegments = { ...state.customerSegments, state: on ? 'on' : 'ending', lost: null };
      return [200, state.customerSegments];
    }
    case `GET ${UNDERSTANDING_API.products}`:
      return [200, state.productFigures];
    case `GET ${UNDERSTANDING_API.quality}`:
      return [200, state.quality];
    case `GET ${UNDERSTANDING_API.views}`:
      return [200, state.views];
    case `POST ${UNDERSTANDING_API.views}`:
      state.views = [...state.views, { viewId: 'view-2', ...(JSON.parse(body) as NewSavedView) }];
      return [200, state.views];
    case `POST ${UNDERSTANDING_API.deleteView('view-1')}`:
      state.views = state.views.filter(({ viewId }) => viewId !== 'view-1');
      return [200, state.views];
    default:
      return segmentAnswer(state, question, body);
  }
}

function segmentAnswer(state: UnderstandingState, question: string, body: string): [number, unknown] | null {
  const [method, path] = question.split(' ');
  const found = state.segments.segments.find(
    ({ segmentId }) => UNDERSTANDING_API.segment(segmentId) === path,
  );
  if (found === undefined) return null;
  if (method === 'GET') return [200, segmentReport(found)];
  const edit = JSON.parse(body) as SegmentEdit;
  if (edit.action === 'rename') found.givenName = edit.name;
  if (edit.action === 'unname') found.givenName = null;
  if (edit.action === 'unmerge') found.merged = [];
  return [200, state.segments];
}
