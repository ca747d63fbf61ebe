import { MARKETS_API, type SoldTo } from '@kindred/shared/api/markets';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { inWords } from '../set-aside/in-words.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const answerSchema = z.object({
  shop: z.object({
    currencyCode: z.string(),
    enabledPresentmentCurrencies: z.array(z.string()),
    shipsToCountries: z.array(z.string()),
  }),
});

/** Behind the admin's session token; asked of Shopify each time, and kept nowhere. */
export function marketsRoutes({ adminOf, logger }: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(MARKETS_API.soldTo, async (c) => {
    try {
      const { shop } = answerSchema.parse(await adminOf(c.var.shop).request('soldTo'));
      const currencies = new Set([shop.currencyCode, ...shop.enabledPresentmentCurrencies]);
      return c.json({ currencies: [...currencies], countries: shop.shipsToCountries } satisfies SoldTo);
    } catch (error) {
      logger.warn('sold_to_not_answered', {
        message: error instanceof Error ? error.message : String(error),
      });
      return apiError(502, 'shopify_failed', inWords(error));
    }
  });
  return routes;
}
