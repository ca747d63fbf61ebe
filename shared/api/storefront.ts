import type { DeviceExperiment } from '../experiment.ts';

/** What a shop's page fetches from the app, and what Liquid reads without fetching anything. */

/** GET {appUrl}/shops/{key}/manifest.json -> ReleaseManifest; 404 while nothing is released. ETag, max-age 60. */
export const manifestPath = (key: string): string => `/shops/${key}/manifest.json`;
/** The same of a variation that is ranked otherwise; 404 once its experiment does not run. */
export const experimentManifestPath = (
  key: string,
  experimentId: string,
  variation: number | ':variation',
): string => `/shops/${key}/experiments/${experimentId}/${variation}/manifest.json`;
/** GET, immutable, any origin. */
export const artifactPath = (sha256: string): string => `/artifacts/${sha256}.onnx`;
export const itemTablePath = (sha256: string): string => `/artifacts/${sha256}.json`;
/** GET, with `?language=de` -> DeviceSegments, or null where nothing is told of segments. ETag, max-age 60. */
export const segmentsPath = (key: string): string => `/shops/${key}/segments.json`;

/** From this a device tells, by itself, which segment its trail would be counted in. */
export interface DeviceSegments {
  /** Of the features that the model reads. */
  behaviourVersion: number;
  /** An ONNX file (models/segmentation/export.ts), base64. */
  model: string;
  /** In the order of the model's segments; null: not told, of a segment that is too small or the merchant's own. */
  names: (string | null)[];
  types: string[];
  utcOffsetMinutes: number;
  hasReduced: boolean;
  /** ISO 4217. */
  currency: string;
  /** Of each product type a sample of its products' prices, in whole units of the currency, ascending. */
  prices: [productType: string, prices: number[]][];
  /** The same of so many more types together; of a type that is in neither nothing is known. */
  others: { types: string[]; prices: number[] };
}

/** Where the app serves onnxruntime-web's files from, versioned and immutable. */
export const ORT_PATH = '/engine/ort-1.30.0/';

/** App-owned metafield on the AppInstallation; in Liquid `app.metafields.kindred.storefront.value`. JSON. */
export const STOREFRONT_METAFIELD = { namespace: 'kindred', key: 'storefront' } as const;
export interface StorefrontConfig {
  appUrl: string;
  key: string;
  /** Minor-unit digits of the shop's currency are Shopify's business; nothing else is needed here. */
  manifestPath: string;
  /** Running experiments, the holdout first; absent: none. */
  experiments?: DeviceExperiment[];
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
