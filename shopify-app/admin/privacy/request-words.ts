import type { PrivacyRequest, PrivacyRequestKind, RetentionReport } from '@kindred/shared/api/privacy';
import { formatDay, formatList, formatNumber } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

const KIND_WORDS: Record<Exclude<PrivacyRequestKind, 'data_request'>, Plain> = {
  customer_redact: 'A customer is to be forgotten',
  order_erasure: 'You erased an order',
  visitor_erasure: 'You erased a visitor',
};

/** What was asked, by whom where that is known. An answer is sent to a customer, so its number is named. */
export function kindWords({ kind, requestId, requestedBy }: PrivacyRequest): string {
  const what =
    kind === 'data_request'
      ? t('A customer asked for their data (number {number})', { number: requestId })
      : t(KIND_WORDS[kind]);
  return requestedBy === null ? what : t('{what} (staff member {staff})', { what, staff: requestedBy });
}

type Tone = 'success' | 'info' | 'warning' | 'critical';

/** What became of a request, and what the merchant has to do by when. */
export function stateOf(request: PrivacyRequest, now: number): { tone: Tone; badge: string; text: string } {
  const { kind, doneAt, downloadedAt, dueAt, receipt, downloadable } = request;
  const due = formatDay(dueAt);
  if (doneAt === null)
    return {
      tone: 'warning',
      badge: t('In work'),
      text: t('It is being worked on, and due by {due}.', { due }),
    };
  if (kind !== 'data_request')
    return { tone: 'success', badge: t('Done'), text: t('Done on {day}.', { day: formatDay(doneAt) }) };
  if (downloadedAt !== null)
    return {
      tone: 'success',
      badge: t('Answered'),
      text: t('You downloaded the answer on {day}.', { day: formatDay(downloadedAt) }),
    };
  if (isEmpty(receipt))
    return {
      tone: 'info',
      badge: t('Nothing kept'),
      text: t('Nothing is kept of this customer. Tell them so by {due}.', { due }),
    };
  if (!downloadable)
    return { tone: 'info', badge: t('Nothing kept'), text: t('What was kept has been erased since.') };
  if (dueAt < now)
    return {
      tone: 'critical',
      badge: t('Overdue'),
      text: t('The answer was due by {due}. Download it and send it.', { due }),
    };
  return {
    tone: 'warning',
    badge: t('To answer'),
    text: t('Download the answer and send it by {due}.', { due }),
  };
}

export const isEmpty = (receipt: PrivacyRequest['receipt']): boolean =>
  Object.values(receipt ?? {}).every((rows) => rows === 0);

const ROW_WORDS: Record<string, Plain> = {
  events: 'events',
  orders: 'orders',
  data_request_orders: 'order numbers of earlier requests',
  visitor_segments: 'segments of visitors',
  customer_segments: 'segments written to customers',
  experiment_units: 'experiments that visitors met',
  experiment_inbox: 'visits that experiments still have to count',
};

/** A table that came later is named as the server has it. */
function rowWords(table: string): string {
  const words = ROW_WORDS[table];
  return words === undefined ? table : t(words);
}

/** "events: 12, orders: 1"; a table without a row is left out. */
export function receiptWords({ kind, receipt }: Pick<PrivacyRequest, 'kind' | 'receipt'>): string {
  if (receipt === null) return t('Not yet');
  if (isEmpty(receipt)) return t('Nothing was kept');
  const rows = Object.entries(receipt).filter(([, count]) => count > 0);
  const list = formatList(
    rows.map(([table, count]) =>
      t('{table}: {count}', { table: rowWords(table), count: formatNumber(count) }),
    ),
  );
  return kind === 'data_request' ? t('Found: {list}', { list }) : t('Deleted: {list}', { list });
}

/** The number at the end of what was pasted: an order's address in the admin ends with it. Null: there is none. */
export function orderIdIn(text: string): string | null {
  return /^(?:https:\/\/\S*\/|gid:\/\/shopify\/Order\/)?([1-9]\d{4,19})\/?$/.exec(text.trim())?.[1] ?? null;
}

export function visitorIdIn(text: string): string | null {
  return /^[\w-]{8,64}$/.exec(text.trim())?.[0] ?? null;
}

export const RETENTION_WORDS: Record<RetentionReport['classes'][number]['name'], Plain> = {
  events: 'Events that shoppers allowed',
  ingest_counts: 'Counts of events, by the minute',
  orders: 'Orders: products, quantities, times, whether something came back',
  deleted_products: 'Products that you deleted',
  training_runs: 'Records of trainings',
  releases: 'Models',
  webhook_deliveries: 'Numbers of Shopify’s messages',
  privacy_requests: 'Receipts, which name nobody',
  data_request_orders: 'Order numbers of data requests',
  web_vitals: 'Measured speed of this app',
  kpi_days: 'Key figures by day',
  quality_days: 'Data quality by day',
  page_speeds: 'Measured speed of your storefront',
  visitor_segments: 'Which visitor is in which segment',
  experiment_units: 'Which visitor met which variation of an experiment',
  campaign_days: 'Figures of campaigns, by day',
  campaign_funnels: 'What followed rows that were seen, by day',
  retired_segments: 'Segments that are gone',
  customer_segment_removals: 'Customers whose segment is to be removed',
  counted_weeks: 'Figures of groups, by week',
  browser_grants: 'Browsers that are no longer connected',
  browser_audit: 'Who connected which browser, and when',
};

export const keptWords = ({
  days,
  newest,
}: Pick<RetentionReport['classes'][number], 'days' | 'newest'>): string =>
  days === null ? t('The newest {n} and the one in use', { n: newest! }) : t('{n} day|{n} days', { n: days });
