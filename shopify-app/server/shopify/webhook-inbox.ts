import type { Said } from '@kindred/shared/said';
import type { Database, Sql } from '../ports.ts';

/** What is kept of a webhook until its work is done: which shop, what happened, to which thing. */
export interface WebhookMessage {
  /** The same for every delivery of one event: what makes a second one recognisable. */
  webhookId: string;
  /** myshopify.com domain. */
  shop: string;
  /** Upper case, e.g. PRODUCTS_UPDATE. */
  topic: string;
  /** Ids only; never a name, an address or an email. */
  subject: WebhookSubject;
}

export interface WebhookSubject {
  /** Numeric id of the product or order. */
  id?: string;
  bulkOperationGid?: string;
  customerId?: string;
  orderIds?: string[];
  /** Of the privacy request, for the answer to the merchant. */
  dataRequestId?: string;
}

/** A delivery is tried so often before it is set aside for an operator to look at. */
export const MAX_ATTEMPTS = 5;

/**
 * Stores a delivery. 'duplicate': it is here already. 'wake': nobody works on this shop's inbox, so a job
 * must be sent. The lock makes that answer agree with `isDrained`.
 */
export async function receive(
  database: Database,
  message: WebhookMessage,
): Promise<'duplicate' | 'queued' | 'wake'> {
  return database.asSystem(async (sql) => {
    await lockInbox(sql, message.shop);
    const inserted = await sql.query(
      `insert into webhook_deliveries (webhook_id, shop_domain, topic, subject) values ($1, $2, $3, $4)
       on conflict (webhook_id) do nothing returning webhook_id`,
      [message.webhookId, message.shop, message.topic, JSON.stringify(message.subject)],
    );
    if (inserted.length === 0) return 'duplicate';
    const others = await sql.query(
      `select 1 from webhook_deliveries
       where shop_domain = $1 and settled_at is null and webhook_id <> $2 limit 1`,
      [message.shop, message.webhookId],
    );
    return others.length > 0 ? 'queued' : 'wake';
  });
}

/** Everything that waits, oldest first. */
export async function pending(database: Database, shop: string): Promise<WebhookMessage[]> {
  return database.asSystem(async (sql) => {
    await lockInbox(sql, shop);
    return sql.query<WebhookMessage>(
      `select webhook_id as "webhookId", shop_domain as shop, topic, subject from webhook_deliveries
       where shop_domain = $1 and settled_at is null order by received_at, webhook_id limit 500`,
      [shop],
    );
  });
}

export async function settle(database: Database, webhookIds: string[]): Promise<void> {
  await database.asSystem((sql) =>
    sql.query(
      `update webhook_deliveries set settled_at = now(), subject = '{}', failure = null where webhook_id = any($1::text[])`,
      [webhookIds],
    ),
  );
}

/** Counts a failed attempt; true when it was the last one and the delivery is set aside. */
export async function fail(database: Database, webhookId: string, reason: Said): Promise<boolean> {
  const [row] = await database.asSystem((sql) =>
    sql.query<{ settled: boolean }>(
      `update webhook_deliveries set attempts = attempts + 1, failure = $3,
         settled_at = case when attempts + 1 >= $2 then now() end
       where webhook_id = $1 returning settled_at is not null as settled`,
      [webhookId, MAX_ATTEMPTS, JSON.stringify(reason)],
    ),
  );
  return row?.settled ?? true;
}

/** Deliveries of a shop that were tried in vain, newest first. */
export async function setAsideDeliveries(
  database: Database,
  shop: string,
): Promise<{ webhookId: string; topic: string; at: Date; failure: Said }[]> {
  return database.asSystem((sql) =>
    sql.query(
      `select webhook_id as "webhookId", topic, settled_at as at, failure from webhook_deliveries
       where shop_domain = $1 and settled_at is not null and failure is not null
       order by settled_at desc limit 500`,
      [shop],
    ),
  );
}

/** They wait again, with all their attempts; whoever calls this sends the job. */
export async function reopen(database: Database, webhookIds: string[]): Promise<void> {
  await database.asSystem((sql) =>
    sql.query(
      `update webhook_deliveries set settled_at = null, attempts = 0, failure = null
       where webhook_id = any($1::text[]) and failure is not null`,
      [webhookIds],
    ),
  );
}

export async function reopenAll(database: Database): Promise<number> {
  const rows = await database.asSystem((sql) =>
    sql.query(
      `update webhook_deliveries set settled_at = null, attempts = 0, failure = null
       where settled_at is not null and failure is not null returning 1`,
    ),
  );
  return rows.length;
}

/** All deliveries of a shop that is erased, but for the one that asked for it. */
export async function forgetShop(database: Database, shop: string): Promise<void> {
  await database.asSystem((sql) =>
    sql.query(`delete from webhook_deliveries where shop_domain = $1 and topic <> 'SHOP_REDACT'`, [shop]),
  );
}

/** Shops whose inbox was left standing, e.g. because the server ended between storing and sending. */
export async function shopsWithPending(database: Database): Promise<string[]> {
  const rows = await database.asSystem((sql) =>
    sql.query<{ shop_domain: string }>(
      'select distinct shop_domain from webhook_deliveries where settled_at is null',
    ),
  );
  return rows.map((row) => row.shop_domain);
}

async function lockInbox(sql: Sql, shop: string): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('webhooks:' || $1, 0))`, [shop]);
}
