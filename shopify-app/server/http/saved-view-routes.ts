import { UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';
import { newSavedViewSchema } from '@kindred/shared/schema/saved-view';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { deleteView, MAX_SAVED_VIEWS, savedViewsOf, saveView } from '../saved-views/saved-view-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: pages with their range and comparison, kept under a name. */
export function savedViewRoutes({ database, random }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  const listOf = (shopId: number) => database.asShop(shopId, (sql) => savedViewsOf(sql, shopId));

  routes.get(UNDERSTANDING_API.views, async (c) => c.json(await listOf(c.var.shop.shopId)));

  routes.post(UNDERSTANDING_API.views, async (c) => {
    const { shopId } = c.var.shop;
    const view = newSavedViewSchema.safeParse(await c.req.json().catch(() => null));
    if (!view.success) return apiError(400, 'malformed', 'Send {"name": "…", "page": "…", "query": "…"}.');
    const isSaved = await database.asShop(shopId, (sql) => saveView(sql, shopId, random.uuid(), view.data));
    if (!isSaved)
      return apiError(
        409,
        'too_many',
        said('There can be at most {n} saved views: delete one first.', { n: MAX_SAVED_VIEWS }),
      );
    return c.json(await listOf(shopId));
  });

  routes.post(UNDERSTANDING_API.deleteView(':viewId'), async (c) => {
    const { shopId } = c.var.shop;
    const viewId = z.uuid().safeParse(c.req.param('viewId'));
    if (!viewId.success) return apiError(404, 'not_found', 'This is no number of a saved view.');
    await database.asShop(shopId, (sql) => deleteView(sql, shopId, viewId.data));
    return c.json(await listOf(shopId));
  });
  return routes;
}
