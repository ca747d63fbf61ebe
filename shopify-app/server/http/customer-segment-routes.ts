import { type CustomerSegments, UNDERSTANDING_API } from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';
import { Hono, type Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { mayWriteCustomers } from '../customer-segments/customer-metafields.ts';
import { settingOf, switchOff, switchOn } from '../customer-segments/setting-store.ts';
import { QUEUES } from '../jobs/queues.ts';
import { K_FLOOR } from '../segments/publication.ts';
import type { Shop } from '../shops/shop-store.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';

const wishSchema = z.strictObject({ on: z.boolean() });

/** Behind the admin's session token: whether customers in Shopify carry their segment. */
export function customerSegmentRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, queue, clock } = context;
  const routes = new Hono<ApiEnvironment>();

  const reportOf = (shopId: number): Promise<CustomerSegments> =>
    database.asShop(shopId, async (sql) => {
      const { state, lost, writtenAt } = await settingOf(sql);
      return { state, lost, writtenAt, isAllowed: await segmentsAllowed(sql, shopId), kFloor: K_FLOOR };
    });

  routes.get(UNDERSTANDING_API.customerSegments, async (c) => c.json(await reportOf(c.var.shop.shopId)));

  routes.post(UNDERSTANDING_API.customerSegments, async (c) => {
    const { shop, staffId: decidedBy } = c.var;
    const { shopId } = shop;
    const wish = wishSchema.safeParse(await c.req.json().catch(() => null));
    if (!wish.success) return apiError(400, 'malformed', 'Send {"on": true or false}.');
    const { on } = wish.data;
    const { isAllowed, lost } = await reportOf(shopId);
    if (on && !isAllowed) return noPermission();
    if ((on || lost === 'scopes') && !(await isGranted(c, shop))) return notGranted();
    await database.asShop(shopId, (sql) =>
      on ? switchOn(sql, shopId, { decidedBy, now: clock.now() }) : switchOff(sql, shopId, { decidedBy }),
    );
    await queue.send(QUEUES.customerSegments, { shopId }, { singletonKey: String(shopId) });
    return c.json(await reportOf(shopId));
  });

  /** Asked with a new token: one from before the merchant's answer may not carry what was granted. */
  async function isGranted(c: HonoContext<ApiEnvironment>, shop: Shop): Promise<boolean> {
    const sessionToken = (c.req.header('authorization') ?? '').replace(/^Bearer /i, '');
    await context.access.exchange(shop, sessionToken);
    return await mayWriteCustomers(context.adminOf(shop));
  }
  return routes;
}

const noPermission = () =>
  apiError(409, 'no_permission', said('Segments wait for your agreement: decide on the Privacy page first.'));
const notGranted = () =>
  apiError(
    409,
    'not_granted',
    said('Shopify did not give Kindred the permission to write to customers, so nothing was changed.'),
  );
