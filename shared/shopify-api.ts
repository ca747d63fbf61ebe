/**
 * The version of Shopify's APIs that everything here speaks. An upgrade is this line; `test/house/shopify-api.test.ts`
 * then names the toml files that must say the same, and the registry's test validates every operation against it.
 */
export const SHOPIFY_API_VERSION = '2026-10';
