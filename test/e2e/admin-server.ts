import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import {
  ADMIN_API,
  TRAINING_CONSENT_TEXT_VERSION,
  type Activation,
  type Activity,
  type ChosenProduct,
  type HealthReport,
  type JudgedRelease,
  type ModelCardAnswer,
  type Overview,
  type Ranking,
} from '@kindred/shared/api/admin';
import { type Preview, RECOMMENDATIONS_API, type ShownProducts } from '@kindred/shared/api/recommendations';
import { adminShell } from '../../shopify-app/server/http/admin-shell.ts';
import { campaignsAnswer, type CampaignsState } from './admin-campaigns-answers.ts';
import { dataAnswer, type DataState } from './admin-data-answers.ts';
import { experimentsAnswer, type ExperimentsState } from './admin-experiments-answers.ts';
import { understandingAnswer, type UnderstandingState } from './admin-understanding-answers.ts';

/** What the fake server holds; tests change it, and so do the requests of the page. */
export interface AdminState extends DataState, UnderstandingState, ExperimentsState, CampaignsState {
  overview: Overview;
  releases: JudgedRelease[];
  activity: Activity;
  health: HealthReport;
  ranking: Ranking;
  /** What the server has a name for. */
  catalogue: ChosenProduct[];
  modelCard: ModelCardAnswer;
  preview: Preview;
  shown: ShownProducts;
  /** To every product. */
  related: string[];
  /** Artifacts by path. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Answer everything with this instead. */
  failure: { status: number; message: string } | null;
  /** No answer comes before this. */
  held: Promise<void> | null;
  requests: { method: string; path: string; authorization: string; body: string }[];
}

export interface AdminServer {
  url: string;
  state: AdminState;
  close: () => Promise<void>;
}

const dist = resolve(import.meta.dirname, '../../dist/admin');

/**
 * App Bridge, as much as the page asks of it. What the product picker answers next stands in `nextPick`, and `leave`
 * agrees to leave with changes, and `scopesAnswer` is the merchant's word on optional permissions; see test/shopify for a picker and a save bar that can be used.
 */
const APP_BRIDGE = `window.toasts = []; window.shopify = { idToken: async () => 'token-' + Math.random(),
  resourcePicker: async (options) => { window.picked = options; if (window.nextPick instanceof Error) throw window.nextPick;
    return window.nextPick; },
  toast: { show: (text) => { toasts.push(text); } }, app: { extensions: async () => window.extensions ?? [] },
  scopes: { request: async (scopes) => { window.askedFor = scopes; return { result: window.scopesAnswer ?? 'declined-all' }; } },
  webVitals: { onReport: async (callback) => { window.webVitalsCallback = callback; } },
  config: { apiKey: 'a-key', shop: 'larkfell.myshopify.com',
    locale: new URLSearchParams(location.search).get('locale') ?? 'en' },
  saveBar: { show: async (id) => { document.getElementById(id).className = 'shown'; },
    hide: async (id) => { document.getElementById(id)?.classList.remove('shown'); },
    leaveConfirmation: () => new Promise((leave) => { window.leave = leave; }) } };
document.head.insertAdjacentHTML('beforeend', '<style>ui-save-bar:not(.shown) { display: none }</style>');`;

