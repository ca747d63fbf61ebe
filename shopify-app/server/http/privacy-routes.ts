import { PRIVACY_API, type PrivacyReport } from '@kindred/shared/api/privacy';
import { erasureRequestSchema, policyLanguageSchema } from '@kindred/shared/schema/privacy';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { standsWithCustomers } from '../customer-segments/setting-store.ts';
import { policyText } from '../privacy/policy-text/policy-text.ts';
import { requestsOf } from '../privacy/request-store.ts';
import { eraseOnRequest } from '../privacy/requests.ts';
import { retentionReportOf } from '../privacy/retention-store.ts';
import { segmentsAllowed, trainingConsentHistory } from '../training/consent-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what is kept of shoppers, how long, and its erasure. */
export function privacyRoutes(context: Context): Hono<ApiEnvironment> {
  const { database } = context;
  const routes = new Hono<ApiEnvironment>();

  routes.get(PRIVACY_API.report, async (c) => {
    const { shopId } = c.var.shop;
    const report = await database.asShop(shopId, async (sql): Promise<PrivacyReport> => ({
      trainingConsents: await trainingConsentHistory(sql, shopId),
      retention: await retentionReportOf(sql, shopId),
      requests: await requestsOf(sql, shopId),
    }));
    return c.json(report);
  });

  routes.post(PRIVACY_API.erasures, async (c) => {
    const wish = erasureRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!wish.success)
      return apiError(400, 'malformed', 'Send one number of an order or one visitor number, nothing else.');
    return c.json(await eraseOnRequest(context, c.var.shop.shopId, wish.data, c.var.staffId));
  });

  routes.get(PRIVACY_API.policyText(':language'), async (c) => {
    const language = policyLanguageSchema.safeParse(c.req.param('language'));
    if (!language.success) return apiError(404, 'not_found', 'There is no text in this language.');
    const { shopId } = c.var.shop;
    const told = await database.asShop(shopId, async (sql) => ({
      inSegments: await segmentsAllowed(sql, shopId),
      usedInShopify: await standsWithCustomers(sql),
    }));
    return c.json(policyText(language.data, told));
  });

  return routes;
}
