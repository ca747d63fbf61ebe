import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import { receive, type WebhookSubject } from '../shopify/webhook-inbox.ts';
import { apiError } from './api-error.ts';

/** Products and orders come cut down by `include_fields`; the largest left is a customer's list of orders. */
const MAX_BODY_BYTES = 1_000_000;

const id = z.union([z.int().positive().transform(String), z.string().regex(/^\d{1,20}$/)]);

/** Only what says which thing it is about; all else, people's data above all, is never looked at. */
const payloadSchema = z.object({
  id: id.optional(),
  admin_graphql_api_id: z.string().max(200).optional(),
  customer: z.object({ id: id.optional() }).optional(),
  orders_requested: z.array(id).optional(),
  orders_to_redact: z.array(id).optional(),
  data_request: z.object({ id: id.optional() }).optional(),
});

/**
 * Shopify waits five seconds for an answer: here a delivery is proven, stored and acknowledged; its work
 * is done by a job.
 */
export function webhookRoutes(context: Context): Hono {
  const { library, database, queue, logger } = context;
  const routes = new Hono();
  routes.use('/webhooks', bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  routes.post('/webhooks', async (c) => {
    const rawBody = await c.req.text();
    const check = await library.webhooks.validate({ rawBody, rawRequest: c.req.raw });
    if (!check.valid) {
      logger.warn('webhook_refused', { reason: check.reason });
      const status = check.reason === 'missing_headers' ? 400 : 401;
      return apiError(
        status,
        check.reason,
        'The webhook does not carry a valid signature and headers of Shopify.',
      );
    }
    const subject = subjectOf(rawBody);
    if (!subject) return apiError(400, 'malformed', 'The body of the webhook is not what Shopify sends.');
    const shop = check.domain.toLowerCase();
    const topic = topicOf(check.topic, 'action' in check ? check.action : undefined);
    const outcome = await receive(database, { webhookId: check.webhookId, shop, topic, subject });
    if (outcome === 'wake') await queue.send(QUEUES.webhooks, { shop }, { singletonKey: shop });
    return c.json({ received: true, duplicate: outcome === 'duplicate' });
  });
  return routes;
}

/** Shopify's newer header family names the thing and, beside it, what happened: "PRODUCT" and "update". */
function topicOf(topic: string, action: string | undefined): string {
  if (!action) return topic;
  const things: Record<string, string> = { PRODUCT: 'PRODUCTS', COLLECTION: 'COLLECTIONS', ORDER: 'ORDERS' };
  return `${things[topic] ?? topic}_${action}`.toUpperCase();
}

const tooLarge = () => apiError(413, 'too_large', 'The webhook is larger than any that Kindred asked for.');

function subjectOf(rawBody: string): WebhookSubject | null {
  try {
    const payload = payloadSchema.parse(JSON.parse(rawBody));
    const gid = payload.admin_graphql_api_id;
    return {
      ...(payload.id && { id: payload.id }),
      ...(gid?.startsWith('gid://shopify/BulkOperation/') && { bulkOperationGid: gid }),
      ...(payload.customer?.id && { customerId: payload.customer.id }),
      ...((payload.orders_to_redact ?? payload.orders_requested) && {
        orderIds: payload.orders_to_redact ?? payload.orders_requested ?? [],
      }),
      ...(payload.data_request?.id && { dataRequestId: payload.data_request.id }),
    };
  } catch {
    return null;
  }
}
