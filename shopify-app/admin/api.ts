import {
  ADMIN_API,
  TRAINING_CONSENT_TEXT_VERSION,
  type Activation,
  type Activity,
  type HealthReport,
  type JudgedRelease,
  type ModelCardAnswer,
  type Overview,
  type Ranking,
  type ReleaseSummary,
  type TrainingConsent,
  type TrainingConsentRequest,
  type TrainingStatus,
} from '@kindred/shared/api/admin';
import {
  type HandoffCode,
  type HandoffRequest,
  type PairedBrowser,
  PAIRING_API,
  type TypedCode,
} from '@kindred/shared/api/browser-extension';
import { type Preview, RECOMMENDATIONS_API, type ShownProducts } from '@kindred/shared/api/recommendations';
import type { ApiError } from '@kindred/shared/api/collect';
import {
  EXPORT_API,
  type DownloadLink,
  type DownloadRequest,
  type ExportSummary,
} from '@kindred/shared/api/exports';
import { MARKETS_API, type SoldTo } from '@kindred/shared/api/markets';
import {
  PRIVACY_API,
  type ErasureRequest,
  type PolicyLanguage,
  type PolicyText,
  type PrivacyReport,
  type PrivacyRequest,
} from '@kindred/shared/api/privacy';
import type { ProductId } from '@kindred/shared/catalog';
import {
  SET_ASIDE_API,
  type RetryRequest,
  type SetAside,
  type SetAsideKind,
} from '@kindred/shared/api/set-aside';
import type { RankingSettings } from '@kindred/shared/placement';
import { said } from '@kindred/shared/said';
import { TRAFFIC_API, type DeviceBytes, type Traffic } from '@kindred/shared/api/traffic';
import {
  type CustomerSegments,
  type DayRange,
  type InsightsReport,
  type KpiReport,
  type NewRuleSegment,
  type NewSavedView,
  type NewSensitiveTypes,
  type ProductsReport,
  type QualityReport,
  type SavedView,
  type SegmentEdit,
  type SegmentReport,
  type SegmentsReport,
  type SensitiveTypes,
  UNDERSTANDING_API,
} from '@kindred/shared/api/understanding';
import {
  type StorefrontSpeedReport,
  WEB_VITALS_API,
  type WebVital,
  type WebVitalsReport,
} from '@kindred/shared/api/web-vitals';
import { say, t } from './languages/language.ts';

/** What the server answered instead, in words that can be shown. */
export class AdminApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'AdminApiError';
    this.status = status;
  }
}

