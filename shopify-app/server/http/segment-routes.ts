import { UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';
import {
  newRuleSegmentSchema,
  newSensitiveTypesSchema,
  segmentEditSchema,
} from '@kindred/shared/schema/understanding';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { markDue } from '../customer-segments/setting-store.ts';
import type { Sql } from '../ports.ts';
import { addRuleSegment, editSegment, type EditRefusal } from '../segments/edits.ts';
import { productsReport } from '../segments/products-report.ts';
import { segmentReport } from '../segments/segment-report.ts';
import { segmentsReport, SUMMARY_WEEKS, TREND_WEEKS } from '../segments/segments-report.ts';
import { sensitiveTypesReport, setSensitiveTypes } from '../segments/sensitive-types.ts';
import type { Shop } from '../shops/shop-store.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const weeksSchema = z.coerce.number().int().min(1).max(52);

/** Behind the admin's session token: which visitors are alike, and what is told of them. */
export function segmentRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();

  routes.get(UNDERSTANDING_API.segments, async (c) => {
    const { shopId, currency } = c.var.shop;
    const weeks = weeksSchema.safeParse(c.req.query('weeks') ?? SUMMARY_WEEKS);
    if (!weeks.success) return wrongWeeks();
    const options = { weeks: weeks.data, now: clock.now(), currency };
    return c.json(await database.asShop(shopId, (sql) => segmentsReport(sql, shopId, options)));
  });

  routes.get(UNDERSTANDING_API.segment(':segmentId'), async (c) => {
    const { shopId, currency } = c.var.shop;
    const segmentId = z.uuid().safeParse(c.req.param('segmentId'));
    const weeks = weeksSchema.safeParse(c.req.query('weeks') ?? TREND_WEEKS);
    if (!weeks.success) return wrongWeeks();
    const options = { weeks: weeks.data, now: clock.now(), currency };
    const report =
      segmentId.success &&
      (await database.asShop(shopId, (sql) => segmentReport(sql, shopId, segmentId.data, options)));
    return report ? c.json(report) : apiError(404, 'not_found', said('This shop has no such segment.'));
  });

  routes.get(UNDERSTANDING_API.products, async (c) => {
    const { shopId, currency } = c.var.shop;
    const weeks = weeksSchema.safeParse(c.req.query('weeks') ?? SUMMARY_WEEKS);
    if (!weeks.success) return wrongWeeks();
    const options = { weeks: weeks.data, now: clock.now(), currency };
    return c.json(await database.asShop(shopId, (sql) => productsReport(sql, shopId, options)));
  });

  /** Answers the report as it is after the change. */
  const change = async ({ shopId, currency }: Shop, work: (sql: Sql) => Promise<EditRefusal | null>) =>
    await database.asShop(shopId, async (sql) => {
      const refusal = (await segmentsAllowed(sql, shopId)) ? await work(sql) : NO_PERMISSION;
      const options = { weeks: SUMMARY_WEEKS, now: clock.now(), currency };
      if (refusal === null) await markDue(sql, shopId);
      if (refusal === null) return Response.json(await segmentsReport(sql, shopId, options));
      return apiError(refusal.status, refusal.status === 404 ? 'not_found' : 'not_possible', refusal.message);
    });

  routes.post(UNDERSTANDING_API.segment(':segmentId'), async (c) => {
    const { shopId } = c.var.shop;
    const segmentId = z.uuid().safeParse(c.req.param('segmentId'));
    const edit = segmentEditSchema.safeParse(await c.req.json().catch(() => null));
    if (!edit.success) return malformed();
    if (!segmentId.success) return apiError(404, 'not_found', said('This shop has no such segment.'));
    return await change(c.var.shop, (sql) =>
      editSegment(sql, shopId, segmentId.data, edit.data, clock.now()),
    );
  });

  routes.post(UNDERSTANDING_API.ruleSegments, async (c) => {
    const { shopId } = c.var.shop;
    const wanted = newRuleSegmentSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return malformed();
    return await change(c.var.shop, (sql) => addRuleSegment(sql, context, shopId, wanted.data));
  });

  routes.get(UNDERSTANDING_API.sensitiveTypes, async (c) =>
    c.json(await database.asShop(c.var.shop.shopId, sensitiveTypesReport)),
  );

  routes.post(UNDERSTANDING_API.sensitiveTypes, async (c) => {
    const { shopId } = c.var.shop;
    const wanted = newSensitiveTypesSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success)
      return apiError(400, 'malformed', 'Send {"added": ["a product type", …]}, at most 200.');
    return await database.asShop(shopId, async (sql) => {
      await setSensitiveTypes(sql, shopId, wanted.data.added);
      return c.json(await sensitiveTypesReport(sql));
    });
  });
  return routes;
}

const NO_PERMISSION: EditRefusal = { status: 409, message: said('Segments wait for your agreement') };
const wrongWeeks = () => apiError(400, 'malformed', 'Send ?weeks= with a number from 1 to 52.');
const malformed = () =>
  apiError(
    400,
    'malformed',
    said('A name has 1 to 60 characters, and a rule 1 to 3 conditions with numbers.'),
  );
