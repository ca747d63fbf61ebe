import type { AppConfig } from './config.ts';
import type { Ports } from './ports.ts';
import type { ShopAccess, ShopRef } from './shopify/access.ts';
import type { AdminClient } from './shopify/admin-client.ts';
import type { ShopifyLibrary } from './shopify/library.ts';

/** What the capabilities share: the outside as ports, the configuration, and the way to Shopify. */
export interface Context extends Ports {
  config: AppConfig;
  library: ShopifyLibrary;
  access: ShopAccess;
  adminOf(shop: ShopRef): AdminClient;
}
