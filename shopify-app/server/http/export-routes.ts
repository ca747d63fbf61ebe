import { type DownloadLink, type DownloadRequest, EXPORT_API } from '@kindred/shared/api/exports';
import { downloadRequestSchema } from '@kindred/shared/schema/exports';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { makeLink, useLink } from '../exports/download-links.ts';
import { answerAbout, type Body, everything, oneTable } from '../exports/export-body.ts';
import { exportSummaryOf } from '../exports/exported-tables.ts';
import { noteDownload, ordersOf } from '../privacy/request-store.ts';
import { utcDay } from '../ingest/event-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

/** Behind the admin's session token: what can be taken along, and links to it. */
export function exportRoutes(context: Context): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.get(EXPORT_API.summary, async (c) =>
    c.json(await context.database.asShop(c.var.shop.shopId, exportSummaryOf)),
  );
  routes.post(EXPORT_API.downloads, async (c) => {
    const wanted = downloadRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return apiError(400, 'malformed', 'There is no such export.');
    const path = await makeLink(context, c.var.shop.shopId, wanted.data);
    return c.json({ path } satisfies DownloadLink);
  });
  return routes;
}

const linkSchema = z.object({
  shopId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  secret: z.string().regex(/^[\w-]{43}$/),
});

/** The links themselves: whoever has one gets its file, once. */
export function downloadRoutes(context: Context): Hono {
  const routes = new Hono();
  routes.get('/downloads/:shopId/:secret', async (c) => {
    // Something on the way that only looks must not use the link up.
    if (c.req.method === 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET' } });
    const link = linkSchema.safeParse(c.req.param());
    const wanted = link.success && (await useLink(context, link.data.shopId, link.data.secret));
    const shop = wanted && (await context.shops.byId(link.data.shopId));
    const file = shop && (await fileOf(context, shop, wanted));
    if (!file)
      return apiError(404, 'not_found', 'This link was used or is too old. Ask for another in Kindred.');
    return new Response(streamOf(file.body), {
      headers: {
        'content-type': file.name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return routes;
}

interface File {
  name: string;
  body: Body;
}

async function fileOf(
  { database, clock }: Context,
  shop: Shop,
  wanted: DownloadRequest,
): Promise<File | null> {
  const { shopId, domain } = shop;
  const head = { specVersion: 1, shop: domain, exportedAt: new Date(clock.now()).toISOString() };
  const named = (what: string, format: string) => `kindred-${what}-${utcDay(clock.now(), 0)}.${format}`;
  if (wanted.what === 'everything')
    return { name: named('everything', 'json'), body: await everything(database, shopId, head) };
  if (wanted.what === 'table') {
    const { table, format } = wanted;
    const body = await oneTable(database, shopId, table, format, head);
    return body && { name: named(table, format), body };
  }
  const { requestId } = wanted;
  const orderIds = await database.asShop(shopId, (sql) => ordersOf(sql, shopId, requestId));
  if (orderIds.length === 0) return null;
  await database.asShop(shopId, (sql) => noteDownload(sql, shopId, requestId));
  const about = { ...head, requestId, orderIds };
  return { name: named('data-request', 'json'), body: await answerAbout(database, shopId, orderIds, about) };
}

/** Asks for the next piece only when the browser has taken the last one; a failure breaks the download off. */
function streamOf(body: Body): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await body.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await body.return(undefined);
    },
  });
}
