import '@shopify/shopify-api/adapters/node';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ApiVersion,
  GraphqlQueryError,
  LogSeverity,
  RequestedTokenType,
  shopifyApi,
  type Session as ShopifySession,
} from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { startEmulatedShopify, type EmulatedShopify } from '../shopify/index.ts';

/** The emulated Admin API and Shopify's own client library, each as a check of the other. */

export const domain = 'kindred-demo.myshopify.com';
export const product1 = 'gid://shopify/Product/1';
export const scopes =
  'read_orders,read_customers,read_customer_events,write_app_proxy,write_pixels,write_products'.split(',');
export const [clientId, clientSecret] = ['kindred-demo-key', 'a secret of 32 characters, or so'] as const;

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The app: writes down what comes and answers with the next prepared status. */
export const received: Received[] = [];
export const nextStatuses: number[] = [];

export const library = shopifyApi({
  apiKey: clientId,
  apiSecretKey: clientSecret,
  apiVersion: ApiVersion.October26,
  hostName: '127.0.0.1',
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error, log: () => {} },
});

/** Of the test that runs: a fresh shop with the app installed. */
export const emulated = { shopify: null as unknown as EmulatedShopify, skewMs: 0 };

export function useEmulatedAdmin(): void {
  let appServer: Server;
  beforeAll(async () => {
    appServer = startApp();
    await new Promise<void>((resolve) => appServer.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    appServer.close();
  });
  beforeEach(async () => {
    received.length = 0;
    nextStatuses.length = 0;
    // The library checks tokens by the real clock: the emulated one starts there.
    emulated.skewMs = 0;
    const appUrl = `http://127.0.0.1:${(appServer.address() as AddressInfo).port}`;
    emulated.shopify = await startShopify(appUrl);
    setAbstractFetchFunc(emulated.shopify.fetch as Parameters<typeof setAbstractFetchFunc>[0]);
    await emulated.shopify.install(domain);
  });
  afterEach(() => emulated.shopify.close());
}

function startApp(): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      response
        .writeHead(nextStatuses.shift() ?? 200, { 'set-cookie': 'a=1', etag: '"1"' })
        .end('from the app');
    });
  });
}

function startShopify(appUrl: string): Promise<EmulatedShopify> {
  return startEmulatedShopify({
    shops: [createTestShop()],
    clock: { now: () => Date.now() + emulated.skewMs },
    bulkDelayMs: 1,
    app: {
      clientId,
      clientSecret,
      scopes,
      appUrl,
      webhookTopics: [
        ...['products/update', 'orders/create', 'app/uninstalled'].map((topic) => ({
          topic,
          uri: '/webhooks',
        })),
        { topic: 'bulk_operations/finish', uri: '/webhooks' },
      ],
      pixelSettings: { collectUrl: { minLength: 1 }, key: { minLength: 16 } },
    },
  });
}

export async function openSession(expiring = true): Promise<ShopifySession> {
  const { session } = await library.auth.tokenExchange({
    shop: domain,
    sessionToken: emulated.shopify.mintSessionToken(domain),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring,
  });
  return session;
}

export interface Answer<Data> {
  data: Data;
  extensions: { cost: { requestedQueryCost: number; actualQueryCost: number } };
}

export interface UserErrors {
  userErrors: { code: string; message: string }[];
}

export async function query<Data = unknown>(text: string, variables: object = {}): Promise<Answer<Data>> {
  const client = new library.clients.Graphql({ session: await openSession() });
  return (await client.request(text, {
    variables: variables as Record<string, unknown>,
  })) as unknown as Answer<Data>;
}

export async function errorsOf(
  work: Promise<unknown>,
): Promise<{ message: string; extensions?: { code?: string } }[]> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof GraphqlQueryError)) throw new Error(`No GraphQL error came: ${String(error)}`);
  return (error.body as { errors: { graphQLErrors: { message: string }[] } }).errors.graphQLErrors;
}

/** The raw answer, for what the library hides behind its error class. */
export async function post(text: string, token?: string, version = '2026-10'): Promise<Response> {
  return emulated.shopify.fetch(`https://${domain}/admin/api/${version}/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { 'x-shopify-access-token': token }) },
    body: JSON.stringify({ query: text }),
  });
}
