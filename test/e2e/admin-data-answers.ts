import { EXPORT_API, type ExportSummary } from '@kindred/shared/api/exports';
import { type PairedBrowser, PAIRING_API, type TypedCode } from '@kindred/shared/api/browser-extension';
import { MARKETS_API, type SoldTo } from '@kindred/shared/api/markets';
import {
  PRIVACY_API,
  RETENTION_CLASSES,
  POLICY_LANGUAGES,
  type ErasureRequest,
  type PrivacyReport,
  type PrivacyRequest,
} from '@kindred/shared/api/privacy';
import { SET_ASIDE_API, type RetryRequest, type SetAside } from '@kindred/shared/api/set-aside';
import { type DeviceBytes, type Traffic, TRAFFIC_API, TRAFFIC_MINUTES } from '@kindred/shared/api/traffic';
import { said } from '@kindred/shared/said';
import {
  type StorefrontSpeedReport,
  WEB_VITAL_NAMES,
  WEB_VITALS_API,
  type WebVitalsReport,
} from '@kindred/shared/api/web-vitals';
import { policyText } from '../../shopify-app/server/privacy/policy-text/policy-text.ts';
import { RETENTION } from '../../shopify-app/server/privacy/retention-policy.ts';

/** What the fake server of the admin keeps about shoppers and hands out. */
export interface DataState {
  privacy: PrivacyReport;
  exports: ExportSummary;
  setAside: SetAside[];
  webVitals: WebVitalsReport;
  storefrontSpeed: StorefrontSpeedReport;
  traffic: Traffic;
  soldTo: SoldTo;
  deviceBytes: DeviceBytes;
  browsers: PairedBrowser[];
}

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const NOT_MEASURED = WEB_VITAL_NAMES.map((name) => ({ name, p75: null, n: 0 }));

export function firstDayData(): DataState {
  return {
    setAside: [],
    browsers: [],
    traffic: { minutes: minutes(() => ({ accepted: 0, refused: 0 })) },
    deviceBytes: { scripts: null, model: null, triedModel: 0, engine: 0 },
    soldTo: { currencies: ['USD'], countries: [] },
    webVitals: { metrics: NOT_MEASURED },
    storefrontSpeed: { metrics: NOT_MEASURED, days: [{ day: '2026-11-22', metrics: NOT_MEASURED }] },
    privacy: {
      trainingConsents: [],
      retention: retention(null),
      requests: [],
    },
    exports: {
      tables: [
        { name: 'events', rows: 0, bytes: 0 },
        { name: 'products', rows: 841, bytes: 1_204_000 },
        { name: 'shops', rows: 1, bytes: 210 },
      ],
    },
  };
}

export function busyDayData(): DataState {
  const since = NOON - 2 * 3_600_000;
  return {
    setAside: [
      { kind: 'catalogue', count: 1, since, lastError: 'Shopify could not be reached.' },
      {
        kind: 'product_news',
        count: 12,
        since,
        lastError: said('Shopify answered with an error (HTTP {status}).', { status: '503' }),
      },
    ],
    browsers: [
      pairedBrowser('grant-waiting', { label: 'Firefox on Windows', state: 'waiting', lastUsedAt: null }),
      pairedBrowser('grant-paired'),
    ],
    soldTo: { currencies: ['EUR', 'CHF'], countries: ['DE', 'AT', 'CH'] },
    traffic: { minutes: minutes((nth) => ({ accepted: nth, refused: nth === 30 ? 4 : 0 })) },
    deviceBytes: {
      scripts: {
        'storefront-entry': 4095,
        'storefront-speed': 707,
        'storefront-experiment': 2047,
        'storefront-ranker': 12_287,
        'storefront-tried-rows': 814,
        'storefront-panel': 16_737,
        'storefront-segment': 10_344,
      },
      model: { artifact: 118_449, itemTable: 9_300 },
      triedModel: 9_412,
      engine: 2_851_430,
    },
    webVitals: {
      metrics: [
        { name: 'LCP', p75: 812.4, n: 240 },
        { name: 'INP', p75: 56, n: 38 },
        { name: 'CLS', p75: 0.0123, n: 240 },
      ],
    },
    storefrontSpeed: {
      metrics: [
        { name: 'LCP', p75: 1850, n: 9214 },
        { name: 'INP', p75: 84, n: 61 },
        { name: 'CLS', p75: 0.004, n: 9120 },
      ],
      days: [
        {
          day: '2026-11-21',
          metrics: [
            { name: 'LCP', p75: 1900, n: 431 },
            { name: 'INP', p75: null, n: 0 },
            { name: 'CLS', p75: 0.002, n: 432 },
          ],
        },
        { day: '2026-11-22', metrics: NOT_MEASURED },
      ],
    },
    privacy: {
      trainingConsents: [
        decision(NOON - 9 * DAY, true, '2026-11-23'),
        decision(NOON - 11 * DAY, false, '2026-09-01'),
        decision(NOON - 12 * DAY, true, '2026-09-01'),
      ],
      retention: retention(NOON - 8 * 3_600_000),
      requests: [
        request('17', 'data_request', { downloadable: true, receipt: { events: 214, orders: 2 } }),
        request('16', 'data_request', { receipt: { events: 0, orders: 0 } }),
        request('b2', 'visitor_erasure', { requestedBy: '48', receipt: { events: 31 } }),
        request('a1', 'customer_redact', { receipt: { events: 4021, orders: 3 } }),
        request('a0', 'customer_redact', { doneAt: null, receipt: null }),
      ],
    },
    exports: {
      tables: [
        { name: 'events', rows: 1_204_411, bytes: 391_000_000 },
        { name: 'orders', rows: 812, bytes: 361_000 },
        { name: 'products', rows: 841, bytes: 1_204_000 },
        { name: 'privacy_requests', rows: 5, bytes: 1_400 },
        { name: 'something_new', rows: 2, bytes: 400 },
      ],
    },
  };
}

