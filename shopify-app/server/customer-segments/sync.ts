import type { Context } from '../context.ts';
import type { ShopRef } from '../shopify/access.ts';
import type { AdminClient } from '../shopify/admin-client.ts';
import { AccessDeniedError } from '../shopify/errors.ts';
import { METAFIELDS_A_REQUEST } from '../shopify/metafields.ts';
import { lockVisitors } from '../segments/segment-store.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { buyersOf, membersOf } from './buyers.ts';
import {
  customersOf,
  defineSegmentMetafield,
  mayWriteCustomers,
  removeSegments,
  undefineSegmentMetafield,
  writeSegments,
} from './customer-metafields.ts';
import {
  keepMembers,
  knownCustomers,
  noteMembersWritten,
  noteRemoved,
  removalsLeft,
  unwritten,
} from './member-store.ts';
import {
  endSwitchingOff,
  isLeftInShopify,
  isOn,
  noteWritten,
  settingOf,
  switchOff,
} from './setting-store.ts';
import { deleteShopifySegments, keepShopifySegments, namedSegments } from './shopify-segments.ts';

type Needed = Pick<Context, 'database' | 'clock' | 'logger' | 'adminOf'>;

/**
 * Makes what Shopify's customers carry what the last night found, and takes away what must not stand there any more.
 * Whatever interrupts it, the next one goes on; where Shopify lets us do it no longer, it is switched off.
 */
export async function syncCustomerSegments(
  context: Needed,
  shop: ShopRef,
  signal: AbortSignal,
): Promise<void> {
  const { database, logger } = context;
  const { shopId } = shop;
  const setting = await database.asShop(shopId, async (sql) => {
    if (!(await segmentsAllowed(sql, shopId))) await switchOff(sql, shopId, { lost: 'permission' });
    return await settingOf(sql);
  });
  if (setting.state === 'off' && !(await database.asShop(shopId, isLeftInShopify))) return;
  const client = context.adminOf(shop);
  try {
    if (!(await mayWriteCustomers(client))) return await loseScopes(context, shop);
    // First, so that nobody who was erased waits for a writing that fails.
    await remove(context, shop, client, signal);
    if (setting.state === 'on') {
      if (setting.dueAt !== null) await write(context, shop, client, setting.dueAt, signal);
      return await remove(context, shop, client, signal);
    }
    await deleteShopifySegments(context, shop, client);
    // Elsewhere it may be on again by now, and what is written anew must not go along.
    if ((await database.asShop(shopId, settingOf)).state !== 'on') await undefineSegmentMetafield(client);
    await database.asShop(shopId, (sql) => endSwitchingOff(sql, shopId));
    logger.info('customer_segments_removed', { shopId });
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    await loseScopes(context, shop);
  }
}

async function loseScopes({ database, logger }: Needed, { shopId }: ShopRef): Promise<void> {
  await database.asShop(shopId, (sql) => switchOff(sql, shopId, { lost: 'scopes' }));
  logger.warn('customer_segments_denied', { shopId });
}

async function write(
  context: Needed,
  shop: ShopRef,
  client: AdminClient,
  dueAt: Date,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, logger } = context;
  const { shopId } = shop;
  const { buyers, known } = await database.asShop(shopId, async (sql) => ({
    buyers: await buyersOf(sql, clock.now()),
    known: await knownCustomers(sql),
  }));
  const orderIds = buyers.flatMap((buyer) => buyer.orderIds);
  const members = membersOf(buyers, await customersOf(client, orderIds, signal), known);
  const named = await database.asShop(shopId, async (sql) => {
    await lockVisitors(sql, shopId);
    if (!(await isOn(sql))) return null;
    await keepMembers(sql, shopId, members);
    return await namedSegments(sql);
  });
  if (named === null) return;
  await keepShopifySegments(context, shop, client, named, await defineSegmentMetafield(client));
  let written = 0;
  for (;;) {
    signal.throwIfAborted();
    const batch = await database.asShop(shopId, async (sql) =>
      (await isOn(sql)) ? await unwritten(sql, METAFIELDS_A_REQUEST) : [],
    );
    if (batch.length === 0) break;
    const gone = await writeSegments(client, batch);
    await database.asShop(shopId, (sql) => noteMembersWritten(sql, shopId, batch, gone, clock.now()));
    written += batch.length - gone.length;
  }
  await database.asShop(shopId, (sql) => noteWritten(sql, shopId, dueAt, clock.now()));
  logger.info('customer_segments_written', { shopId, customers: members.size, written });
}

async function remove(
  { database }: Needed,
  { shopId }: ShopRef,
  client: AdminClient,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const batch = await database.asShop(shopId, (sql) => removalsLeft(sql, METAFIELDS_A_REQUEST));
    if (batch.length === 0) return;
    await removeSegments(client, batch);
    await database.asShop(shopId, (sql) => noteRemoved(sql, batch));
  }
}
