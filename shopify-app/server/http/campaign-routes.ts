import { CAMPAIGNS_API } from '@kindred/shared/api/campaigns';
import { said } from '@kindred/shared/said';
import { campaignActionSchema, newCampaignSchema } from '@kindred/shared/schema/campaigns';
import { Hono } from 'hono';
import { z } from 'zod';
import { act, createDraft, editDraft, NOT_FOUND } from '../campaigns/campaigns.ts';
import { campaignCsv } from '../campaigns/csv.ts';
import { campaignReport, campaignsReport } from '../campaigns/reports.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../experiments/experiments.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const idSchema = z.uuid();

/** Behind the admin's session token: rows that choose among their contents, and what came of it as of the last hour. */
export function campaignRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();

  const list = async (shop: Shop) =>
    Response.json(await database.asShop(shop.shopId, (sql) => campaignsReport(sql, shop, clock.now())));
  const report = (shop: Shop, campaignId: string) =>
    database.asShop(shop.shopId, (sql) => campaignReport(sql, shop, campaignId, clock.now()));
  const one = async (shop: Shop, campaignId: string) => {
    const found = await report(shop, campaignId);
    return found ? Response.json(found) : answerTo(NOT_FOUND);
  };

  routes.get(CAMPAIGNS_API.campaigns, async (c) => await list(c.var.shop));

  routes.post(CAMPAIGNS_API.campaigns, async (c) => {
    const wanted = newCampaignSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await createDraft(context, c.var.shop, wanted.data);
    return typeof made === 'string' ? await one(c.var.shop, made) : answerTo(made);
  });

  routes.get(CAMPAIGNS_API.campaign(':campaignId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('campaignId'));
    return id.success ? await one(c.var.shop, id.data) : answerTo(NOT_FOUND);
  });

  routes.post(CAMPAIGNS_API.campaign(':campaignId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('campaignId'));
    const wanted = newCampaignSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    if (!id.success) return answerTo(NOT_FOUND);
    const refusal = await editDraft(context, c.var.shop, id.data, wanted.data);
    return refusal ? answerTo(refusal) : await one(c.var.shop, id.data);
  });

  routes.post(CAMPAIGNS_API.act(':campaignId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('campaignId'));
    const action = campaignActionSchema.safeParse(await c.req.json().catch(() => null));
    if (!action.success)
      return apiError(
        400,
        'malformed',
        'Send {"action": "start", "pause", "stop", "even", "archive" or "delete"}.',
      );
    if (!id.success) return answerTo(NOT_FOUND);
    const refusal = await act(context, c.var.shop, id.data, action.data);
    if (refusal) return answerTo(refusal);
    return action.data.action === 'delete' ? await list(c.var.shop) : await one(c.var.shop, id.data);
  });

  routes.get(CAMPAIGNS_API.download(':campaignId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('campaignId'));
    const found = id.success ? await report(c.var.shop, id.data) : null;
    if (!found) return answerTo(NOT_FOUND);
    return new Response(campaignCsv(found), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
    });
  });
  return routes;
}

const answerTo = ({ status, message }: Refusal): Response =>
  apiError(status, status === 404 ? 'not_found' : 'not_possible', message);

const malformed = () =>
  apiError(
    400,
    'malformed',
    said('A campaign needs a name, an aim, two to six contents, and shares for the first and the others.'),
  );
