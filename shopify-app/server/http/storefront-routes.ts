import { createHash } from 'node:crypto';
import { experimentManifestPath, manifestPath, segmentsPath } from '@kindred/shared/api/storefront';
import type { ReleaseManifest } from '@kindred/shared/release';
import { policyLanguageSchema } from '@kindred/shared/schema/privacy';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { experimentManifest } from '../experiments/manifests.ts';
import { activeManifest } from '../releases/release-store.ts';
import { deviceSegments } from '../segments/device-segments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { ANY_ORIGIN, apiError } from './api-error.ts';
import { matches } from './artifact-routes.ts';

/** A page that asks again within this many seconds gets the copy it has. */
const MAX_AGE_SECONDS = 60;

/**
 * Which release a shop's page runs: from our own address, and signed through the shop's app proxy. And by what a device
 * tells its own segment.
 */
export function storefrontRoutes(context: Context): Hono {
  const { shops, database, library, config } = context;
  const routes = new Hono();

  const installed = async (key: string | undefined): Promise<Shop | null> => {
    const shop = await shops.byKey(key ?? '');
    return shop?.uninstalledAt === null ? shop : null;
  };

  routes.get(manifestPath(':key'), async (c) => {
    const shop = await installed(c.req.param('key'));
    if (!shop) return unknownKey();
    return manifestAnswer(context, shop, c.req.header('if-none-match'), (manifest) => manifest);
  });

  routes.get(experimentManifestPath(':key', ':experimentId', ':variation'), async (c) => {
    const shop = await installed(c.req.param('key'));
    if (!shop) return unknownKey();
    const variation = variationSchema.safeParse(c.req.param('variation'));
    const { shopId } = shop;
    const manifest =
      variation.success &&
      (await database.asShop(shopId, (sql) =>
        experimentManifest(sql, shopId, c.req.param('experimentId') ?? '', variation.data),
      ));
    if (manifest) return freshAnswer(manifest, c.req.header('if-none-match'));
    return apiError(404, 'not_running', 'No experiment that runs is ranked by this.', FRESH);
  });

  routes.get(segmentsPath(':key'), async (c) => {
    const shop = await installed(c.req.param('key'));
    if (!shop) return unknownKey();
    const language = policyLanguageSchema.catch('en').parse(c.req.query('language'));
    const told = await database.asShop(shop.shopId, (sql) => deviceSegments(context, sql, shop, language));
    return freshAnswer(told, c.req.header('if-none-match'));
  });

  routes.get('/proxy/manifest', async (c) => {
    const query = new URL(c.req.url).searchParams;
    if (!(await isSigned(library, query))) {
      return apiError(401, 'invalid_signature', 'This address answers only through the app proxy of a shop.');
    }
    const shop = await shops.byDomain((query.get('shop') ?? '').toLowerCase());
    if (!shop || shop.uninstalledAt !== null)
      return apiError(404, 'unknown_shop', 'Kindred is not installed in this shop.');
    // Paths of a manifest are relative to its own address, which here is one of the shop's.
    const base = config.appUrl + manifestPath(shop.publicKey);
    return manifestAnswer(context, shop, c.req.header('if-none-match'), (manifest) => ({
      ...manifest,
      artifact: { ...manifest.artifact, path: new URL(manifest.artifact.path, base).href },
      itemTable: { ...manifest.itemTable, path: new URL(manifest.itemTable.path, base).href },
    }));
  });
  return routes;
}

async function manifestAnswer(
  { database }: Context,
  shop: Shop,
  ifNoneMatch: string | undefined,
  present: (manifest: ReleaseManifest) => ReleaseManifest,
): Promise<Response> {
  const manifest = await database.asShop(shop.shopId, (sql) => activeManifest(sql, shop.shopId));
  if (manifest) return freshAnswer(present(manifest), ifNoneMatch);
  return apiError(404, 'nothing_released', 'No model is released for this shop yet.', FRESH);
}

const variationSchema = z.coerce.number().int().min(0).max(9);

const FRESH = {
  ...ANY_ORIGIN,
  'cache-control': `public, max-age=${MAX_AGE_SECONDS}`,
  'timing-allow-origin': '*',
};

/** JSON that a browser asks for again by its ETag. */
function freshAnswer(content: object | null, ifNoneMatch: string | undefined): Response {
  const body = JSON.stringify(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...FRESH, etag, 'content-type': 'application/json' };
  if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

const unknownKey = () => apiError(404, 'unknown_key', 'No shop has this key.', ANY_ORIGIN);

/** The library answers false for a wrong signature and throws for a missing or old one. */
async function isSigned(library: Context['library'], query: URLSearchParams): Promise<boolean> {
  return library.utils.validateHmac(query, { signator: 'appProxy' }).catch(() => false);
}
