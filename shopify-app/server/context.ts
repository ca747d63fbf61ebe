import type { AppConfig } from './config.ts';
import type { Entitlements } from './entitlements/entitlements.ts';
import type { Ports } from './ports.ts';
import type { BodyCache } from './http/compressed.ts';
import type { ShopStore } from './shops/shop-store.ts';
import type { ShopAccess, ShopRef } from './shopify/access.ts';
import type { AdminClient } from './shopify/admin-client.ts';
import type { ShopifyLibrary } from './shopify/library.ts';

/** What the capabilities share: the outside as ports, the configuration, and the way to Shopify. */
export interface Context extends Ports {
  config: AppConfig;
  library: ShopifyLibrary;
  shops: ShopStore;
  access: ShopAccess;
  adminOf(shop: ShopRef): AdminClient;
  entitlements: Entitlements;
  /** Compressed bytes of immutable content; what is deleted must be forgotten here, too. */
  bodies: BodyCache;
}
