import { HttpResponseError, RequestedTokenType, type Session as ShopifySession } from '@shopify/shopify-api';
import { describe, expect, it } from 'vitest';
import {
  clientId,
  clientSecret,
  domain,
  emulated,
  library,
  openSession,
  post,
  scopes,
  useEmulatedAdmin,
} from './emulated-admin.ts';

useEmulatedAdmin();

function exchange(over: object): Promise<Response> {
  return emulated.shopify.fetch(`https://${domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: emulated.shopify.mintSessionToken(domain),
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: RequestedTokenType.OfflineAccessToken,
      ...over,
    }),
  });
}

async function refresh({ refreshToken = '' }: ShopifySession): Promise<ShopifySession> {
  return (await library.auth.refreshToken({ shop: domain, refreshToken })).session;
}

describe('tokens', () => {
  it('exchanges a session token for an expiring offline token', async () => {
    const session = await openSession();
    expect(session.isOnline).toBe(false);
    expect(session.scope?.split(',').sort()).toEqual([...scopes].sort());
    expect((session.expires?.getTime() ?? 0) - Date.now()).toBeGreaterThan(3_590_000);
    expect(session.refreshToken).toMatch(/^shprt_/);
  });

  it('gives an online token with the member of staff', async () => {
    const { session } = await library.auth.tokenExchange({
      shop: domain,
      sessionToken: emulated.shopify.mintSessionToken(domain, '42'),
      requestedTokenType: RequestedTokenType.OnlineAccessToken,
    });
    expect(session.isOnline).toBe(true);
    expect(session.onlineAccessInfo?.associated_user.id).toBe(42);
  });

  it('rotates the refresh token, and takes the used one again only until its replacement is used', async () => {
    const first = await openSession();
    const lost = await refresh(first);
    expect((await post('{ shop { name } }', first.accessToken)).status).toBe(401);
    const second = await refresh(first);
    expect((await post('{ shop { name } }', lost.accessToken)).status).toBe(401);
    const third = await refresh(second);
    expect((await post('{ shop { name } }', third.accessToken)).status).toBe(200);
    for (const retired of [first, lost]) {
      const error = await refresh(retired).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(HttpResponseError);
      expect((error as HttpResponseError).response).toMatchObject({
        code: 400,
        body: { error: 'invalid_grant' },
      });
    }
  });

  it('refuses the access token after an hour and the session token after a minute', async () => {
    const sessionToken = emulated.shopify.mintSessionToken(domain);
    const { accessToken } = await openSession();
    emulated.skewMs = 61_000;
    const late = await exchange({ subject_token: sessionToken });
    expect(await late.json()).toMatchObject({ error: 'invalid_subject_token' });
    emulated.skewMs = 3_601_000;
    const answer = await post('{ shop { name } }', accessToken);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    });
  });

  it('refuses a wrong secret, a forged session token and an app that is not installed', async () => {
    expect((await exchange({ client_secret: 'wrong' })).status).toBe(401);
    const [header, payload] = emulated.shopify.mintSessionToken(domain).split('.');
    const forged = await exchange({ subject_token: `${header}.${payload}.AAAA` });
    expect(await forged.json()).toMatchObject({ error: 'invalid_subject_token' });
    emulated.shopify.uninstall(domain);
    expect((await exchange({})).status).toBe(400);
  });
});
