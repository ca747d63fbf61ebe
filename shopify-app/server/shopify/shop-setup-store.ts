import type { Database, Sql } from '../ports.ts';
import type { ShopRef } from './access.ts';

/** How far the setting up of a shop has come; each time is null until that part is done. */
export interface ShopSetup {
  name: string | null;
  currency: string | null;
  appInstallationGid: string | null;
  pixelGid: string | null;
  productsSyncedAt: Date | null;
  ordersSyncedAt: Date | null;
  relatedDefinitionAt: Date | null;
}

export async function setupOf(sql: Sql, shopId: number): Promise<ShopSetup | null> {
  const [row] = await sql.query<ShopSetup>(
    `select name, currency, app_installation_gid as "appInstallationGid", pixel_gid as "pixelGid",
       products_synced_at as "productsSyncedAt", orders_synced_at as "ordersSyncedAt",
       related_definition_at as "relatedDefinitionAt"
     from shop_setup where shop_id = $1`,
    [shopId],
  );
  return row ?? null;
}

/** ISO 4217. Set-up asks Shopify for it before anything with a price is read. */
export async function currencyOf(database: Database, shop: ShopRef): Promise<string> {
  const setup = await database.asShop(shop.shopId, (sql) => setupOf(sql, shop.shopId));
  if (!setup?.currency)
    throw new Error(`The currency of ${shop.domain} is not known yet: set-up has not run.`);
  return setup.currency;
}

/** A shop that uninstalls loses its pixel, metafields and access; a new install starts from here. */
export async function resetSetup(sql: Sql, shopId: number): Promise<void> {
  await sql.query('delete from shop_setup where shop_id = $1', [shopId]);
  await sql.query('delete from bulk_operations where shop_id = $1', [shopId]);
}
