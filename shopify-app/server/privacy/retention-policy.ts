import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { MAX_KPI_DAYS } from '@kindred/shared/api/understanding';
import { WEB_VITALS_DAYS } from '@kindred/shared/api/web-vitals';
import type { RetentionClass } from '@kindred/shared/api/privacy';
import { ORDER_HISTORY_DAYS } from '../orders/rules.ts';
import { RELEASES_KEPT } from '../releases/releases.ts';

/** Rows of a shop's table that go when the time in one of their columns is so long ago. */
interface AgedRows {
  table: string;
  column: string;
  days: number;
}

export type AgedClass = Exclude<RetentionClass, 'events' | 'releases' | 'webhook_deliveries'>;

const COUNTED_WEEKS_DAYS = 2 * 366;

export const AGED_ROWS: Record<AgedClass, AgedRows> = {
  ingest_counts: { table: 'ingest_counts', column: 'minute', days: EVENT_RETENTION_DAYS },
  orders: { table: 'orders', column: 'created_at', days: ORDER_HISTORY_DAYS },
  /** Tombstones keep the titles of past events readable for as long as events are kept. */
  deleted_products: { table: 'products', column: 'deleted_at', days: EVENT_RETENTION_DAYS },
  training_runs: { table: 'training_runs', column: 'finished_at', days: 180 },
  /** The proof that a request was answered names nobody. */
  privacy_requests: { table: 'privacy_requests', column: 'received_at', days: 365 },
  data_request_orders: { table: 'data_request_orders', column: 'received_at', days: 90 },
  web_vitals: { table: 'web_vitals', column: 'measured_at', days: WEB_VITALS_DAYS },
  page_speeds: { table: 'page_speeds', column: 'day', days: WEB_VITALS_DAYS },
  /** The longest report, and as many days before to compare it with. */
  kpi_days: { table: 'kpi_days', column: 'day', days: 2 * MAX_KPI_DAYS },
  quality_days: { table: 'quality_days', column: 'day', days: EVENT_RETENTION_DAYS },
  visitor_segments: { table: 'visitor_segments', column: 'assigned_at', days: EVENT_RETENTION_DAYS },
  /** With the events that they are counted from; the sums stay. */
  experiment_units: { table: 'experiment_units', column: 'first_exposed', days: EVENT_RETENTION_DAYS },
  campaign_days: { table: 'campaign_days', column: 'day', days: COUNTED_WEEKS_DAYS },
  /** What is suggested is read from the last four weeks. */
  campaign_funnels: { table: 'campaign_funnels', column: 'day', days: EVENT_RETENTION_DAYS },
  /** Of customers whom Shopify no longer lets us write to: what stands there is removed when it does again. */
  customer_segment_removals: { table: 'customer_segment_removals', column: 'since', days: 90 },
  /** With what they tell: a year can be compared with the one before. */
  counted_weeks: { table: 'counted_weeks', column: 'from_day', days: COUNTED_WEEKS_DAYS },
  /** As long as weeks of their time speak of them: what was merged is added up by their rows. */
  retired_segments: { table: 'segments', column: 'retired_at', days: COUNTED_WEEKS_DAYS },
  /** With their tokens. Until then a browser that comes back is told that it is not connected any more. */
  browser_grants: { table: 'browser_grants', column: 'expires_at', days: 30 },
  browser_audit: { table: 'browser_audit', column: 'at', days: 365 },
};

/** Shopify repeats a delivery for two days at most; ids are kept long enough to recognise any of them. */
export const DELIVERY_DAYS = 14;

const days = (count: number) => ({ days: count, newest: null });

/** What is kept how long: the nightly job deletes by this list, and the merchant reads it. */
export const RETENTION: Record<RetentionClass, { days: number | null; newest: number | null }> = {
  events: days(EVENT_RETENTION_DAYS),
  ingest_counts: days(AGED_ROWS.ingest_counts.days),
  orders: days(AGED_ROWS.orders.days),
  deleted_products: days(AGED_ROWS.deleted_products.days),
  training_runs: days(AGED_ROWS.training_runs.days),
  privacy_requests: days(AGED_ROWS.privacy_requests.days),
  data_request_orders: days(AGED_ROWS.data_request_orders.days),
  web_vitals: days(AGED_ROWS.web_vitals.days),
  page_speeds: days(AGED_ROWS.page_speeds.days),
  kpi_days: days(AGED_ROWS.kpi_days.days),
  quality_days: days(AGED_ROWS.quality_days.days),
  visitor_segments: days(AGED_ROWS.visitor_segments.days),
  experiment_units: days(AGED_ROWS.experiment_units.days),
  campaign_days: days(AGED_ROWS.campaign_days.days),
  campaign_funnels: days(AGED_ROWS.campaign_funnels.days),
  retired_segments: days(AGED_ROWS.retired_segments.days),
  customer_segment_removals: days(AGED_ROWS.customer_segment_removals.days),
  counted_weeks: days(AGED_ROWS.counted_weeks.days),
  browser_grants: days(AGED_ROWS.browser_grants.days),
  browser_audit: days(AGED_ROWS.browser_audit.days),
  webhook_deliveries: days(DELIVERY_DAYS),
  releases: { days: null, newest: RELEASES_KEPT },
};
