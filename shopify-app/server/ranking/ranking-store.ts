import type { PurchaseCounts } from '@kindred/models/release';
import {
  DEFAULT_RANKING_WEIGHTS,
  type RankingSettings,
  type RankingWeights,
} from '@kindred/shared/placement';
import type { ChosenProduct } from '@kindred/shared/api/admin';
import type { ProductId } from '@kindred/shared/catalog';
import type { Sql } from '../ports.ts';

/** What the merchant decided, or what holds until then. */
export async function rankingSettingsOf(sql: Sql, shopId: number): Promise<RankingSettings> {
  const [row] = await sql.query<{ weights: RankingWeights; excluded: string[]; pinned: string[] }>(
    `select weights, excluded_product_ids as excluded, pinned_product_ids as pinned
     from ranking_settings where shop_id = $1`,
    [shopId],
  );
  // A weight that was added later has its default.
  const weights = { ...DEFAULT_RANKING_WEIGHTS, ...row?.weights };
  return { weights, excludedProductIds: row?.excluded ?? [], pinnedProductIds: row?.pinned ?? [] };
}

export async function saveRankingSettings(
  sql: Sql,
  shopId: number,
  { weights, excludedProductIds, pinnedProductIds }: RankingSettings,
): Promise<void> {
  await sql.query(
    `insert into ranking_settings (shop_id, weights, excluded_product_ids, pinned_product_ids)
     values ($1, $2, $3, $4)
     on conflict (shop_id) do update
       set weights = excluded.weights, excluded_product_ids = excluded.excluded_product_ids,
         pinned_product_ids = excluded.pinned_product_ids, changed_at = now()`,
    [shopId, JSON.stringify(weights), [...new Set(excludedProductIds)], [...new Set(pinnedProductIds)]],
  );
}

/** Both as `rankingSettingsOf` gives them: each id once. */
export function excludeTheSame(a: RankingSettings, b: RankingSettings): boolean {
  const ids = new Set(a.excludedProductIds);
  return ids.size === b.excludedProductIds.length && b.excludedProductIds.every((id) => ids.has(id));
}

/** In the same order. */
export function pinTheSame(a: RankingSettings, b: RankingSettings): boolean {
  return String(a.pinnedProductIds) === String(b.pinnedProductIds);
}

/** Names for what a merchant chose, in the order of `ids`. */
export async function chosenProductsOf(sql: Sql, shopId: number, ids: ProductId[]): Promise<ChosenProduct[]> {
  return sql.query<ChosenProduct>(
    `select chosen.id as "productId", product->>'title' as title,
       product_id is not null and deleted_at is null as "inCatalogue"
     from unnest($2::text[]) with ordinality as chosen(id, place)
     left join products on shop_id = $1 and product_id = chosen.id
     order by place`,
    [shopId, ids],
  );
}

/** Per product how many devices bought it, and how many on two days or more: sums only leave the database. */
export async function purchaseCountsOf(sql: Sql, shopId: number, until: Date): Promise<PurchaseCounts[]> {
  return sql.query<PurchaseCounts>(
    `select product_id as "productId", count(*)::int as buyers,
       (count(*) filter (where days >= 2))::int as "repeatBuyers"
     from (
       select line->>'productId' as product_id, visitor_id,
         count(distinct (occurred_at at time zone 'UTC')::date) as days
       from events, jsonb_array_elements(data->'lines') line
       where shop_id = $1 and name = 'checkout_completed' and occurred_at < $2
       group by 1, 2) purchases
     group by 1 order by 1`,
    [shopId, until],
  );
}
