import { modelCardText } from '@kindred/models/release';
import {
  HEALTH_DAYS,
  TRAINING_CONSENT_TEXT_VERSION,
  type HealthReport,
  type JudgedRelease,
  type Ranking,
} from '@kindred/shared/api/admin';
import type { RankingCost } from '@kindred/shared/gate';
import type { ModelCard } from '@kindred/shared/model-card';
import { DEFAULT_RANKING_SETTINGS, DEFAULT_RANKING_WEIGHTS } from '@kindred/shared/placement';
import { said } from '@kindred/shared/said';
import { busyDayData, firstDayData } from './admin-data-answers.ts';
import type { AdminState } from './admin-server.ts';
import { busyCampaigns, firstCampaigns } from './admin-campaigns-answers.ts';
import { busyExperiments, firstExperiments } from './admin-experiments-answers.ts';
import { busyUnderstanding, firstUnderstanding } from './admin-understanding-answers.ts';
import { releaseOf } from './storefront-app.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;

/** A shop just after the app was installed: nothing but a catalogue. */
export function firstDay(): AdminState {
  return {
    ...firstDayData(),
    ...firstUnderstanding(),
    ...firstExperiments(),
    ...firstCampaigns(),
    failure: null,
    held: null,
    requests: [],
    releases: [],
    ranking: {
      settings: DEFAULT_RANKING_SETTINGS,
      excluded: [],
      pinned: [],
      known: { stock: false, margin: false },
      cost: null,
    },
    catalogue: [1, 2, 3].map((at) => ({ ...product(at), inCatalogue: true })),
    health: health(),
    preview: { release: null, products: 841 },
    shown: { currency: 'EUR', products: [] },
    related: [],
    files: new Map(),
    modelCard: { card: modelCard(), text: modelCardText(modelCard()) },
    activity: {
      accepted: 0,
      duplicates: 0,
      refused: {},
      events: [],
      slates: [],
      activeRelease: null,
      training: null,
    },
    overview: {
      plan: null,
      shop: 'larkfell.myshopify.com',
      products: 841,
      orders: 0,
      setup: [
        { id: 'installed', done: true },
        { id: 'catalogue', done: true },
        { id: 'pixel', done: false },
        { id: 'training_consent', done: false },
        { id: 'theme', done: null },
        { id: 'release', done: false },
      ],
      notices: [
        'There is no history yet. Until visits come in, recommendations rest on what products have in common.',
      ],
      trainingConsent: { granted: false, changedAt: null, textVersion: '' },
      events: { last24Hours: 0, refusedLast24Hours: {} },
      activeRelease: null,
      training: null,
      themeEditorUrl: 'https://larkfell.myshopify.com/admin/themes/current/editor?context=apps',
    },
  };
}

/** A shop in which the circle runs. */
export function busyDay(): AdminState {
  const state = firstDay();
  const releases = [
    release(3, true),
    release(2, false),
    { ...release(1, false), available: false, hasModelCard: false, report: refused() },
  ];
  return {
    ...state,
    ...busyDayData(),
    ...busyUnderstanding(),
    ...busyExperiments(),
    ...busyCampaigns(),
    releases,
    ranking: { ...state.ranking, ...excluding(), cost: rankingCost() },
    ...previewed(),
    health: failing(releases[0]!.releaseId),
    activity: {
      accepted: 61_204,
      duplicates: 312,
      refused: { malformed: 14, future_dated: 3 },
      events: Array.from({ length: 12 }, (_, at) => ({
        occurredAt: NOON - at * 7000,
        name: at % 3 === 0 ? ('slate_viewed' as const) : ('product_viewed' as const),
        productId: at % 3 === 0 ? null : product(at).productId,
        title: at % 3 === 0 ? null : product(at).title,
      })),
      slates: Array.from({ length: 4 }, (_, at) => ({
        occurredAt: NOON - at * 21_000,
        impressionId: `impression-${at}`,
        releaseId: releases[0]!.releaseId,
        engine: at === 3 ? ('ort' as const) : ('graph' as const),
        products: [1, 2, 3, 4].map(product),
        clicks: at % 2,
        purchases: 0,
      })),
      activeRelease: releases[0]!,
      training: null,
    },
    overview: {
      ...state.overview,
      orders: 812,
      setup: state.overview.setup.map((step) => ({ ...step, done: step.id === 'theme' ? null : true })),
      notices: [],
      trainingConsent: {
        granted: true,
        changedAt: NOON - 9 * DAY,
        textVersion: TRAINING_CONSENT_TEXT_VERSION,
      },
      events: { last24Hours: 1204, refusedLast24Hours: { malformed: 2 } },
      activeRelease: releases[0]!,
      training: { jobId: 'job', state: 'done', progress: 1, message: '', remainingSeconds: null },
    },
  };
}

/** A model of eight products: after each come the ones behind it. The last product is sold out. */
function previewed(): Pick<AdminState, 'preview' | 'shown' | 'files'> {
  const products = Array.from({ length: 8 }, (_, at) => ({
    ...product(at + 1),
    imageUrl: null,
    priceMinorUnits: 1000 + at,
    priceVaries: at === 2,
    available: at < 7,
  }));
  const { manifest, files } = releaseOf(
    products.map(({ productId }) => productId),
    {},
  );
  const itemTable = new TextDecoder().decode(files.get(manifest.itemTable.path));
  return {
    preview: { release: { manifest, itemTable, isLive: true }, products: 8 },
    shown: { currency: 'EUR', products },
    files,
  };
}

