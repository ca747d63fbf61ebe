import { EXTENSION_REFUSALS, type ExtensionScope } from '@kindred/shared/api/browser-extension';
import type { Context as HonoContext } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Context } from '../context.ts';
import { accessOf } from '../pairing/access.ts';
import { type Proof, readProof } from '../pairing/proof.ts';
import { type Refusal, refusal } from '../pairing/refusal.ts';
import type { Shop } from '../shops/shop-store.ts';
import { apiError } from './api-error.ts';

/** What routes behind `extensionAccess` know: the shop is the grant's, and the only one that may be read. */
export interface ExtensionEnvironment {
  Variables: { shop: Shop; grantId: string };
}

/**
 * For each route of the extension that wants an access token:
 * `routes.get(EXTENSION_API.shop, extensionAccess(context, 'insights:read'), (c) => … c.var.shop.shopId …)`.
 * Lets through a live token with a proof of its key for this very request; all else is answered with an `ExtensionRefusal`.
 */
export function extensionAccess(context: Context, scope: ExtensionScope | null) {
  return createMiddleware<ExtensionEnvironment>(async (c, next) => {
    const [, token] = /^DPoP ([\w-]{43})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (!token) return refused(refusal('invalid_grant', 'Send "Authorization: DPoP" and an access token.'));
    const proof = await proofIn(context, c, token);
    if (!proof.ok) return refused(proof);
    const access = await accessOf(context, token, proof, scope);
    if (!access.ok) return refused(access);
    c.set('shop', access.shop);
    c.set('grantId', access.grantId);
    await next();
  });
}

/** The address is the public one: a proxy may stand between, and it is what the extension signed. */
export function proofIn(
  { config, clock }: Context,
  c: HonoContext,
  accessToken: string | null,
): Promise<Proof | Refusal> {
  return readProof(c.req.header('dpop'), {
    method: c.req.method,
    url: config.appUrl + c.req.path,
    accessToken,
    now: clock.now(),
  });
}

export function refused({ error, message }: Refusal, headers: Record<string, string> = {}): Response {
  const status = EXTENSION_REFUSALS[error];
  return apiError(status, error, message, { ...headers, ...(status === 401 && CHALLENGE) });
}

const CHALLENGE = { 'www-authenticate': 'DPoP algs="ES256"' };
