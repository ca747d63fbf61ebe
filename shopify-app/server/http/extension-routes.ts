import { EXTENSION_API } from '@kindred/shared/api/browser-extension';
import { MAX_SHOWN_PRODUCTS } from '@kindred/shared/api/recommendations';
import { productIdSchema } from '@kindred/shared/schema/admin';
import { previewRequestSchema } from '@kindred/shared/schema/browser-extension';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { experimentsForExtension } from '../extension-data/experiments.ts';
import { pageInsights } from '../extension-data/insights.ts';
import { createPairedShops } from '../extension-data/paired-shop.ts';
import { previewableReleases } from '../extension-data/previewable-releases.ts';
import { previewableSegments } from '../extension-data/previewable-segments.ts';
import { previewOf, shownProducts } from '../ranking/preview.ts';
import { inWords } from '../set-aside/in-words.ts';
import { apiError } from './api-error.ts';
import { extensionAccess, type ExtensionEnvironment } from './extension-access.ts';

const idsSchema = z.array(productIdSchema).max(MAX_SHOWN_PRODUCTS);

/** What a paired browser extension may read of its one shop: sums over visits, and what devices would be shown. */
export function extensionDataRoutes(context: Context): Hono<ExtensionEnvironment> {
  const { database } = context;
  const shops = createPairedShops(context);
  const insights = extensionAccess(context, 'insights:read');
  const preview = extensionAccess(context, 'preview:simulate');
  const routes = new Hono<ExtensionEnvironment>();

  routes.get(EXTENSION_API.shop, insights, async (c) => {
    try {
      return c.json(await shops.of(c.var.shop));
    } catch (error) {
      return apiError(502, 'shopify_failed', inWords(error));
    }
  });

  routes.get(EXTENSION_API.insights, insights, async (c) => {
    const { shopId } = c.var.shop;
    const productId = productIdSchema.optional().safeParse(c.req.query('productId'));
    if (!productId.success) return apiError(400, 'malformed', 'This is no number of a product.');
    return c.json(await database.asShop(shopId, (sql) => pageInsights(sql, shopId, productId.data ?? null)));
  });

  routes.get(EXTENSION_API.experiments, insights, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => experimentsForExtension(sql, shopId)));
  });

  routes.get(EXTENSION_API.releases, preview, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => previewableReleases(sql, shopId)));
  });

  routes.get(EXTENSION_API.segments, preview, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => previewableSegments(sql, shopId)));
  });

  routes.post(EXTENSION_API.preview, preview, async (c) => {
    const request = previewRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return apiError(400, 'malformed', 'Send releaseId and settings; both may be null.');
    const { releaseId, settings } = request.data;
    const answer = await previewOf(context, c.var.shop.shopId, settings, releaseId);
    if (releaseId !== null && answer.release === null)
      return apiError(404, 'release_gone', 'This shop has no such release, or its bytes were deleted.');
    return c.json(answer);
  });

  routes.get(EXTENSION_API.products, preview, async (c) => {
    const { shopId } = c.var.shop;
    const ids = idsSchema.safeParse((c.req.query('ids') ?? '').split(',').filter(Boolean));
    if (!ids.success)
      return apiError(400, 'malformed', `Send ids of at most ${MAX_SHOWN_PRODUCTS} products, with commas.`);
    return c.json(await database.asShop(shopId, (sql) => shownProducts(sql, shopId, ids.data)));
  });
  return routes;
}
