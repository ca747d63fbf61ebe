import { Hono } from 'hono';
import type { AppConfig } from './config.ts';
import type { Context } from './context.ts';
import { shopifyEntitlements, unlimitedEntitlements } from './entitlements/entitlements.ts';
import { apiError } from './http/api-error.ts';
import { apiRoutes } from './http/api-routes.ts';
import { appRoutes } from './http/app-routes.ts';
import { artifactRoutes } from './http/artifact-routes.ts';
import { BodyCache } from './http/compressed.ts';
import { downloadRoutes } from './http/export-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createMetrics } from './http/metrics.ts';
import { extensionRoutes } from './http/pairing-routes.ts';
import { requestLog } from './http/request-log.ts';
import { staticRoutes } from './http/static-routes.ts';
import { storefrontRoutes } from './http/storefront-routes.ts';
import { webhookRoutes } from './http/webhook-routes.ts';
import { openIngest, type IngestDeps } from './ingest/ingest.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import type { Ports } from './ports.ts';
import { createShopAccess } from './shopify/access.ts';
import { createAdminClient } from './shopify/admin-client.ts';
import { createShopifyLibrary } from './shopify/library.ts';
import { createTokenCipher } from './shopify/token-cipher.ts';
import { createShopStore, type ShopStore } from './shops/shop-store.ts';

export interface App {
  /** `env` is what @hono/node-server passes: the connection, for who sends. */
  fetch: (request: Request, env?: object) => Promise<Response>;
  /** Every method and path that is answered; 'ALL' stands for what runs before or after the others. */
  routes: readonly { method: string; path: string }[];
  /** Off until started, so that a process may serve without working. */
  jobs: Jobs;
  shops: ShopStore;
  /** Ends jobs at their next safe point and decides what ingest has admitted. Call before the ports close. */
  close(): Promise<void>;
}

/** Memory for compressed models and engine files: a few hundred models, or one engine in each encoding. */
const BODY_CACHE_BYTES = 96 * 1024 * 1024;

/** The whole server, as a function of what it needs from outside. */
export async function createApp(
  ports: Ports,
  config: AppConfig,
  options: Pick<IngestDeps, 'rateLimit' | 'admission'> = {},
): Promise<App> {
  const library = createShopifyLibrary(config, ports.logger);
  const cipher = createTokenCipher(config.encryptionKey, ports.random, config.formerEncryptionKey);
  const access = createShopAccess(library, cipher, ports);
  const shops = createShopStore(ports);
  const bodies = new BodyCache(BODY_CACHE_BYTES);
  const adminOf: Context['adminOf'] = (shop) => createAdminClient(library, access, shop);
  const entitlements = config.appPricing ? shopifyEntitlements(adminOf) : unlimitedEntitlements;
  const context: Context = { ...ports, config, library, access, shops, bodies, adminOf, entitlements };
  const ingest = await openIngest({ ...ports, shops, ...options });
  const metrics = createMetrics();
  const jobs = createJobs(context, metrics);

  const routes = new Hono();
  // Ingest stands before the request log: it counts for itself, and every microsecond there counts.
  routes.route('/', ingestRoutes(ingest));
  routes.use('*', requestLog(ports, metrics));
  routes.route('/', storefrontRoutes(context));
  routes.route('/', artifactRoutes(ports.blobs, bodies));
  routes.route('/', staticRoutes(config.distDir, bodies));
  routes.route('/', webhookRoutes(context));
  routes.route('/', apiRoutes(context, ingest.stats));
  routes.route('/', downloadRoutes(context));
  routes.route('/', extensionRoutes(context));
  routes.route('/', healthRoutes(context, ingest.stats, metrics));
  routes.route('/', appRoutes(context));
  routes.notFound(() => apiError(404, 'not_found', 'There is nothing at this address.'));
  routes.onError((error, c) => {
    ports.logger.error('request_failed', { path: c.req.routePath, message: error.message });
    return apiError(500, 'internal', 'Kindred could not answer this request. It has been noted; try again.');
  });

  return {
    fetch: async (request, env) => routes.fetch(request, env),
    routes: routes.routes,
    jobs,
    shops,
    async close() {
      jobs.stop();
      await ingest.close();
    },
  };
}
