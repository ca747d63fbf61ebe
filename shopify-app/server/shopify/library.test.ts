import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { quiet } from '../../../test/contracts/database-servers.ts';
import { readConfig } from '../config.ts';
import { createShopifyLibrary } from './library.ts';

const DOMAIN = 'a-shop.myshopify.com';
const environment = {
  SHOPIFY_API_KEY: 'client-id',
  SHOPIFY_API_SECRET: 'the present secret',
  APP_URL: 'https://kindred.example',
  ENCRYPTION_KEY: 'ab'.repeat(32),
  DATA_DIR: '/srv/kindred',
};
const libraryOf = (over: Record<string, string>) =>
  createShopifyLibrary(readConfig({ ...environment, ...over }).app, quiet);
const plain = libraryOf({});
const changing = libraryOf({ SHOPIFY_API_SECRET_OLD: 'the former secret' });

const hmac = (secret: string, text: string, encoding: 'base64' | 'base64url' | 'hex'): string =>
  createHmac('sha256', secret).update(text).digest(encoding);

function sessionToken(secret: string): string {
  const now = Math.floor(Date.now() / 1000);
  const place = { iss: `https://${DOMAIN}/admin`, dest: `https://${DOMAIN}`, aud: 'client-id', sub: '1' };
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ ...place, nbf: now - 1, exp: now + 60 })}`;
  return `${text}.${hmac(secret, text, 'base64url')}`;
}

function webhook(secret: string) {
  const rawBody = '{"id":1}';
  const headers = {
    'x-shopify-topic': 'products/update',
    'x-shopify-shop-domain': DOMAIN,
    'x-shopify-api-version': '2026-10',
    'x-shopify-webhook-id': 'w1',
    'x-shopify-hmac-sha256': hmac(secret, rawBody, 'base64'),
  };
  const rawRequest = new Request('https://kindred.example/webhooks', {
    method: 'POST',
    headers,
    body: rawBody,
  });
  return { rawBody, rawRequest };
}

function proxyQuery(secret: string): URLSearchParams {
  const query = { shop: DOMAIN, timestamp: String(Math.floor(Date.now() / 1000)) };
  const signature = hmac(secret, `shop=${query.shop}timestamp=${query.timestamp}`, 'hex');
  return new URLSearchParams({ ...query, signature });
}

const proven = async (library: typeof plain, secret: string): Promise<boolean[]> => [
  await library.session.decodeSessionToken(sessionToken(secret)).then(
    () => true,
    () => false,
  ),
  (await library.webhooks.validate(webhook(secret))).valid,
  await library.utils.validateHmac(proxyQuery(secret), { signator: 'appProxy' }),
];

describe('what Shopify signed (session token, webhook, app proxy)', () => {
  it('is believed when signed with the present secret', async () => {
    expect(await proven(plain, 'the present secret')).toEqual([true, true, true]);
    expect(await proven(changing, 'the present secret')).toEqual([true, true, true]);
  });

  it('is believed when signed with the former secret only while that is being changed', async () => {
    expect(await proven(changing, 'the former secret')).toEqual([true, true, true]);
    expect(await proven(plain, 'the former secret')).toEqual([false, false, false]);
  });

  it('is not believed when signed with any other', async () => {
    expect(await proven(changing, 'another secret')).toEqual([false, false, false]);
  });
});