const minutes = (countsOf: (nth: number) => Omit<Traffic['minutes'][number], 'at'>): Traffic['minutes'] =>
  Array.from({ length: TRAFFIC_MINUTES }, (_, nth) => ({ at: NOON + nth * 60_000, ...countsOf(nth) }));

const retention = (ranAt: number | null): PrivacyReport['retention'] => ({
  ranAt,
  classes: RETENTION_CLASSES.map((name, at) => ({
    name,
    ...RETENTION[name],
    deleted: ranAt === null ? null : at * 120,
  })),
});

const decision = (changedAt: number, granted: boolean, textVersion: string) => ({
  changedAt,
  granted,
  textVersion,
  text: textVersion === '2026-11-23' ? 'The wording above.' : null,
  decidedBy: '48',
});

function request(
  requestId: string,
  kind: PrivacyRequest['kind'],
  fields: Partial<PrivacyRequest>,
): PrivacyRequest {
  const receivedAt = Date.now() - 3 * DAY;
  return {
    requestId,
    kind,
    receivedAt,
    dueAt: receivedAt + 30 * DAY,
    doneAt: receivedAt + 5000,
    downloadedAt: null,
    downloadable: false,
    requestedBy: null,
    receipt: {},
    ...fields,
  };
}

export function pairedBrowser(grantId: string, fields: Partial<PairedBrowser> = {}): PairedBrowser {
  return {
    grantId,
    label: 'Chrome on Linux',
    state: 'paired',
    createdAt: NOON - 3 * DAY,
    lastUsedAt: NOON - 3_600_000,
    expiresAt: NOON + 30 * DAY,
    ...fields,
  };
}

export const HANDOFF_CODE = 'handed-over-to-the-extension';

export const UNKNOWN_VISITOR = 'nobody-knows-me';

/** Null: it is another's to answer. */
export function dataAnswer(state: DataState, endpoint: string, body: string): [number, unknown] | null {
  switch (endpoint) {
    case `GET ${PRIVACY_API.report}`:
      return [200, state.privacy];
    case `POST ${PRIVACY_API.erasures}`:
      return [200, erase(state, JSON.parse(body) as ErasureRequest)];
    case `GET ${SET_ASIDE_API.list}`:
      return [200, state.setAside];
    case `POST ${SET_ASIDE_API.retry}`: {
      const { kind } = JSON.parse(body) as RetryRequest;
      state.setAside = state.setAside.filter((each) => each.kind !== kind);
      return [200, state.setAside];
    }
    case `GET ${WEB_VITALS_API.webVitals}`:
      return [200, state.webVitals];
    case `GET ${WEB_VITALS_API.storefrontSpeed}`:
      return [200, state.storefrontSpeed];
    case `POST ${WEB_VITALS_API.webVitals}`:
      return [200, { kept: (JSON.parse(body) as unknown[]).length }];
    case `GET ${MARKETS_API.soldTo}`:
      return [200, state.soldTo];
    case `GET ${TRAFFIC_API.traffic}`:
      return [200, state.traffic];
    case `GET ${TRAFFIC_API.deviceBytes}`:
      return [200, state.deviceBytes];
    case `GET ${PAIRING_API.browsers}`:
      return [200, state.browsers];
    case `POST ${PAIRING_API.handoff}`:
      return [200, { code: HANDOFF_CODE, expiresAt: Date.now() + 60_000 }];
    case `POST ${PAIRING_API.typedCode}`:
      return [200, { code: 'K7MWQ2XD', expiresAt: Date.now() + 300_000 } satisfies TypedCode];
    case `GET ${EXPORT_API.summary}`:
      return [200, state.exports];
    case `POST ${EXPORT_API.downloads}`:
      return [200, { path: `/downloads/1/${Buffer.from(body).toString('base64url')}` }];
  }
  const browser = state.browsers.find(({ grantId }) => endpoint.includes(grantId));
  if (browser !== undefined) return browserAnswer(state, browser, endpoint);
  const language = POLICY_LANGUAGES.find((each) => endpoint === `GET ${PRIVACY_API.policyText(each)}`);
  return language ? [200, policyText(language)] : null;
}

function browserAnswer(state: DataState, browser: PairedBrowser, endpoint: string): [number, unknown] | null {
  const { grantId } = browser;
  switch (endpoint) {
    case `POST ${PAIRING_API.confirm(grantId)}`:
      browser.state = 'paired';
      return [200, browser];
    case `POST ${PAIRING_API.revoke(grantId)}`:
      state.browsers = state.browsers.filter((each) => each !== browser);
      return [200, {}];
  }
  return null;
}

function erase({ privacy }: DataState, wish: ErasureRequest): PrivacyRequest {
  const kind = 'orderId' in wish ? 'order_erasure' : 'visitor_erasure';
  const events = 'visitorId' in wish && wish.visitorId === UNKNOWN_VISITOR ? 0 : 12;
  const done = request(`own-${privacy.requests.length}`, kind, { receipt: { events }, requestedBy: '48' });
  privacy.requests.unshift(done);
  return done;
}
