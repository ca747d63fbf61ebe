import type { PlanId } from '@kindred/shared/plans';
import type { Said } from '@kindred/shared/said';
import type { Database, Sql } from '../ports.ts';
import type { ShopRef } from './access.ts';

/** How far the setting up of a shop has come; each part is null until it is done. */
export interface ShopSetup {
  name: string | null;
  currency: string | null;
  /** IANA name. */
  timeZone: string | null;
  appInstallationGid: string | null;
  pixelGid: string | null;
  /** Address of the app that the pixel and Liquid were told. */
  appUrl: string | null;
  storefrontConfigAt: Date | null;
  /** Of what Liquid was last told, once anything was tried. */
  storefrontConfigSha256: string | null;
  relatedDefinitionAt: Date | null;
  productsSyncedAt: Date | null;
  ordersSyncedAt: Date | null;
  /** As last asked; null before. */
  plan: PlanId | null;
  appHandle: string | null;
  /** A sentence for the merchant when a step failed for good. */
  problem: Said | null;
}

const COLUMNS = {
  name: 'name',
  timeZone: 'time_zone',
  appInstallationGid: 'app_installation_gid',
  pixelGid: 'pixel_gid',
  appUrl: 'app_url',
  storefrontConfigAt: 'storefront_config_at',
  storefrontConfigSha256: 'storefront_config_sha256',
  relatedDefinitionAt: 'related_definition_at',
  productsSyncedAt: 'products_synced_at',
  ordersSyncedAt: 'orders_synced_at',
  plan: 'plan',
  appHandle: 'app_handle',
  problem: 'problem',
} as const;

export async function setupOf(sql: Sql, shopId: number): Promise<ShopSetup | null> {
  const columns = Object.entries(COLUMNS).map(([name, column]) => `${column} as "${name}"`);
  const [row] = await sql.query<ShopSetup>(
    `select ${columns.join(', ')}, currency from shop_setup join shops using (shop_id) where shop_id = $1`,
    [shopId],
  );
  return row ?? null;
}

/** Notes what was done; the first note makes the row. */
export async function noteSetup(
  sql: Sql,
  shopId: number,
  done: Partial<Omit<ShopSetup, 'currency'>>,
): Promise<void> {
  const names = Object.keys(done) as (keyof typeof COLUMNS)[];
  const columns = names.map((name) => COLUMNS[name]);
  const values = done.problem ? { ...done, problem: JSON.stringify(done.problem) } : done;
  await sql.query(
    `insert into shop_setup (shop_id, ${columns.join(', ')})
     values ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
     on conflict (shop_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [shopId, ...names.map((name) => values[name])],
  );
}

/** ISO 4217. Set-up asks Shopify for it before anything with a price is read. */
export async function currencyOf(database: Database, shop: ShopRef): Promise<string> {
  const setup = await database.asShop(shop.shopId, (sql) => setupOf(sql, shop.shopId));
  if (!setup?.currency)
    throw new Error(`The currency of ${shop.domain} is not known yet: set-up has not run.`);
  return setup.currency;
}

/**
 * A shop that uninstalls loses its pixel, metafields and access; a new install starts from here. What Liquid shows
 * is written anew, too.
 */
export async function resetSetup(sql: Sql, shopId: number): Promise<void> {
  await sql.query('update active_releases set related_release_id = null where shop_id = $1', [shopId]);
  await sql.query('delete from shop_setup where shop_id = $1', [shopId]);
  await sql.query('delete from bulk_operations where shop_id = $1', [shopId]);
}
