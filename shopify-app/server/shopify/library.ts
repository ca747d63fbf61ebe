// oxlint-disable-next-line import/no-unassigned-import -- teaches the library requests of the web's form
import '@shopify/shopify-api/adapters/web-api';
import { SHOPIFY_API_VERSION } from '@kindred/shared/shopify-api';
import { type ApiVersion, LogSeverity, shopifyApi } from '@shopify/shopify-api';
import type { AppConfig } from '../config.ts';
import type { Logger } from '../ports.ts';

/** Shopify's own client library. Composition roots may reroute it with its `setAbstractFetchFunc`. */
export type ShopifyLibrary = ReturnType<typeof libraryWith>;

export function createShopifyLibrary(
  config: AppConfig,
  logger: Logger,
  apiVersion: string = SHOPIFY_API_VERSION,
): ShopifyLibrary {
  const library = libraryWith(config.apiSecret, apiVersion, config, logger);
  if (!config.formerApiSecret) return library;
  return believing(library, libraryWith(config.formerApiSecret, apiVersion, config, logger));
}

function libraryWith(apiSecretKey: string, apiVersion: string, config: AppConfig, logger: Logger) {
  const url = new URL(config.appUrl);
  return shopifyApi({
    apiKey: config.apiKey,
    apiSecretKey,
    // The library's list of versions is as old as the library; what it does not know it takes all the same.
    apiVersion: apiVersion as ApiVersion,
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

/**
 * Until a former secret is revoked, Shopify may sign with it. Everything that comes from Shopify is proven with the
 * present secret and then with the former one; what we ask Shopify for goes with the present one, but for the exchange
 * of a session token that only the former one proves.
 */
function believing(library: ShopifyLibrary, former: ShopifyLibrary): ShopifyLibrary {
  const { auth, session, webhooks, utils } = library;
  return {
    ...library,
    auth: {
      ...auth,
      tokenExchange: async (request) => {
        const isPresent = await session.decodeSessionToken(request.sessionToken).then(
          () => true,
          () => false,
        );
        return (isPresent ? auth : former.auth).tokenExchange(request);
      },
    },
    session: {
      ...session,
      decodeSessionToken: (token, options) =>
        session
          .decodeSessionToken(token, options)
          .catch(() => former.session.decodeSessionToken(token, options)),
    },
    webhooks: {
      ...webhooks,
      validate: async (request) => {
        const check = await webhooks.validate(request);
        return check.valid ? check : former.webhooks.validate(request);
      },
    },
    utils: {
      ...utils,
      validateHmac: async (query, options) =>
        (await utils.validateHmac(query, options).catch(() => false)) ||
        former.utils.validateHmac(query, options),
    },
  };
}
