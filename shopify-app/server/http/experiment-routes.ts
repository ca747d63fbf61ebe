import { EXPERIMENTS_API } from '@kindred/shared/api/experiments';
import { said } from '@kindred/shared/said';
import {
  experimentActionSchema,
  holdoutSchema,
  newExperimentSchema,
} from '@kindred/shared/schema/experiments';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { experimentCsv } from '../experiments/csv.ts';
import {
  act,
  createDraft,
  editDraft,
  NOT_FOUND,
  setHoldout,
  stopEverything,
} from '../experiments/experiments.ts';
import { countForReader } from '../experiments/inbox.ts';
import { planOf } from '../experiments/plan.ts';
import { experimentReport, experimentsReport } from '../experiments/reports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';
import { refusalAnswer, withId } from './refusals.ts';

/** Behind the admin's session token: what is tried, and what came of it. Figures are of the moment they are asked for, or of the one they name. */
export function experimentRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();
  const named = withId('experimentId', NOT_FOUND);

  const list = async (shop: Shop) => {
    const counted = await countForReader(context, shop.shopId);
    return Response.json(await database.asShop(shop.shopId, (sql) => experimentsReport(sql, shop, counted)));
  };
  const report = async (shop: Shop, experimentId: string) => {
    const counted = await countForReader(context, shop.shopId);
    return await database.asShop(shop.shopId, (sql) => experimentReport(sql, shop, experimentId, counted));
  };
  const one = async (shop: Shop, experimentId: string) => {
    const found = await report(shop, experimentId);
    return found ? Response.json(found) : refusalAnswer(NOT_FOUND);
  };

  routes.get(EXPERIMENTS_API.experiments, async (c) => await list(c.var.shop));

  routes.post(EXPERIMENTS_API.experiments, async (c) => {
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await createDraft(context, c.var.shop, wanted.data);
    return typeof made === 'string' ? await one(c.var.shop, made) : refusalAnswer(made);
  });

  routes.post(EXPERIMENTS_API.plan, async (c) => {
    const { shopId } = c.var.shop;
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await database.asShop(shopId, (sql) => planOf(sql, shopId, wanted.data, clock.now()));
    return c.json(made.plan);
  });

  routes.get(
    EXPERIMENTS_API.experiment(':experimentId'),
    named,
    async (c) => await one(c.var.shop, c.var.id),
  );

  routes.post(EXPERIMENTS_API.experiment(':experimentId'), named, async (c) => {
    const { shop, id } = c.var;
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const refusal = await editDraft(context, shop, id, wanted.data);
    return refusal ? refusalAnswer(refusal) : await one(shop, id);
  });

  routes.post(EXPERIMENTS_API.act(':experimentId'), named, async (c) => {
    const { shop, id } = c.var;
    const action = experimentActionSchema.safeParse(await c.req.json().catch(() => null));
    if (!action.success)
      return apiError(400, 'malformed', 'Send {"action": "start", "stop", "archive", "delete" or "note"}.');
    const refusal = await act(context, shop, id, action.data);
    if (refusal) return refusalAnswer(refusal);
    return action.data.action === 'delete' ? await list(shop) : await one(shop, id);
  });

  routes.get(EXPERIMENTS_API.download(':experimentId'), named, async (c) => {
    const found = await report(c.var.shop, c.var.id);
    if (!found) return refusalAnswer(NOT_FOUND);
    return new Response(experimentCsv(found), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
    });
  });

  routes.post(EXPERIMENTS_API.holdout, async (c) => {
    const wanted = holdoutSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return apiError(400, 'malformed', 'Send {"share": 0 to 0.2}.');
    const refusal = await setHoldout(context, c.var.shop, wanted.data.share);
    return refusal ? refusalAnswer(refusal) : await list(c.var.shop);
  });

  routes.post(EXPERIMENTS_API.stopAll, async (c) => {
    await stopEverything(context, c.var.shop);
    return await list(c.var.shop);
  });
  return routes;
}

const malformed = () =>
  apiError(
    400,
    'malformed',
    said('An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.'),
  );