export const api = {
  overview: () => request<Overview>('GET', ADMIN_API.overview),
  activity: () => request<Activity>('GET', ADMIN_API.activity),
  healthReport: () => request<HealthReport>('GET', ADMIN_API.healthReport),
  releases: () => request<JudgedRelease[]>('GET', ADMIN_API.releases),
  activate: (releaseId: string, wanted: Activation) =>
    request<ReleaseSummary>('POST', ADMIN_API.activate(releaseId), wanted),
  modelCard: (releaseId: string) => request<ModelCardAnswer>('GET', ADMIN_API.modelCard(releaseId)),
  ranking: () => request<Ranking>('GET', ADMIN_API.ranking),
  decideRanking: (settings: RankingSettings) => request<Ranking>('POST', ADMIN_API.ranking, settings),
  preview: (settings: RankingSettings) => request<Preview>('POST', RECOMMENDATIONS_API.preview, settings),
  products: (ids: readonly ProductId[]) =>
    request<ShownProducts>('GET', `${RECOMMENDATIONS_API.products}?ids=${ids.join(',')}`),
  related: (productId: ProductId) => request<ProductId[]>('GET', RECOMMENDATIONS_API.related(productId)),
  decideTraining: (granted: boolean) => {
    const body: TrainingConsentRequest = { granted, textVersion: TRAINING_CONSENT_TEXT_VERSION };
    return request<TrainingConsent>('POST', ADMIN_API.trainingConsent, body);
  },
  train: () => request<{ jobId: string }>('POST', ADMIN_API.train, {}),
  privacy: () => request<PrivacyReport>('GET', PRIVACY_API.report),
  privacyPage: async () => {
    const [overview, report] = await Promise.all([api.overview(), api.privacy()]);
    return { overview, ...report };
  },
  erase: (wish: ErasureRequest) => request<PrivacyRequest>('POST', PRIVACY_API.erasures, wish),
  policyText: (language: PolicyLanguage) => request<PolicyText>('GET', PRIVACY_API.policyText(language)),
  exports: () => request<ExportSummary>('GET', EXPORT_API.summary),
  downloadLink: (wanted: DownloadRequest) => request<DownloadLink>('POST', EXPORT_API.downloads, wanted),
  setAside: () => request<SetAside[]>('GET', SET_ASIDE_API.list),
  tryAgain: (kind: SetAsideKind) =>
    request<SetAside[]>('POST', SET_ASIDE_API.retry, { kind } satisfies RetryRequest),
  cancelTraining: () => request<TrainingStatus | null>('POST', ADMIN_API.cancelTraining, {}),
  soldTo: () => request<SoldTo>('GET', MARKETS_API.soldTo),
  traffic: () => request<Traffic>('GET', TRAFFIC_API.traffic),
  deviceBytes: () => request<DeviceBytes>('GET', TRAFFIC_API.deviceBytes),
  webVitals: () => request<WebVitalsReport>('GET', WEB_VITALS_API.webVitals),
  storefrontSpeed: () => request<StorefrontSpeedReport>('GET', WEB_VITALS_API.storefrontSpeed),
  browsers: () => request<PairedBrowser[]>('GET', PAIRING_API.browsers),
  handOver: (wanted: HandoffRequest) => request<HandoffCode>('POST', PAIRING_API.handoff, wanted),
  typedCode: () => request<TypedCode>('POST', PAIRING_API.typedCode, {}),
  confirmBrowser: (grantId: string) => request<PairedBrowser>('POST', PAIRING_API.confirm(grantId), {}),
  revokeBrowser: (grantId: string) => request<object>('POST', PAIRING_API.revoke(grantId), {}),
  kpis: ({ from, to }: DayRange) =>
    request<KpiReport>('GET', `${UNDERSTANDING_API.kpis}?from=${from}&to=${to}`),
  insights: () => request<InsightsReport>('GET', UNDERSTANDING_API.insights),
  /** The last so many weeks that were counted. */
  segments: (weeks = 4) => request<SegmentsReport>('GET', `${UNDERSTANDING_API.segments}?weeks=${weeks}`),
  segment: (segmentId: string, weeks = 12) =>
    request<SegmentReport>('GET', `${UNDERSTANDING_API.segment(segmentId)}?weeks=${weeks}`),
  editSegment: (segmentId: string, edit: SegmentEdit) =>
    request<SegmentsReport>('POST', UNDERSTANDING_API.segment(segmentId), edit),
  addRuleSegment: (wanted: NewRuleSegment) =>
    request<SegmentsReport>('POST', UNDERSTANDING_API.ruleSegments, wanted),
  sensitiveTypes: () => request<SensitiveTypes>('GET', UNDERSTANDING_API.sensitiveTypes),
  setSensitiveTypes: (wanted: NewSensitiveTypes) =>
    request<SensitiveTypes>('POST', UNDERSTANDING_API.sensitiveTypes, wanted),
  productFigures: (weeks = 4) =>
    request<ProductsReport>('GET', `${UNDERSTANDING_API.products}?weeks=${weeks}`),
  customerSegments: () => request<CustomerSegments>('GET', UNDERSTANDING_API.customerSegments),
  useInShopify: (on: boolean) =>
    request<CustomerSegments>('POST', UNDERSTANDING_API.customerSegments, { on }),
  quality: () => request<QualityReport>('GET', UNDERSTANDING_API.quality),
  views: () => request<SavedView[]>('GET', UNDERSTANDING_API.views),
  saveView: (view: NewSavedView) => request<SavedView[]>('POST', UNDERSTANDING_API.views, view),
  deleteView: (viewId: string) => request<SavedView[]>('POST', UNDERSTANDING_API.deleteView(viewId), {}),
  reportWebVitals: (vitals: WebVital[]) =>
    request<{ kept: number }>('POST', WEB_VITALS_API.webVitals, vitals),
};

export async function request<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  return (await (await ask(method, path, body)).json()) as Answer;
}

/** Throws AdminApiError where the server says no. */
export async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  const response = await send(method, path, body);
  if (response.ok) return response;
  const error = (await response.json().catch(() => null)) as Partial<ApiError> | null;
  throw new AdminApiError(
    response.status,
    say(error?.message ?? said('The server answered {status}.', { status: String(response.status) })),
  );
}

/** The server let this page in with the token of its address, which lives for a minute: it does for what is asked first. */
const OPENING_MILLISECONDS = 20_000;

const openingToken = (): string | null =>
  performance.now() < OPENING_MILLISECONDS ? new URLSearchParams(location.search).get('id_token') : null;

/** Later each request takes a fresh token, from App Bridge; and so does one for which the first was too old already. */
async function send(method: string, path: string, body?: object): Promise<Response> {
  const opening = openingToken();
  const answer = opening === null ? null : await sendAs(opening, method, path, body);
  return answer === null || answer.status === 401
    ? await sendAs(await shopify.idToken(), method, path, body)
    : answer;
}

async function sendAs(token: string, method: string, path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      // What is told as the page is left.
      keepalive: document.hidden,
    });
  } catch {
    throw new AdminApiError(
      0,
      t('Kindred cannot be reached. Check your connection; this page keeps trying.'),
    );
  }
}
