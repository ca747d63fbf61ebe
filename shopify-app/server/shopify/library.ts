// oxlint-disable-next-line import/no-unassigned-import -- teaches the library requests of the web's form
import '@shopify/shopify-api/adapters/web-api';
import { ApiVersion, LogSeverity, shopifyApi } from '@shopify/shopify-api';
import type { AppConfig } from '../config.ts';
import type { Logger } from '../ports.ts';

const API_VERSION = ApiVersion.October26;

/** Shopify's own client library. Composition roots may reroute it with its `setAbstractFetchFunc`. */
export type ShopifyLibrary = ReturnType<typeof createShopifyLibrary>;

export function createShopifyLibrary(config: AppConfig, logger: Logger) {
  const url = new URL(config.appUrl);
  return shopifyApi({
    apiKey: config.apiKey,
    apiSecretKey: config.apiSecret,
    apiVersion: API_VERSION,
    hostName: url.host,
    hostScheme: url.protocol === 'http:' ? 'http' : 'https',
    isEmbeddedApp: true,
    userAgentPrefix: 'Kindred',
    logger: {
      // Messages of the library may quote tokens, so only their severity is passed on.
      level: LogSeverity.Error,
      log: (severity) => logger.warn('shopify_library_message', { severity }),
    },
  });
}
