/** What a shop's page fetches from the app, and what Liquid reads without fetching anything. */

/** GET {appUrl}/shops/{key}/manifest.json -> ReleaseManifest; 404 while nothing is released. ETag, max-age 60. */
export const manifestPath = (key: string): string => `/shops/${key}/manifest.json`;
/** GET, immutable, any origin. */
export const artifactPath = (sha256: string): string => `/artifacts/${sha256}.onnx`;
export const itemTablePath = (sha256: string): string => `/artifacts/${sha256}.json`;
/** Where the app serves onnxruntime-web's files from, versioned and immutable. */
export const ORT_PATH = '/engine/ort-1.30.0/';

/** App-owned metafield on the AppInstallation; in Liquid `app.metafields.kindred.storefront.value`. JSON. */
export const STOREFRONT_METAFIELD = { namespace: 'kindred', key: 'storefront' } as const;
export interface StorefrontConfig {
  appUrl: string;
  key: string;
  /** Minor-unit digits of the shop's currency are Shopify's business; nothing else is needed here. */
  manifestPath: string;
}

/** Beside it: list of product references, the shop's most popular products by the active release. */
export const POPULAR_METAFIELD = { namespace: 'kindred', key: 'popular' } as const;

/** Beside it: list of product references, what the merchant pinned, in their order. */
export const PINNED_METAFIELD = { namespace: 'kindred', key: 'pinned' } as const;

/** App-owned product metafield, list of product references, filled from the active release for Liquid. */
export const RELATED_METAFIELD = { namespace: '$app:kindred', key: 'related' } as const;

/** Settings of the web pixel, as `webPixelCreate` gets them (strings, as Shopify demands). */
export interface PixelSettings {
  collectUrl: string;
  key: string;
}
