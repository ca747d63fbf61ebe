import { inEnglish } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { shownSegments } from '../segments/cell-store.ts';
import { segmentsOf } from '../segments/segment-store.ts';
import type { ShopRef } from '../shopify/access.ts';
import { assertDone, type AdminClient } from '../shopify/admin-client.ts';
import { ShopifyRefusedError } from '../shopify/errors.ts';

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

/** One that stands in Shopify, whoever made it. */
interface Standing {
  id: string;
  name: string;
  query: string;
}

const OUR_NAME = 'Kindred: ';

/** Every segment that is shown, as it is called in Shopify: by the merchant's name, or else by the one that Kindred made. */
export async function namedSegments(sql: Sql): Promise<Named[]> {
  const segments = await segmentsOf(sql);
  const shown = shownSegments(segments);
  return segments
    .filter(({ segmentId }) => shown.get(segmentId) === segmentId)
    .map(({ segmentId, givenName, name }) => ({
      segmentId,
      name: `${OUR_NAME}${givenName ?? inEnglish(name)}`.slice(0, LONGEST_NAME),
    }));
}

/**
 * Deletes, renames and makes segments in Shopify until they are these; `filter` is what their query asks. One that Shopify
 * does not delete must not keep the others: it is tried again the next time.
 */
export async function keepShopifySegments(
  context: Pick<Context, 'database' | 'logger'>,
  shop: ShopRef,
  client: AdminClient,
  wanted: readonly Named[],
  filter: string,
): Promise<void> {
  const { database, logger } = context;
  const { shopId } = shop;
  const made = new Map((await database.asShop(shopId, madeSegments)).map((each) => [each.segmentId, each]));
  const kept = new Set(wanted.map(({ segmentId }) => segmentId));
  const past = [...made.values()].filter(({ segmentId }) => !kept.has(segmentId));
  // First: a new one may be called as one of them was.
  const refused = await deleteSegments({ database }, shop, client, past);
  if (refused.length > 0)
    logger.warn('shopify_segments_not_deleted', { shopId, problems: refused.join('; ') });
  const changed = wanted.filter(({ segmentId, name }) => made.get(segmentId)?.name !== name);
  const standing = changed.length > 0 ? await standingSegments(client) : [];
  for (const segment of changed) {
    const query = `${filter} = '${segment.segmentId}'`;
    const known = made.get(segment.segmentId)?.shopifyGid;
    // By its query where the server ended before it was noted. Unknown: it is new, or the merchant deleted it in Shopify.
    const found =
      standing.find(({ id }) => id === known) ??
      standing.find((each) => each.query === query && each.name.startsWith(OUR_NAME));
    const name = freeName(
      segment.name,
      standing.filter((each) => each !== found),
    );
    const id = found ? await renamed(client, found.id, name) : await created(client, name, query);
    if (found) found.name = name;
    else standing.push({ id, name, query });
    await database.asShop(shopId, (sql) => keepMade(sql, shopId, { ...segment, shopifyGid: id }));
  }
}

export async function deleteShopifySegments(
  { database }: Pick<Context, 'database'>,
  shop: Pick<ShopRef, 'shopId'>,
  client: AdminClient,
): Promise<void> {
  const made = await database.asShop(shop.shopId, madeSegments);
  const refused = await deleteSegments({ database }, shop, client, made);
  if (refused.length > 0) throw new ShopifyRefusedError('segmentDelete', refused);
}

/** One that the merchant deleted in Shopify is gone already: that is what was wanted. Answers what Shopify complained of. */
async function deleteSegments(
  { database }: Pick<Context, 'database'>,
  { shopId }: Pick<ShopRef, 'shopId'>,
  client: AdminClient,
  made: readonly Made[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const { segmentId, shopifyGid } of made) {
    const { segmentDelete } = await client.request<{ segmentDelete: Pick<Answer, 'userErrors'> }>(
      'segmentDelete',
      { id: shopifyGid },
    );
    const problems = segmentDelete.userErrors.map(({ message }) => message);
    // Shopify gives no code that would tell one that is not there.
    if (problems.length > 0 && (await standingSegments(client)).some(({ id }) => id === shopifyGid))
      refused.push(...problems);
    else
      await database.asShop(shopId, (sql) =>
        sql.query('delete from shopify_segments where shop_id = $1 and segment_id = $2', [shopId, segmentId]),
      );
  }
  return refused;
}

async function standingSegments(client: AdminClient): Promise<Standing[]> {
  const standing: Standing[] = [];
  for (let after: string | null = null; ;) {
    const { segments }: { segments: Page } = await client.request('segments', { after });
    standing.push(...segments.nodes);
    if (!segments.pageInfo.hasNextPage) return standing;
    after = segments.pageInfo.endCursor;
  }
}

interface Page {
  nodes: Standing[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Names are unique in Shopify: one that is taken gets a number. */
function freeName(name: string, others: readonly Standing[]): string {
  const taken = new Set(others.map((each) => each.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return free;
}

async function renamed(client: AdminClient, id: string, name: string): Promise<string> {
  const { segmentUpdate } = await client.request<{ segmentUpdate: Answer }>('segmentUpdate', { id, name });
  assertDone('segmentUpdate', segmentUpdate.userErrors);
  return id;
}

async function created(client: AdminClient, name: string, query: string): Promise<string> {
  const { segmentCreate } = await client.request<{ segmentCreate: Answer }>('segmentCreate', { name, query });
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
