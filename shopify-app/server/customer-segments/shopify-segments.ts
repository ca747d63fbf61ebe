import { inEnglish } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { shownSegments } from '../segments/cell-store.ts';
import { segmentsOf } from '../segments/segment-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import { assertDone, type AdminClient } from '../shopify/admin-client.ts';

/** Shopify's limit of characters. */
const LONGEST_NAME = 255;

interface Named {
  segmentId: string;
  name: string;
}

interface Made extends Named {
  shopifyGid: string;
}

interface Answer {
  segment: { id: string } | null;
  userErrors: { message: string }[];
}

/** Every segment that is shown, as it is called in Shopify: by the merchant's name, or else by the one that Kindred made. */
export async function namedSegments(sql: Sql): Promise<Named[]> {
  const segments = await segmentsOf(sql);
  const shown = shownSegments(segments);
  return segments
    .filter(({ segmentId }) => shown.get(segmentId) === segmentId)
    .map(({ segmentId, givenName, name }) => ({
      segmentId,
      name: `Kindred: ${givenName ?? inEnglish(name)}`.slice(0, LONGEST_NAME),
    }));
}

/** Makes, renames and deletes segments in Shopify until they are these; `filter` is what their query asks. */
export async function keepShopifySegments(
  { database }: Pick<Context, 'database'>,
  { shopId }: ShopRef,
  client: AdminClient,
  wanted: readonly Named[],
  filter: string,
): Promise<void> {
  const made = new Map((await database.asShop(shopId, madeSegments)).map((each) => [each.segmentId, each]));
  for (const segment of wanted) {
    const known = made.get(segment.segmentId);
    made.delete(segment.segmentId);
    if (known?.name === segment.name) continue;
    const gid =
      (known && (await renamed(client, known, segment))) ?? (await created(client, segment, filter));
    await database.asShop(shopId, (sql) => keepMade(sql, shopId, { ...segment, shopifyGid: gid }));
  }
  await deleteSegments({ database }, { shopId }, client, [...made.values()]);
}

export async function deleteShopifySegments(
  { database }: Pick<Context, 'database'>,
  { shopId }: Pick<ShopRef, 'shopId'>,
  client: AdminClient,
): Promise<void> {
  const made = await database.asShop(shopId, madeSegments);
  await deleteSegments({ database }, { shopId }, client, made);
}

/** One that the merchant deleted in Shopify is gone already: that is what was wanted. */
async function deleteSegments(
  { database }: Pick<Context, 'database'>,
  { shopId }: Pick<ShopRef, 'shopId'>,
  client: AdminClient,
  made: readonly Made[],
): Promise<void> {
  for (const { segmentId, shopifyGid } of made) {
    await client.request('segmentDelete', { id: shopifyGid });
    await database.asShop(shopId, (sql) =>
      sql.query('delete from shopify_segments where shop_id = $1 and segment_id = $2', [shopId, segmentId]),
    );
  }
}

/** Null: the merchant deleted it in Shopify. */
async function renamed(client: AdminClient, { shopifyGid }: Made, { name }: Named): Promise<string | null> {
  const { segmentUpdate } = await client.request<{ segmentUpdate: Answer }>('segmentUpdate', {
    id: shopifyGid,
    name,
  });
  return segmentUpdate.segment?.id ?? null;
}

async function created(client: AdminClient, { segmentId, name }: Named, filter: string): Promise<string> {
  const { segmentCreate } = await client.request<{ segmentCreate: Answer }>('segmentCreate', {
    name,
    query: `${filter} = '${segmentId}'`,
  });
  assertDone('segmentCreate', segmentCreate.userErrors);
  return segmentCreate.segment!.id;
}

async function madeSegments(sql: Sql): Promise<Made[]> {
  return await sql.query<Made>(
    `select segment_id as "segmentId", shopify_gid as "shopifyGid", name from shopify_segments
     where shop_id = current_shop_id() order by segment_id`,
  );
}

async function keepMade(sql: Sql, shopId: number, { segmentId, shopifyGid, name }: Made): Promise<void> {
  await sql.query(
    `insert into shopify_segments (shop_id, segment_id, shopify_gid, name) values ($1, $2, $3, $4)
     on conflict (shop_id, segment_id) do update set shopify_gid = excluded.shopify_gid, name = excluded.name`,
    [shopId, segmentId, shopifyGid, name],
  );
}
