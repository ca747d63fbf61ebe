import { createHmac } from 'node:crypto';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { productView } from './sample-events.ts';
import { API_SECRET, collect } from './shopify-harness.ts';
import type { FilledShop, TwoShops } from './isolation-shops.ts';

/** Requests of `self`, with its own token and keys, for what belongs to `other`. */
export interface Attempt extends Pick<TwoShops, 'harness'> {
  self: FilledShop;
  other: FilledShop;
  /** With the session token of `self`. With a body it is a POST. */
  api(path: string, body?: object): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

type Ask = (attempt: Attempt) => Promise<Response | Response[]>;

/** One for each route of the server, by its method and path: a route without one fails the test. */
export const ROUTE_CASES: Record<string, Ask> = {
  'OPTIONS /collect': ({ harness }) => fetch(`${harness.url}/collect`, { method: 'OPTIONS' }),
  // The own key with the other's name, the other's key with the own name, and the other's event under the own key.
  'POST /collect': ({ harness, self, other }) => {
    const view = productView({ eventId: other.eventId, visitorId: 'x', productId: other.productId });
    const send = (domain: string, key: string) => collect(harness.url, { shop: domain, key, events: [view] });
    return Promise.all([
      send(other.domain, self.publicKey),
      send(self.domain, other.publicKey),
      send(self.domain, self.publicKey),
    ]);
  },
  // By key, and keys are public: the own one must not show the other's release.
  'GET /shops/:key/manifest.json': ({ get, self }) => get(`/shops/${self.publicKey}/manifest.json`),
  'GET /shops/:key/segments.json': ({ get, self }) =>
    get(`/shops/${self.publicKey}/segments.json?language=de`),
  // The own key with the other's experiment.
  'GET /shops/:key/experiments/:experimentId/:variation/manifest.json': ({ get, self, other }) =>
    Promise.all(
      [other, self].map(({ experimentId }) =>
        get(`/shops/${self.publicKey}/experiments/${experimentId}/1/manifest.json`),
      ),
    ),
  // The own signature with the other's name, once in its place and once added.
  'GET /proxy/manifest': async ({ get, self, other }) => {
    const signed = proxyQuery(self.domain);
    return Promise.all([
      get(`/proxy/manifest?${signed.replace(self.domain, other.domain)}`),
      get(`/proxy/manifest?${signed}&shop=${other.domain}`),
      get(`/proxy/manifest?shop=${other.domain}&${signed}`),
      get(`/proxy/manifest?${signed}`),
    ]);
  },
  // By hash, and hashes are public: they stand in the manifest of every page.
  'GET /artifacts/:name': ({ get, self }) => get(`/artifacts/${self.artifactSha256}.onnx`),
  'GET /engine/*': ({ get }) => get('/engine/../../artifacts'),
  'GET /assets/*': ({ get }) => get('/assets/../index.html'),
  'POST /webhooks': (attempt) => Promise.all(WEBHOOKS.map((webhook) => deliver(attempt, ...webhook))),

  'GET /api/overview': ({ api }) => api('/api/overview'),
  'GET /api/activity': ({ api }) => api('/api/activity'),
  'GET /api/health-report': ({ api }) => api('/api/health-report'),
  'GET /api/releases': ({ api }) => api('/api/releases'),
  'POST /api/releases/:releaseId/activate': ({ api, other }) =>
    api(`/api/releases/${other.releaseId}/activate`, {}),
  'GET /api/releases/:releaseId/model-card': ({ api, other }) =>
    api(`/api/releases/${other.releaseId}/model-card`),
  'GET /api/ranking': ({ api }) => api('/api/ranking'),
  'POST /api/ranking': ({ api, other }) => api('/api/ranking', rankingSettings(other)),
  'POST /api/preview': ({ api, other }) => api('/api/preview', rankingSettings(other)),
  'GET /api/products': ({ api, other }) => api(`/api/products?ids=${other.productId}`),
  'GET /api/products/:productId/related': ({ api, other }) => api(`/api/products/${other.productId}/related`),
  'POST /api/training-consent': ({ api }) =>
    api('/api/training-consent', { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION }),
  'POST /api/train': ({ api }) => api('/api/train', {}),
  'POST /api/train/cancel': ({ api }) => api('/api/train/cancel', {}),

  'GET /api/privacy': ({ api }) => api('/api/privacy'),
  'POST /api/privacy/erasures': ({ api, other }) =>
    Promise.all([
      api('/api/privacy/erasures', { orderId: other.orderId }),
      api('/api/privacy/erasures', { visitorId: `${other.mark}-visitor` }),
    ]),

  'GET /api/web-vitals': ({ api }) => api('/api/web-vitals'),
  'GET /api/storefront-speed': ({ api }) => api('/api/storefront-speed'),
  'POST /api/web-vitals': ({ api }) => api('/api/web-vitals', [{ id: 'LCP-1', name: 'LCP', value: 1 }]),

  'GET /api/traffic': ({ api }) => api('/api/traffic'),
  'GET /api/device-bytes': ({ api }) => api('/api/device-bytes'),

  'GET /api/privacy/policy-text/:language': ({ api }) => api('/api/privacy/policy-text/en'),
  'GET /api/sold-to': ({ api }) => api('/api/sold-to'),
  'GET /api/exports': ({ api }) => api('/api/exports'),
  'POST /api/downloads': ({ api }) => api('/api/downloads', { what: 'everything' }),
  // The own link with the other's number, and everything that the own one brings.
  'GET /downloads/:shopId/:secret': async ({ api, get, self, other }) => {
    const pathTo = async (wanted: object) => {
      const { path } = (await (await api('/api/downloads', wanted)).json()) as { path: string };
      return path;
    };
    const all = await pathTo({ what: 'everything' });
    const table = await pathTo({ what: 'table', table: 'products', format: 'csv' });
    const request = await pathTo({ what: 'data_request', requestId: other.dataRequestId });
    return Promise.all([
      get(all.replace(`/${self.shopId}/`, `/${other.shopId}/`)),
      ...[all, table, request].map((path) => get(path)),
    ]);
  },
  'GET /api/set-aside': ({ api }) => api('/api/set-aside'),
  'POST /api/set-aside/retry': ({ api }) => api('/api/set-aside/retry', { kind: 'product_news' }),
  'POST /set-aside/try-again': ({ harness }) =>
    fetch(`${harness.url}/set-aside/try-again`, { method: 'POST' }),

  'GET /api/browsers': ({ api }) => api('/api/browsers'),
  'POST /api/browsers/handoff': ({ api }) =>
    api('/api/browsers/handoff', { challenge: 'A'.repeat(43), jkt: 'B'.repeat(43), label: 'Chrome' }),
  'POST /api/browsers/typed-code': ({ api }) => api('/api/browsers/typed-code', {}),
  'POST /api/browsers/:grantId/confirm': ({ api, other }) =>
    api(`/api/browsers/${other.grantId}/confirm`, {}),
  'POST /api/browsers/:grantId/revoke': ({ api, other }) => api(`/api/browsers/${other.grantId}/revoke`, {}),
  // The own key with the other's place in the queue, and with the other's tokens.
  'POST /extension/token': ({ self, other }) =>
    Promise.all([
      self.browser.token({ grantType: 'confirmed', grantId: other.grantId }),
      self.browser.token({ grantType: 'refresh_token', refreshToken: other.browser.tokens!.refreshToken }),
    ]),
  'POST /extension/revoke': ({ self, other }) =>
    self.browser.ask('/extension/revoke', {}, { accessToken: other.browser.tokens!.accessToken }),
  'GET /extension/shop': (attempt) => readWith(attempt, `/extension/shop?shop=${attempt.other.domain}`),
  'GET /extension/insights': (attempt) =>
    readWith(attempt, `/extension/insights?productId=${attempt.other.productId}`),
  'GET /extension/experiments': (attempt) =>
    readWith(attempt, `/extension/experiments?shop=${attempt.other.domain}`),
  'GET /extension/releases': (attempt) => readWith(attempt, '/extension/releases'),
  'GET /extension/segments': (attempt) =>
    readWith(attempt, `/extension/segments?shop=${attempt.other.domain}`),
  'POST /extension/preview': (attempt) =>
    readWith(attempt, '/extension/preview', {
      releaseId: attempt.other.releaseId,
      settings: rankingSettings(attempt.other),
    }),
  'GET /extension/products': (attempt) =>
    readWith(attempt, `/extension/products?ids=${attempt.other.productId}`),

  'GET /api/kpis': ({ api }) => api(`/api/kpis?${lastDays(28)}`),
  'GET /api/insights': ({ api }) => api('/api/insights'),
  'GET /api/saved-views': ({ api }) => api('/api/saved-views'),
  'POST /api/saved-views': ({ api }) =>
    api('/api/saved-views', { name: 'Last week', page: '/app/insights', query: lastDays(7) }),
  'POST /api/saved-views/:viewId/delete': ({ api, other }) =>
    api(`/api/saved-views/${other.viewId}/delete`, {}),

  'GET /api/data-quality': ({ api }) => api('/api/data-quality'),

  'GET /api/segments': ({ api }) => api('/api/segments'),
  'GET /api/segments/:segmentId': ({ api, other }) => api(`/api/segments/${other.segmentId}`),
  'POST /api/segments/:segmentId': ({ api, other }) =>
    Promise.all([
      api(`/api/segments/${other.segmentId}`, { action: 'rename', name: 'Taken over' }),
      api(`/api/segments/${other.segmentId}`, { action: 'remove' }),
    ]),
  'POST /api/rule-segments': ({ api }) =>
    api('/api/rule-segments', { name: 'Often', rule: [{ feature: 'visits', is: 'at_least', value: 5 }] }),
  'GET /api/sensitive-types': ({ api }) => api('/api/sensitive-types'),
  'POST /api/sensitive-types': ({ api }) => api('/api/sensitive-types', { added: ['Mugs'] }),
  'GET /api/customer-segments': ({ api }) => api('/api/customer-segments'),
  'POST /api/customer-segments': async ({ api }) => [
    await api('/api/customer-segments', { on: true }),
    await api('/api/customer-segments', { on: false }),
  ],
  'GET /api/product-figures': ({ api }) => api('/api/product-figures?weeks=12'),

  'GET /api/experiments': ({ api }) => api('/api/experiments'),
  'POST /api/experiments': ({ api, other }) =>
    Promise.all([
      api('/api/experiments', tried({})),
      api('/api/experiments', tried({ releaseId: other.releaseId })),
    ]),
  'POST /api/experiments/plan': ({ api, other }) =>
    api('/api/experiments/plan', { ...tried({}), audience: { segments: [other.segmentId] } }),
  'GET /api/experiments/:experimentId': ({ api, other }) => api(`/api/experiments/${other.experimentId}`),
  'POST /api/experiments/:experimentId': ({ api, other }) =>
    api(`/api/experiments/${other.experimentId}`, tried({})),
  'POST /api/experiments/:experimentId/act': ({ api, other }) =>
    Promise.all(
      [
        { action: 'stop' },
        { action: 'note', learned: 'Taken over' },
        { action: 'archive' },
        { action: 'delete' },
      ].map((action) => api(`/api/experiments/${other.experimentId}/act`, action)),
    ),
  'GET /api/experiments/:experimentId/download': ({ api, other }) =>
    api(`/api/experiments/${other.experimentId}/download`),
  'POST /api/holdout': async ({ api }) => [
    await api('/api/holdout', { share: 0.05 }),
    await api('/api/holdout', { share: 0 }),
  ],
  'POST /api/experiments-stop': ({ api }) => api('/api/experiments-stop', {}),

  'GET /api/campaigns': ({ api }) => api('/api/campaigns'),
  'POST /api/campaigns': ({ api, other }) =>
    Promise.all([
      api('/api/campaigns', chosen({})),
      api('/api/campaigns', chosen({ segments: [other.segmentId] })),
    ]),
  'GET /api/campaigns/:campaignId': ({ api, other }) => api(`/api/campaigns/${other.campaignId}`),
  'POST /api/campaigns/:campaignId': ({ api, other }) =>
    api(`/api/campaigns/${other.campaignId}`, chosen({})),
  'POST /api/campaigns/:campaignId/act': ({ api, other }) =>
    Promise.all(
      [
        { action: 'note', learned: 'Taken over' },
        ...['start', 'pause', 'even', 'stop', 'archive', 'delete'].map((action) => ({ action })),
      ].map((action) => api(`/api/campaigns/${other.campaignId}/act`, action)),
    ),
  'GET /api/campaigns/:campaignId/download': ({ api, other }) =>
    api(`/api/campaigns/${other.campaignId}/download`),

  'GET /healthz': ({ get }) => get('/healthz'),
  'GET /readyz': ({ get }) => get('/readyz'),
  'GET /metrics': ({ get }) => get('/metrics'),
  'GET /app': (attempt) => openApp(attempt, '/app'),
  'GET /app/*': (attempt) => openApp(attempt, '/app/models'),
  'GET /': ({ get, other }) => get(`/?shop=${other.domain}`),
};

const lastDays = (days: number) => {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return `from=${day(days - 1)}&to=${day(0)}`;
};

const tried = (change: object) => ({
  name: 'Tried',
  hypothesis: '',
  share: 1,
  group: null,
  audience: {},
  variations: [{ kind: 'as_is' }, { kind: 'changed', heading: 'Anew', ...change }].map((content, nth) => ({
    name: String(nth),
    weight: 0.5,
    content,
  })),
  goal: 'bought',
  method: 'fixed',
  days: 7,
  smallestEffect: 0.1,
});

const chosen = (audience: object) => ({
  name: 'Chosen',
  aim: 'bought',
  audience,
  share: 1,
  contents: ['as_is', 'popular', 'theme_row'].map((kind) => ({ name: kind, content: { kind } })),
  controlShare: 0.1,
  floor: 0.1,
  pagesADay: 3,
  allPagesADay: 40,
  startsOn: null,
  endsOn: null,
});

const rankingSettings = ({ productId }: FilledShop) => ({
  weights: { variety: 0, novelty: 0, stock: 0, margin: 0 },
  excludedProductIds: [productId],
  pinnedProductIds: [productId],
});

/** With the own token, and with the own key and the other's token. */
const readWith = ({ self, other }: Attempt, path: string, body?: object) =>
  Promise.all([
    self.browser.ask(path, body),
    self.browser.ask(path, body, { accessToken: other.browser.tokens!.accessToken }),
  ]);

/** What runs before or after the routes, for all of them. */
export const SURROUNDING = ['ALL /*', 'ALL /webhooks', 'ALL /api/*', 'ALL /extension/*'];

const openApp = ({ get, harness, self, other }: Attempt, path: string) => {
  const token = harness.shopify.mintSessionToken(self.domain);
  return Promise.all([
    get(`${path}?id_token=${token}`),
    get(`${path}?shop=${other.domain}&id_token=${token}`),
  ]);
};

type Body = (other: FilledShop) => object;

/** Of every kind that names something: deliveries to the own shop about things of the other one. */
const WEBHOOKS: [topic: string, body: Body][] = [
  ['products/update', ({ productId }) => ({ id: Number(productId) })],
  ['products/delete', ({ productId }) => ({ id: Number(productId) })],
  ['orders/updated', ({ orderId }) => ({ id: Number(orderId) })],
  ['bulk_operations/finish', ({ operationGid }) => ({ admin_graphql_api_id: operationGid })],
  [
    'customers/data_request',
    ({ orderId, customerId }) => ({
      customer: { id: Number(customerId) },
      orders_requested: [Number(orderId)],
      data_request: { id: 9 },
    }),
  ],
  [
    'customers/redact',
    ({ orderId, customerId }) => ({
      customer: { id: Number(customerId) },
      orders_to_redact: [Number(orderId)],
    }),
  ],
];

function deliver({ harness, self, other }: Attempt, topic: string, bodyOf: Body): Promise<Response> {
  const body = JSON.stringify(bodyOf(other));
  return fetch(`${harness.url}/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'x-shopify-hmac-sha256': createHmac('sha256', API_SECRET).update(body).digest('base64'),
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': self.domain,
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': `${topic} of ${self.mark}`,
    },
  });
}

/** As Shopify's app proxy signs: sorted pairs without separators, SHA-256 in hexadecimal digits. */
function proxyQuery(shop: string): string {
  const pairs = [`path_prefix=/apps/kindred`, `shop=${shop}`, `timestamp=${Math.floor(Date.now() / 1000)}`];
  const signature = createHmac('sha256', API_SECRET).update(pairs.join('')).digest('hex');
  return `${pairs.join('&')}&signature=${signature}`;
}
