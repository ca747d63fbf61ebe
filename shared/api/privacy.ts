import { TRAINING_CONSENT_TEXT, TRAINING_CONSENT_TEXT_VERSION } from './admin.ts';

/** What the embedded admin's Privacy page asks the server. All want the session token, as in admin.ts. */
export const PRIVACY_API = {
  /** GET -> PrivacyReport */
  report: '/api/privacy',
  /** POST ErasureRequest -> PrivacyRequest */
  erasures: '/api/privacy/erasures',
  /** GET -> PolicyText */
  policyText: (language: PolicyLanguage | ':language') => `/api/privacy/policy-text/${language}`,
} as const;

export interface PrivacyReport {
  /** Newest first; nothing is ever changed or taken out of it. */
  trainingConsents: TrainingConsentEntry[];
  retention: RetentionReport;
  /** Newest first, at most 100. */
  requests: PrivacyRequest[];
}

export interface TrainingConsentEntry {
  granted: boolean;
  /** Epoch milliseconds. */
  changedAt: number;
  textVersion: string;
  /** The words agreed to; null where this version of Kindred does not know them. */
  text: string | null;
  /** Shopify's id of the staff member. */
  decidedBy: string | null;
}

/** Said nothing of segments: who agreed to it only has agreed to none. */
export const BEFORE_SEGMENTS = '2026-11-22';

/** Every wording there ever was, so that a recorded consent can be shown in its own words. */
export const TRAINING_CONSENT_TEXTS: Readonly<Record<string, string>> = {
  [TRAINING_CONSENT_TEXT_VERSION]: TRAINING_CONSENT_TEXT,
  [BEFORE_SEGMENTS]:
    'Kindred may learn from the consented storefront events, orders and catalogue of this shop to build recommendation models for this shop only. No model or data is shared with other shops. Withdrawing deletes the models.',
};

/** Kinds of data with a time of their own; all else goes with the shop. */
export const RETENTION_CLASSES = [
  'events',
  'ingest_counts',
  'orders',
  'deleted_products',
  'training_runs',
  'releases',
  'webhook_deliveries',
  'privacy_requests',
  'data_request_orders',
  'web_vitals',
  'page_speeds',
  'kpi_days',
  'quality_days',
  'visitor_segments',
  'experiment_units',
  'campaign_days',
  'campaign_funnels',
  'customer_segment_removals',
  'retired_segments',
  'counted_weeks',
  'browser_grants',
  'browser_audit',
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

export interface RetentionReport {
  /** Epoch milliseconds; null before the first night. */
  ranAt: number | null;
  classes: {
    name: RetentionClass;
    /** One of both is null. */
    days: number | null;
    newest: number | null;
    /** In the last run; null before the first. */
    deleted: number | null;
  }[];
}

export const PRIVACY_REQUEST_KINDS = [
  'data_request',
  'customer_redact',
  'order_erasure',
  'visitor_erasure',
] as const;
export type PrivacyRequestKind = (typeof PRIVACY_REQUEST_KINDS)[number];

/** Shopify wants each answered in so many days. */
export const PRIVACY_REQUEST_DAYS = 30;

export interface PrivacyRequest {
  /** Shopify's number of the request or of its message, or one of ours. */
  requestId: string;
  kind: PrivacyRequestKind;
  /** Epoch milliseconds, as all times here. */
  receivedAt: number;
  dueAt: number;
  /** Null while it is being worked on. */
  doneAt: number | null;
  downloadedAt: number | null;
  /** Whether what is kept of these orders can be downloaded: only while we know which orders they are. */
  downloadable: boolean;
  requestedBy: string | null;
  /** Rows a table: found for a data request, deleted for an erasure. */
  receipt: Record<string, number> | null;
}

/** One of both. */
export type ErasureRequest = { orderId: string } | { visitorId: string };

export const POLICY_LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const;
export type PolicyLanguage = (typeof POLICY_LANGUAGES)[number];

export interface PolicyText {
  language: PolicyLanguage;
  /** Plain paragraphs, to be pasted into the shop's privacy policy. */
  text: string;
}
