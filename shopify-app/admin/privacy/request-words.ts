import type { PrivacyRequest, PrivacyRequestKind, RetentionReport } from '@kindred/shared/api/privacy';
import { formatDay, formatNumber } from '../format.ts';

export const KIND_WORDS: Record<PrivacyRequestKind, string> = {
  data_request: 'A customer asked for their data',
  customer_redact: 'A customer is to be forgotten',
  order_erasure: 'You erased an order',
  visitor_erasure: 'You erased a visitor',
};

type Tone = 'success' | 'info' | 'warning' | 'critical';

/** What became of a request, and what the merchant has to do by when. */
export function stateOf(request: PrivacyRequest, now: number): { tone: Tone; badge: string; text: string } {
  const { kind, doneAt, downloadedAt, dueAt, receipt, downloadable } = request;
  const due = formatDay(dueAt);
  if (doneAt === null)
    return { tone: 'warning', badge: 'In work', text: `It is being worked on, and due by ${due}.` };
  if (kind !== 'data_request')
    return { tone: 'success', badge: 'Done', text: `Done on ${formatDay(doneAt)}.` };
  if (downloadedAt !== null)
    return {
      tone: 'success',
      badge: 'Answered',
      text: `You downloaded the answer on ${formatDay(downloadedAt)}.`,
    };
  if (isEmpty(receipt))
    return {
      tone: 'info',
      badge: 'Nothing kept',
      text: `Nothing is kept of this customer. Tell them so by ${due}.`,
    };
  if (!downloadable)
    return { tone: 'info', badge: 'Nothing kept', text: 'What was kept has been erased since.' };
  if (dueAt < now)
    return {
      tone: 'critical',
      badge: 'Overdue',
      text: `The answer was due by ${due}. Download it and send it.`,
    };
  return { tone: 'warning', badge: 'To answer', text: `Download the answer and send it by ${due}.` };
}

export const isEmpty = (receipt: PrivacyRequest['receipt']): boolean =>
  Object.values(receipt ?? {}).every((rows) => rows === 0);

const ROW_WORDS: Record<string, string> = {
  events: 'events',
  orders: 'orders',
  data_request_orders: 'order numbers of earlier requests',
};

/** "events: 12, orders: 1"; a table without a row is left out. */
export function receiptWords({ kind, receipt }: Pick<PrivacyRequest, 'kind' | 'receipt'>): string {
  if (receipt === null) return 'Not yet';
  if (isEmpty(receipt)) return 'Nothing was kept';
  const rows = Object.entries(receipt).filter(([, count]) => count > 0);
  const words = rows
    .map(([table, count]) => `${ROW_WORDS[table] ?? table}: ${formatNumber(count)}`)
    .join(', ');
  return `${kind === 'data_request' ? 'Found' : 'Deleted'}: ${words}`;
}

/** The number at the end of what was pasted: an order's address in the admin ends with it. Null: there is none. */
export function orderIdIn(text: string): string | null {
  return /^(?:https:\/\/\S*\/|gid:\/\/shopify\/Order\/)?([1-9]\d{4,19})\/?$/.exec(text.trim())?.[1] ?? null;
}

export function visitorIdIn(text: string): string | null {
  return /^[\w-]{8,64}$/.exec(text.trim())?.[0] ?? null;
}

export const RETENTION_WORDS: Record<RetentionReport['classes'][number]['name'], string> = {
  events: 'Events that shoppers allowed',
  ingest_counts: 'Counts of events, by the minute',
  orders: 'Orders: products, quantities, times',
  deleted_products: 'Products that you deleted',
  training_runs: 'Records of trainings',
  releases: 'Models',
  webhook_deliveries: 'Numbers of Shopify’s messages',
  privacy_requests: 'Receipts, which name nobody',
  data_request_orders: 'Order numbers of data requests',
  web_vitals: 'Measured speed of this app',
};

export const keptWords = ({
  days,
  newest,
}: Pick<RetentionReport['classes'][number], 'days' | 'newest'>): string =>
  days === null ? `The newest ${newest} and the one in use` : `${days} days`;
