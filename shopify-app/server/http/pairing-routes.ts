import { EXTENSION_API, PAIRING_API, type PairedBrowser } from '@kindred/shared/api/browser-extension';
import { said } from '@kindred/shared/said';
import { handoffRequestSchema, tokenRequestSchema } from '@kindred/shared/schema/browser-extension';
import { type Context as HonoContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { offerHandoff, offerTypedCode } from '../pairing/codes.ts';
import { pairedBrowsers } from '../pairing/grant-store.ts';
import { confirmGrant, revokeGrant, signOut } from '../pairing/grants.ts';
import { tokensFor } from '../pairing/tokens.ts';
import { apiError } from './api-error.ts';
import type { ApiEnvironment } from './api-routes.ts';
import { extensionAccess, proofIn, refused } from './extension-access.ts';
import { extensionOriginsOnly } from './extension-origin.ts';
import { extensionDataRoutes } from './extension-routes.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** Behind the admin's session token: which browsers are let in, and letting one in or out. */
export function pairingRoutes(context: Context): Hono<ApiEnvironment> {
  const { database, clock } = context;
  const routes = new Hono<ApiEnvironment>();

  routes.get(PAIRING_API.browsers, async (c) => {
    const { shopId } = c.var.shop;
    const now = new Date(clock.now());
    return c.json<PairedBrowser[]>(await database.asShop(shopId, (sql) => pairedBrowsers(sql, shopId, now)));
  });

  routes.post(PAIRING_API.handoff, async (c) => {
    const request = handoffRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return apiError(400, 'malformed', 'Send challenge, jkt and label.');
    return c.json(await offerHandoff(context, c.var.shop.shopId, c.var.staffId, request.data), 200, NO_STORE);
  });

  routes.post(PAIRING_API.typedCode, async (c) =>
    c.json(await offerTypedCode(context, c.var.shop.shopId, c.var.staffId), 200, NO_STORE),
  );

  routes.post(PAIRING_API.confirm(':grantId'), async (c) => {
    const grantId = z.uuid().safeParse(c.req.param('grantId'));
    const browser =
      grantId.success && (await confirmGrant(context, c.var.shop.shopId, grantId.data, c.var.staffId));
    if (!browser) return noSuchBrowser();
    if (browser === 'late')
      return apiError(
        410,
        'gone',
        said('This browser has waited for too long. Show a new code and type it.'),
      );
    return c.json<PairedBrowser>(browser);
  });

  routes.post(PAIRING_API.revoke(':grantId'), async (c) => {
    const grantId = z.uuid().safeParse(c.req.param('grantId'));
    const isKnown =
      grantId.success && (await revokeGrant(context, c.var.shop.shopId, grantId.data, c.var.staffId));
    return isKnown ? c.json({}) : noSuchBrowser();
  });
  return routes;
}

/** Everything under /extension: how a browser gets its tokens and gives them back, and what it may read with them. */
export function extensionRoutes(context: Context): Hono {
  const routes = new Hono();
  routes.use(
    '/extension/*',
    extensionOriginsOnly(),
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }),
  );

  routes.post(EXTENSION_API.token, async (c) => {
    const proof = await proofIn(context, c, null);
    if (!proof.ok) return refused(proof);
    const request = tokenRequestSchema.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return apiError(400, 'malformed', 'This is no request for tokens.');
    const answer = await tokensFor(context, request.data, proof, senderOf(c));
    if (answer.ok) return c.json(answer.body, answer.status, NO_STORE);
    const { retryAfterSeconds } = answer;
    return refused(answer, retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {});
  });

  routes.post(EXTENSION_API.revoke, extensionAccess(context, null), async (c) => {
    await signOut(context, c.var.shop.shopId, c.var.grantId);
    return c.json({});
  });

  routes.route('/', extensionDataRoutes(context));

  // Who is not let in does not even learn what there is.
  routes.all('/extension/*', extensionAccess(context, null), () =>
    apiError(404, 'not_found', 'There is no such endpoint.'),
  );
  return routes;
}

/**
 * As far as it can be known: what the nearest proxy has seen, or else who is connected. Where nothing stands in front of
 * this server the header is the sender's own word; the bound on all tries together holds then, too.
 */
function senderOf(c: HonoContext): string {
  const [nearest] = (c.req.header('x-forwarded-for') ?? '').split(',').slice(-1);
  const connected = (c.env as Partial<NodeBindings> | undefined)?.incoming?.socket?.remoteAddress;
  return nearest?.trim() || connected || 'unknown';
}

/** What @hono/node-server gives with a request; absent where the server is called as a function. */
interface NodeBindings {
  incoming: { socket?: { remoteAddress?: string } };
}

const NO_STORE = { 'cache-control': 'no-store' };
const noSuchBrowser = () => apiError(404, 'not_found', said('This shop has no such browser.'));
const tooLarge = () => apiError(413, 'too_large', 'The body is larger than any that the extension sends.');