const NOTHING_SEEN = { slates: 0, visits: 0, failures: 0, failingVisits: 0 };

function health(): HealthReport {
  const days = Array.from({ length: HEALTH_DAYS }, (_, at) => ({
    day: `2026-11-${16 + at}`,
    ...NOTHING_SEEN,
  }));
  return { days, total: { ...NOTHING_SEEN, failingShare: null }, failures: [], accepted: 0, refused: {} };
}

/** 30 of 800 visits, with an interval well above what may be chance. */
function failing(releaseId: string): HealthReport {
  const seen = { slates: 1100, visits: 800, failures: 41, failingVisits: 30 };
  const last = { failures: 36, visits: 27, lastAt: NOON };
  return {
    days: health().days.map((day, at) => (at === 6 ? { ...day, ...seen } : day)),
    total: { ...seen, failingShare: [0.0264, 0.053] },
    failures: [
      { phase: 'run', engine: 'graph', releaseId, ...last },
      { phase: 'manifest', engine: null, releaseId: null, failures: 5, visits: 3, lastAt: NOON - DAY },
    ],
    accepted: 61_204,
    refused: { malformed: 14, future_dated: 3 },
  };
}

/** Two products, of which one was deleted and one is unknown, beside one that the shop has. */
function excluding(): Pick<Ranking, 'settings' | 'excluded'> {
  const excluded = [
    { ...product(1), inCatalogue: true },
    { productId: '77', title: 'Brindle Lantern', inCatalogue: false },
    { productId: '78', title: null, inCatalogue: false },
  ];
  const excludedProductIds = excluded.map(({ productId }) => productId);
  return { settings: { ...DEFAULT_RANKING_SETTINGS, excludedProductIds }, excluded };
}

function product(at: number): { productId: string; title: string } {
  return { productId: String(8_214_660_000_000 + at), title: `Kestrel ${at}-Person Tent` };
}

function release(number: number, active: boolean): JudgedRelease {
  return {
    releaseId: `0193${number}a2b-0000-7000-8000-00000000000${number}`,
    createdAt: NOON - (4 - number) * DAY,
    active,
    available: true,
    hasModelCard: true,
    family: 'sparse-linear',
    artifactSha256: `${number}f`.repeat(32),
    artifactBytes: 118_400 + number,
    items: 806,
    answers: [],
    report: {
      verdict: 'released',
      reasons: [
        said('{found} of next products stood in its top 20.', { found: { percent: 42.1 } }),
        said('Against {model} {low} to {high} points of recall@20 (95 % interval).', {
          model: 'POP',
          low: { points: 24.1 },
          high: { points: 31 },
        }),
      ],
      protocol: {
        description: said(
          'last {n} days held out, all products ranked, each step counted as a view, expected rank under ties',
          { n: 7 },
        ),
        trainingSessions: 4102,
        testPairs: 2871,
        unseenLabels: 41,
      },
      rows: [
        {
          model: 'sparse-linear',
          recall20: 42.1,
          mrr20: 14.9,
          recall20Interval: [40.0, 44.2],
          coverage20: 88.2,
        },
        { model: 'Item-KNN', recall20: 41.3, mrr20: 14.1, recall20Interval: [39.2, 43.4], coverage20: 91.0 },
        { model: 'POP', recall20: 12.6, mrr20: 3.2, recall20Interval: [11.2, 14.1], coverage20: 2.5 },
      ],
      artifactBytes: 118_400,
      top20Overlap: 0.994,
    },
  };
}

/** From before reports said their sentences in any language. */
function refused(): JudgedRelease['report'] {
  const { report } = release(1, false);
  const reasons = [
    'Clearly worse than the release shoppers have now: -4.1 to -1.0 points of recall@20 (95 % interval).',
  ];
  return { ...report, verdict: 'refused', reasons };
}

function rankingCost(): RankingCost {
  const same = { with: 42.0, without: 42.1, difference: [-0.3, 0.1] as [number, number] };
  return {
    weights: DEFAULT_RANKING_WEIGHTS,
    pairs: 2871,
    recall20: same,
    mrr20: { with: 14.8, without: 14.9, difference: [-0.2, 0.1] },
    typesInFour: { with: 2.4, without: 1.9, difference: [0.4, 0.6] },
    sentences: [
      'Your settings change what is found in the first 20 from 42.1 % to 42.0 %, which may be chance.',
      'Among the first four products there are 2.4 different types instead of 1.9.',
    ],
  };
}

function modelCard(): ModelCard {
  const { releaseId, createdAt, report, artifactSha256, artifactBytes } = release(3, true);
  const ref = { path: `/artifacts/${artifactSha256}.onnx`, sha256: artifactSha256, bytes: artifactBytes };
  return {
    specVersion: 1,
    releaseId,
    createdAt,
    family: 'sparse-linear',
    settings: { ridge: 50, neighbours: 50 },
    uses: { meantFor: ["Ranking this shop's own products."], notMeantFor: ['Any decision about a person.'] },
    data: {
      period: { from: NOON - 60 * DAY, to: NOON },
      sessions: 4102,
      interactions: 21_004,
      products: 806,
      productsWithoutInteractions: 31,
    },
    consent: {
      merchant: { grantedAt: NOON - 9 * DAY, textVersion: TRAINING_CONSENT_TEXT_VERSION },
      shoppers: 'Consented visits only.',
    },
    gate: report,
    popularity: [],
    limits: ['31 of 806 products had no interaction.'],
    artifact: ref,
    itemTable: ref,
  };
}
