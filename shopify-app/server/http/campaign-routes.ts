import { CAMPAIGNS_API } from '@kindred/shared/api/campaigns';
import { said } from '@kindred/shared/said';
import { campaignActionSchema, newCampaignSchema } from '@kindred/shared/schema/campaigns';
import { Hono } from 'hono';
import { act, createDraft, editDraft, NOT_FOUND } from '../campaigns/campaigns.ts';
import { campaignCsv } from '../campaigns/csv.ts';
import { campaignReport, campaignsReport } from '../campaigns/reports.ts';
import type { Context } from '../context.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';
import { refusalAnswer, withId } from './refusals.ts';

/** Behind the admin's session token: rows that choose among their contents, and what came of it as of the last hour. */
export function campaignRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();
  const named = withId('campaignId', NOT_FOUND);

  const list = async (shop: Shop) =>
    Response.json(await database.asShop(shop.shopId, (sql) => campaignsReport(sql, shop, clock.now())));
  const report = (shop: Shop, campaignId: string) =>
    database.asShop(shop.shopId, (sql) => campaignReport(sql, shop, campaignId, clock.now()));
  const one = async (shop: Shop, campaignId: string) => {
    const found = await report(shop, campaignId);
    return found ? Response.json(found) : refusalAnswer(NOT_FOUND);
  };

  routes.get(CAMPAIGNS_API.campaigns, async (c) => await list(c.var.shop));

  routes.post(CAMPAIGNS_API.campaigns, async (c) => {
    const wanted = newCampaignSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await createDraft(context, c.var.shop, wanted.data);
    return typeof made === 'string' ? await one(c.var.shop, made) : refusalAnswer(made);
  });

  routes.get(CAMPAIGNS_API.campaign(':campaignId'), named, async (c) => await one(c.var.shop, c.var.id));

  routes.post(CAMPAIGNS_API.campaign(':campaignId'), named, async (c) => {
    const { shop, id } = c.var;
    const wanted = newCampaignSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const refusal = await editDraft(context, shop, id, wanted.data);
    return refusal ? refusalAnswer(refusal) : await one(shop, id);
  });

  routes.post(CAMPAIGNS_API.act(':campaignId'), named, async (c) => {
    const { shop, id } = c.var;
    const action = campaignActionSchema.safeParse(await c.req.json().catch(() => null));
    if (!action.success)
      return apiError(
        400,
        'malformed',
        'Send {"action": "start", "pause", "stop", "even", "archive", "delete" or "note"}.',
      );
    const refusal = await act(context, shop, id, action.data);
    if (refusal) return refusalAnswer(refusal);
    return action.data.action === 'delete' ? await list(shop) : await one(shop, id);
  });

  routes.get(CAMPAIGNS_API.download(':campaignId'), named, async (c) => {
    const found = await report(c.var.shop, c.var.id);
    if (!found) return refusalAnswer(NOT_FOUND);
    return new Response(campaignCsv(found), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
    });
  });
  return routes;
}

const malformed = () =>
  apiError(
    400,
    'malformed',
    said('A campaign needs a name, an aim, two to six contents, and shares for the first and the others.'),
  );
