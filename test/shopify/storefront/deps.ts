import type { ShopCustomer, ShopOrder, ShopState } from '../state.ts';

/** An app block as a merchant placed it in the theme editor: in the "Apps" section of a template. */
export interface PlacedAppBlock {
  /** "index", "collection", "product", "cart", "search", "404", …: the JSON template. */
  template: string;
  /** File name in the extension's blocks/, without ".liquid". */
  block: string;
  /** Over the defaults of the block's schema. */
  settings?: Record<string, unknown>;
}

/** What an emulated theme is like: our own plain one, and two that get in an app's way (`theme-grid`, `theme-carousel`). */
export type ThemeStyle = 'linden' | 'grid' | 'carousel';

export interface OrderLineRequest {
  variantId: string;
  quantity: number;
}

/** What the emulated storefront needs from the rest of the emulated Shopify. */
export interface StorefrontDeps {
  shop: ShopState;
  /** Origin under which the storefront is reached, e.g. "http://127.0.0.1:4001". */
  storefrontUrl: string;
  /** Origin of the emulated cdn.shopify.com: another one, so that CORS and workers behave as they do there. */
  cdnUrl: string;
  /** Folder of the theme app extension (blocks/, assets/, locales/, snippets/). */
  themeExtensionDir: string;
  /** The built web pixel. */
  pixelBundleFile: string;
  /** The pixel's shopify.extension.toml: its `[customer_privacy]` decides when the pixel may load. */
  pixelExtensionToml: string;
  /** Settings given to `webPixelCreate`; null while the app has not connected its pixel. */
  pixelSettings(): Record<string, string> | null;
  appInstallationGid(): string | null;
  /** Numeric app id, as in the app-reserved namespace `app--<id>--kindred`. */
  appId: string;
  placeOrder(lines: OrderLineRequest[], customer?: ShopCustomer | null): ShopOrder | Promise<ShopOrder>;
  /** Signs and forwards a request under /apps/, /a/, /community/ or /tools/ to the app. */
  proxy(request: Request): Promise<Response>;
  /** SVG of a generated product picture, by path ("/cdn/images/…svg"). */
  image(path: string): string | null;
  /** The theme editor's switches; may be changed between requests. */
  appEmbedEnabled: boolean;
  appBlockEnabled: boolean;
  /** Where app blocks stand, in their order; without it where the theme's templates have them: on the product page. */
  appBlocks?: readonly PlacedAppBlock[];
  /** 'linden' without it. */
  themeStyle?: ThemeStyle;
  /** Of every page, instead of Shopify's own; `{cdn}` is the CDN's origin, `{nonce}` what Shopify's and the theme's inline scripts carry. */
  contentSecurityPolicy?: string;
  clock: { now(): number };
}
