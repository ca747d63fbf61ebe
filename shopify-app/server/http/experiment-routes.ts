import { EXPERIMENTS_API } from '@kindred/shared/api/experiments';
import { said } from '@kindred/shared/said';
import {
  experimentActionSchema,
  holdoutSchema,
  newExperimentSchema,
} from '@kindred/shared/schema/experiments';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { experimentCsv } from '../experiments/csv.ts';
import {
  act,
  createDraft,
  editDraft,
  NOT_FOUND,
  type Refusal,
  setHoldout,
  stopEverything,
} from '../experiments/experiments.ts';
import { countInbox } from '../experiments/inbox.ts';
import { planOf } from '../experiments/plan.ts';
import { experimentReport, experimentsReport } from '../experiments/reports.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const idSchema = z.uuid();

/** Behind the admin's session token: what is tried, and what came of it. Figures are of the moment they are asked for. */
export function experimentRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();

  const list = async (shop: Shop) => {
    await countInbox(context, shop.shopId);
    return Response.json(
      await database.asShop(shop.shopId, (sql) => experimentsReport(sql, shop, clock.now())),
    );
  };
  const report = async (shop: Shop, experimentId: string) => {
    await countInbox(context, shop.shopId);
    return await database.asShop(shop.shopId, (sql) =>
      experimentReport(sql, shop, experimentId, clock.now()),
    );
  };
  const one = async (shop: Shop, experimentId: string) => {
    const found = await report(shop, experimentId);
    return found ? Response.json(found) : answerTo(NOT_FOUND);
  };

  routes.get(EXPERIMENTS_API.experiments, async (c) => await list(c.var.shop));

  routes.post(EXPERIMENTS_API.experiments, async (c) => {
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await createDraft(context, c.var.shop, wanted.data);
    return typeof made === 'string' ? await one(c.var.shop, made) : answerTo(made);
  });

  routes.post(EXPERIMENTS_API.plan, async (c) => {
    const { shopId } = c.var.shop;
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    const made = await database.asShop(shopId, (sql) => planOf(sql, shopId, wanted.data, clock.now()));
    return c.json(made.plan);
  });

  routes.get(EXPERIMENTS_API.experiment(':experimentId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('experimentId'));
    return id.success ? await one(c.var.shop, id.data) : answerTo(NOT_FOUND);
  });

  routes.post(EXPERIMENTS_API.experiment(':experimentId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('experimentId'));
    const wanted = newExperimentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    if (!id.success) return answerTo(NOT_FOUND);
    const refusal = await editDraft(context, c.var.shop, id.data, wanted.data);
    return refusal ? answerTo(refusal) : await one(c.var.shop, id.data);
  });

  routes.post(EXPERIMENTS_API.act(':experimentId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('experimentId'));
    const action = experimentActionSchema.safeParse(await c.req.json().catch(() => null));
    if (!action.success)
      return apiError(400, 'malformed', 'Send {"action": "start", "stop", "archive", "delete" or "note"}.');
    if (!id.success) return answerTo(NOT_FOUND);
    const refusal = await act(context, c.var.shop, id.data, action.data);
    if (refusal) return answerTo(refusal);
    return action.data.action === 'delete' ? await list(c.var.shop) : await one(c.var.shop, id.data);
  });

  routes.get(EXPERIMENTS_API.download(':experimentId'), async (c) => {
    const id = idSchema.safeParse(c.req.param('experimentId'));
    const found = id.success ? await report(c.var.shop, id.data) : null;
    if (!found) return answerTo(NOT_FOUND);
    return new Response(experimentCsv(found), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
    });
  });

  routes.post(EXPERIMENTS_API.holdout, async (c) => {
    const wanted = holdoutSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return apiError(400, 'malformed', 'Send {"share": 0 to 0.2}.');
    const refusal = await setHoldout(context, c.var.shop, wanted.data.share);
    return refusal ? answerTo(refusal) : await list(c.var.shop);
  });

  routes.post(EXPERIMENTS_API.stopAll, async (c) => {
    await stopEverything(context, c.var.shop);
    return await list(c.var.shop);
  });
  return routes;
}

const answerTo = ({ status, message }: Refusal): Response =>
  apiError(status, status === 404 ? 'not_found' : 'not_possible', message);

const malformed = () =>
  apiError(
    400,
    'malformed',
    said('An experiment needs a name, two to six variations with a share each, a goal, and 1 to 90 days.'),
  );