/** The built admin behind a server that keeps the contract of shared/api/admin. No Polaris: the fallback renders. */
export async function startAdminServer(state: AdminState): Promise<AdminServer> {
  const server = createServer((request, response) => {
    // A file that another build has just replaced: the page says so.
    answer(state, request, response).catch(() => send(response, 404, 'text/plain', 'Not Found'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // A browser keeps its connections open for minutes.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(state: AdminState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname;
  if (/^\/api\/(experiments|campaigns)\/[\w-]+\/download$/.test(path))
    return send(response, 200, 'text/csv', '\uFEFFmetric,change\r\nbought,0.112\r\n');
  if (path.startsWith('/api/')) return answerApi(state, path, request, response);
  if (path.startsWith('/downloads/')) return send(response, 200, 'application/octet-stream', '{}');
  if (path === '/shopifycloud/app-bridge.js') return send(response, 200, 'text/javascript', APP_BRIDGE);
  if (path.startsWith('/assets/')) {
    return send(response, 200, 'text/javascript', await readFile(join(dist, path), 'utf8'));
  }
  const file = state.files.get(path);
  if (file !== undefined) return void response.writeHead(200).end(file);
  if (!path.startsWith('/app')) return send(response, 404, 'text/plain', 'Not Found');
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const locale = url.searchParams.get('locale');
  return send(response, 200, 'text/html', adminShell(page, { clientId: 'a-key', cdnUrl: '', locale }));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function answerApi(
  state: AdminState,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString();
  const method = request.method ?? 'GET';
  state.requests.push({ method, path, authorization: request.headers.authorization ?? '', body });
  await state.held;
  const { failure } = state;
  const [status, value] = failure
    ? [failure.status, { error: 'failed', message: failure.message }]
    : decide(state, method, path, body);
  send(response, status, 'application/json', JSON.stringify(value));
}

function decide(state: AdminState, method: string, path: string, body: string): [number, unknown] {
  const question = `${method} ${path}`;
  const data =
    dataAnswer(state, question, body) ??
    understandingAnswer(state, question, body) ??
    experimentsAnswer(state, question, body) ??
    campaignsAnswer(state, question, body);
  if (data !== null) return data;
  switch (`${method} ${path}`) {
    case `GET ${ADMIN_API.overview}`:
      return [200, state.overview];
    case `GET ${ADMIN_API.activity}`:
      return [200, state.activity];
    case `GET ${ADMIN_API.healthReport}`:
      return [200, state.health];
    case `GET ${ADMIN_API.releases}`:
      return [200, state.releases];
    case `GET ${ADMIN_API.ranking}`:
      return [200, state.ranking];
    case `POST ${ADMIN_API.ranking}`:
      return [200, decideRanking(state, JSON.parse(body) as Ranking['settings'])];
    case `POST ${RECOMMENDATIONS_API.preview}`:
      return [200, state.preview];
    case `GET ${RECOMMENDATIONS_API.products}`:
      return [200, state.shown];
    case `GET ${ADMIN_API.modelCard(state.modelCard.card.releaseId)}`:
      return [200, state.modelCard];
    case `POST ${ADMIN_API.train}`:
      state.overview.training = {
        jobId: 'job',
        state: 'running',
        progress: 0.4,
        message: 'fitting the model',
        remainingSeconds: 130,
      };
      return [202, { jobId: 'job' }];
    case `POST ${ADMIN_API.cancelTraining}`:
      state.overview.training = {
        ...state.overview.training!,
        state: 'cancelled',
        message: 'You stopped it.',
      };
      return [200, state.overview.training];
    case `POST ${ADMIN_API.trainingConsent}`:
      return [200, decideConsent(state, (JSON.parse(body) as { granted: boolean }).granted)];
    default:
      if (path.endsWith('/related')) return [200, state.related];
      return activate(state, path, body);
  }
}

function decideRanking(state: AdminState, settings: Ranking['settings']): Ranking {
  const named = (ids: string[]) =>
    ids.map((id) => state.catalogue.find(({ productId }) => productId === id) ?? unknown(id));
  const excluded = named(settings.excludedProductIds);
  const pinned = named(settings.pinnedProductIds);
  return (state.ranking = { ...state.ranking, settings, excluded, pinned });
}

const unknown = (productId: string): ChosenProduct => ({ productId, title: null, inCatalogue: false });

function decideConsent(state: AdminState, granted: boolean): Overview['trainingConsent'] {
  const trainingConsent = { granted, changedAt: Date.now(), textVersion: TRAINING_CONSENT_TEXT_VERSION };
  state.overview = { ...state.overview, trainingConsent };
  if (!granted) state.releases = [];
  return trainingConsent;
}

function activate(state: AdminState, path: string, body: string): [number, unknown] {
  const chosen = state.releases.find((release) => path === ADMIN_API.activate(release.releaseId));
  if (chosen === undefined) return [404, { error: 'not_found', message: 'This shop has no such release.' }];
  const { isConfirmed = false } = JSON.parse(body) as Activation;
  if (!isConfirmed && chosen.answers.some(({ kind }) => kind === 'worse'))
    return [409, { error: 'not_confirmed', message: 'Kindred uses it only if you confirm it.' }];
  state.releases = state.releases.map((release) => ({ ...release, active: release === chosen }));
  return [200, chosen];
}
