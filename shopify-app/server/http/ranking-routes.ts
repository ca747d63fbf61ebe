import { ADMIN_API } from '@kindred/shared/api/admin';
import { MAX_SHOWN_PRODUCTS, RECOMMENDATIONS_API } from '@kindred/shared/api/recommendations';
import { productIdSchema, rankingSettingsSchema } from '@kindred/shared/schema/admin';
import { said } from '@kindred/shared/said';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { previewOf, relatedTo, shownProducts } from '../ranking/preview.ts';
import { decideRanking, rankingOf } from '../ranking/ranking.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const idsSchema = z.array(productIdSchema).max(MAX_SHOWN_PRODUCTS);

/** Behind the admin's session token: what the merchant decides about recommendations, and what it would look like. */
export function rankingRoutes(context: Context): Hono<ApiEnvironment> {
  const { database } = context;
  const routes = new Hono<ApiEnvironment>();

  routes.get(ADMIN_API.ranking, async (c) => {
    const { shopId } = c.var.shop;
    return c.json(await database.asShop(shopId, (sql) => rankingOf(sql, shopId)));
  });

  routes.post(ADMIN_API.ranking, async (c) => {
    const body = rankingSettingsSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return malformed();
    return c.json(await decideRanking(context, c.var.shop.shopId, body.data));
  });

  routes.post(RECOMMENDATIONS_API.preview, async (c) => {
    const body = rankingSettingsSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return malformed();
    return c.json(await previewOf(context, c.var.shop.shopId, body.data));
  });

  routes.get(RECOMMENDATIONS_API.products, async (c) => {
    const { shopId } = c.var.shop;
    const ids = idsSchema.safeParse((c.req.query('ids') ?? '').split(',').filter(Boolean));
    if (!ids.success)
      return apiError(400, 'malformed', `Send ids of at most ${MAX_SHOWN_PRODUCTS} products, with commas.`);
    return c.json(await database.asShop(shopId, (sql) => shownProducts(sql, shopId, ids.data)));
  });

  routes.get(RECOMMENDATIONS_API.related(':productId'), async (c) => {
    const { shopId } = c.var.shop;
    const productId = productIdSchema.safeParse(c.req.param('productId'));
    if (!productId.success) return apiError(404, 'not_found', 'This is no number of a product.');
    return c.json(await database.asShop(shopId, (sql) => relatedTo(sql, shopId, productId.data)));
  });
  return routes;
}

const malformed = () =>
  apiError(
    400,
    'malformed',
    said('Weights are numbers from 0 to 1; at most 1,000 products are excluded, and at most 10 pinned.'),
  );
