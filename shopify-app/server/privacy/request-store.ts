import {
  PRIVACY_REQUEST_DAYS,
  type PrivacyRequest,
  type PrivacyRequestKind,
} from '@kindred/shared/api/privacy';
import type { Sql } from '../ports.ts';
import type { ErasureReceipt } from './erasure.ts';

interface NewRequest {
  requestId: string;
  kind: PrivacyRequestKind;
  /** Shopify's message that brought it: its time counts, not ours. */
  webhookId?: string;
  requestedBy?: string | null;
}

/** Before the work begins, so that a request whose work fails stands there unanswered. */
export async function openRequest(
  sql: Sql,
  shopId: number,
  { requestId, kind, webhookId, requestedBy }: NewRequest,
): Promise<void> {
  await sql.query(
    `insert into privacy_requests (shop_id, request_id, kind, requested_by, received_at)
     values ($1, $2, $3, $4,
       coalesce((select received_at from webhook_deliveries where webhook_id = $5), clock_timestamp()))
     on conflict do nothing`,
    [shopId, requestId, kind, requestedBy ?? null, webhookId ?? null],
  );
}

/** Work that is done twice deletes nothing the second time: the first receipt is the true one. */
export async function closeRequest(
  sql: Sql,
  shopId: number,
  requestId: string,
  receipt: ErasureReceipt,
): Promise<void> {
  await sql.query(
    `update privacy_requests set done_at = clock_timestamp(), receipt = $3
     where shop_id = $1 and request_id = $2 and done_at is null`,
    [shopId, requestId, JSON.stringify(receipt)],
  );
}

export async function keepOrdersOf(
  sql: Sql,
  shopId: number,
  requestId: string,
  orderIds: string[],
): Promise<void> {
  await sql.query(
    `insert into data_request_orders (shop_id, request_id, order_id, received_at)
     select shop_id, request_id, unnest($3::text[]), received_at from privacy_requests
     where shop_id = $1 and request_id = $2 on conflict do nothing`,
    [shopId, requestId, orderIds],
  );
}

export async function ordersOf(sql: Sql, shopId: number, requestId: string): Promise<string[]> {
  const rows = await sql.query<{ order_id: string }>(
    'select order_id from data_request_orders where shop_id = $1 and request_id = $2 order by 1',
    [shopId, requestId],
  );
  return rows.map((row) => row.order_id);
}

export async function noteDownload(sql: Sql, shopId: number, requestId: string): Promise<void> {
  await sql.query(
    'update privacy_requests set downloaded_at = clock_timestamp() where shop_id = $1 and request_id = $2',
    [shopId, requestId],
  );
}

const epoch = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Newest first. */
export async function requestsOf(
  sql: Sql,
  shopId: number,
  { limit = 100, requestId = null }: { limit?: number; requestId?: string | null } = {},
): Promise<PrivacyRequest[]> {
  return await sql.query<PrivacyRequest>(
    `select request_id as "requestId", kind, receipt, requested_by as "requestedBy",
       ${epoch('received_at')} as "receivedAt", ${epoch('done_at')} as "doneAt",
       ${epoch('downloaded_at')} as "downloadedAt", ${epoch(`received_at + make_interval(days => $4)`)} as "dueAt",
       exists (select from data_request_orders o where o.shop_id = r.shop_id and o.request_id = r.request_id)
         as downloadable
     from privacy_requests r where shop_id = $1 and ($3::text is null or request_id = $3)
     order by received_at desc, request_id limit $2`,
    [shopId, limit, requestId, PRIVACY_REQUEST_DAYS],
  );
}
