import '@shopify/shopify-api/adapters/node';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ApiVersion,
  GraphqlQueryError,
  HttpResponseError,
  LogSeverity,
  RequestedTokenType,
  shopifyApi,
  type Session as ShopifySession,
} from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { startEmulatedShopify, type EmulatedShopify } from '../shopify/index.ts';

/** The emulated Admin API and Shopify's own client library, each as a check of the other. */

const domain = 'kindred-demo.myshopify.com';
const product1 = 'gid://shopify/Product/1';
const scopes =
  'read_orders,read_customers,read_customer_events,write_app_proxy,write_pixels,write_products'.split(',');
const [clientId, clientSecret] = ['kindred-demo-key', 'a secret of 32 characters, or so'];

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The app: writes down what comes and answers with the next prepared status. */
const received: Received[] = [];
const nextStatuses: number[] = [];
let appServer: Server;
let shopify: EmulatedShopify;
let skewMs = 0;

const library = shopifyApi({
  apiKey: clientId,
  apiSecretKey: clientSecret,
  apiVersion: ApiVersion.October26,
  hostName: '127.0.0.1',
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error, log: () => {} },
});

beforeAll(async () => {
  appServer = createServer((request, response) => {
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
  await new Promise<void>((resolve) => appServer.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  appServer.close();
});

beforeEach(async () => {
  received.length = 0;
  nextStatuses.length = 0;
  // The library checks tokens by the real clock: the emulated one starts there.
  skewMs = 0;
  shopify = await startEmulatedShopify({
    shops: [createTestShop()],
    clock: { now: () => Date.now() + skewMs },
    bulkDelayMs: 1,
    app: {
      clientId,
      clientSecret,
      scopes,
      appUrl: `http://127.0.0.1:${(appServer.address() as AddressInfo).port}`,
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
  setAbstractFetchFunc(shopify.fetch as Parameters<typeof setAbstractFetchFunc>[0]);
  await shopify.install(domain);
});

afterEach(async () => {
  await shopify.close();
});

async function openSession(expiring = true): Promise<ShopifySession> {
  const { session } = await library.auth.tokenExchange({
    shop: domain,
    sessionToken: shopify.mintSessionToken(domain),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring,
  });
  return session;
}

interface Answer<Data> {
  data: Data;
  extensions: { cost: { requestedQueryCost: number; actualQueryCost: number } };
}

interface UserErrors {
  userErrors: { code: string; message: string }[];
}

async function query<Data = unknown>(text: string, variables: object = {}): Promise<Answer<Data>> {
  const client = new library.clients.Graphql({ session: await openSession() });
  return (await client.request(text, {
    variables: variables as Record<string, unknown>,
  })) as unknown as Answer<Data>;
}

async function errorsOf(
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
async function post(text: string, token?: string, version = '2026-10'): Promise<Response> {
  return shopify.fetch(`https://${domain}/admin/api/${version}/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { 'x-shopify-access-token': token }) },
    body: JSON.stringify({ query: text }),
  });
}

function exchange(over: object): Promise<Response> {
  return shopify.fetch(`https://${domain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: shopify.mintSessionToken(domain),
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
      sessionToken: shopify.mintSessionToken(domain, '42'),
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
    const sessionToken = shopify.mintSessionToken(domain);
    const { accessToken } = await openSession();
    skewMs = 61_000;
    const late = await exchange({ subject_token: sessionToken });
    expect(await late.json()).toMatchObject({ error: 'invalid_subject_token' });
    skewMs = 3_601_000;
    const answer = await post('{ shop { name } }', accessToken);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    });
  });

  it('refuses a wrong secret, a forged session token and an app that is not installed', async () => {
    expect((await exchange({ client_secret: 'wrong' })).status).toBe(401);
    const [header, payload] = shopify.mintSessionToken(domain).split('.');
    const forged = await exchange({ subject_token: `${header}.${payload}.AAAA` });
    expect(await forged.json()).toMatchObject({ error: 'invalid_subject_token' });
    shopify.uninstall(domain);
    expect((await exchange({})).status).toBe(400);
  });
});

interface Page {
  products: {
    nodes: { id: string; title: string; legacyResourceId: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe('GraphQL', () => {
  it('answers products page by page', async () => {
    const text = `query ($after: String) { products(first: 2, after: $after) {
      nodes { id title } pageInfo { hasNextPage endCursor } } }`;
    const first = (await query<Page>(text)).data.products;
    expect(first.nodes.map((node) => node.title)).toEqual(['Blue cup', 'Red bowl']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await query<Page>(text, { after: first.pageInfo.endCursor })).data.products;
    expect(second.nodes).toEqual([{ id: 'gid://shopify/Product/3', title: 'Green plate' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ["updated_at:>'2026-01-15T00:00:00Z'", ['2', '3']],
    ['id:>1 AND id:<=2', ['2']],
    ['title:blue* OR handle:green-plate', ['1', '3']],
    ['-id:1 status:active', ['2', '3']],
  ])('searches products by %s', async (search, ids) => {
    const { data } = await query<Page>(
      'query ($q: String) { products(first: 9, query: $q) { nodes { legacyResourceId } } }',
      {
        q: search,
      },
    );
    expect(data.products.nodes.map((node) => node.legacyResourceId)).toEqual(ids);
  });

  it('shows orders of the last 60 days only', async () => {
    const { data } = await query('{ orders(first: 5) { nodes { id } } }');
    expect(data).toEqual({ orders: { nodes: [{ id: 'gid://shopify/Order/2' }] } });
  });

  it('says "not emulated" instead of making an answer up', async () => {
    const [error] = await errorsOf(query('{ shop { plan { publicDisplayName } } }'));
    expect(error?.message).toBe('not emulated: Shop.plan');
  });

  it("words validation errors as Shopify's graphql-ruby does", async () => {
    const [error] = await errorsOf(query('{ products(first: 1) { nodes { tittle } } }'));
    expect(error).toMatchObject({
      message: "Field 'tittle' doesn't exist on type 'Product'",
      extensions: { code: 'undefinedField', typeName: 'Product', fieldName: 'tittle' },
    });
    const [missing] = await errorsOf(query('query ($id: ID!) { product(id: $id) { id } }'));
    expect(missing?.extensions?.code).toBe('INVALID_VARIABLE');
  });

  it('wants a page size', async () => {
    const [error] = await errorsOf(query('{ products { nodes { id } } }'));
    expect(error?.message).toBe('you must provide one of first or last');
  });

  it('denies fields whose scope was not granted, with the path', async () => {
    shopify.setGrantedScopes(domain, ['read_orders']);
    const [error] = await errorsOf(query('{ products(first: 1) { nodes { id } } }'));
    expect(error).toMatchObject({
      message: 'Access denied for products field. Required access: `read_products` access scope.',
      path: ['products'],
      extensions: { code: 'ACCESS_DENIED' },
    });
  });

  it('nulls personal fields that the app was not approved for, with HTTP 200', async () => {
    const { accessToken } = await openSession();
    const answer = await post(
      '{ customer(id: "gid://shopify/Customer/5") { id firstName email } }',
      accessToken,
    );
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { data: unknown; errors: { path: string[] }[] };
    expect(body.data).toEqual({ customer: { id: 'gid://shopify/Customer/5', firstName: null, email: null } });
    expect(body.errors.map(({ path }) => path.at(-1))).toEqual(['firstName', 'email']);
  });

  it('counts the cost and throttles an empty bucket', async () => {
    const text = '{ products(first: 50) { nodes { id } } }';
    const { extensions } = await query(text);
    expect(extensions.cost).toMatchObject({ requestedQueryCost: 51, actualQueryCost: 4 });
    shopify.exhaustRateLimit(domain);
    const [error] = await errorsOf(query(text));
    expect(error).toMatchObject({ message: 'Throttled', extensions: { code: 'THROTTLED' } });
    skewMs = 1000;
    expect((await query<Page>(text)).data.products.nodes).toHaveLength(3);
  });

  it('refuses one query that costs more than 1,000 points', async () => {
    const text = '{ products(first: 250) { nodes { variants(first: 100) { nodes { id } } } } }';
    const [error] = await errorsOf(query(text));
    expect(error?.extensions?.code).toBe('MAX_COST_EXCEEDED');
  });

  it('falls forward from an old version and does not know a future one', async () => {
    const { accessToken } = await openSession();
    const old = await post('{ shop { name } }', accessToken, '2024-01');
    expect(old.headers.get('x-shopify-api-version')).toBe('2026-07');
    expect((await post('{ shop { name } }', accessToken, '2027-01')).status).toBe(404);
  });
});

interface SetAnswer {
  metafieldsSet: UserErrors & { metafields: { namespace: string }[] };
}

describe('metafields', () => {
  const set = `mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
    metafields { namespace key value } userErrors { field message code elementIndex } } }`;
  const related = {
    ownerId: product1,
    namespace: '$app:kindred',
    key: 'related',
    type: 'list.product_reference',
    value: JSON.stringify(['gid://shopify/Product/2']),
  };

  it("writes to the app's reserved namespace and reads it back", async () => {
    const { data } = await query<SetAnswer>(set, { metafields: [related] });
    expect(data.metafieldsSet.userErrors).toEqual([]);
    expect(data.metafieldsSet.metafields[0]?.namespace).toMatch(/^app--\d+--kindred$/);
    const read = await query(`{ product(id: "${product1}") {
      metafield(namespace: "$app:kindred", key: "related") { jsonValue } } }`);
    expect(read.data).toEqual({ product: { metafield: { jsonValue: ['gid://shopify/Product/2'] } } });
  });

  it('writes nothing when one of them is wrong', async () => {
    const wrong = { ...related, key: 'count', type: 'number_integer', value: 'many' };
    const { data } = await query<SetAnswer>(set, { metafields: [related, wrong] });
    expect(data.metafieldsSet.metafields).toBeNull();
    expect(data.metafieldsSet.userErrors).toEqual([
      {
        field: ['metafields', '1', 'value'],
        message: 'Value must be an integer.',
        code: 'INVALID_VALUE',
        elementIndex: 1,
      },
    ]);
    const read = await query(`{ product(id: "${product1}") { metafields(first: 5) { nodes { key } } } }`);
    expect(read.data).toEqual({ product: { metafields: { nodes: [] } } });
  });

  it('takes 25 at most, and wants write_products for a product', async () => {
    const { data } = await query<SetAnswer>(set, { metafields: Array.from({ length: 26 }, () => related) });
    expect(data.metafieldsSet.userErrors[0]?.code).toBe('LESS_THAN_OR_EQUAL_TO');
    shopify.setGrantedScopes(domain, ['read_products']);
    const [error] = await errorsOf(query(set, { metafields: [related] }));
    expect(error?.extensions?.code).toBe('ACCESS_DENIED');
  });

  it('keeps app data on the installation and deletes it by name', async () => {
    const { data } = await query<{
      currentAppInstallation: { id: string; accessScopes: object[] };
    }>('{ currentAppInstallation { id accessScopes { handle } } }');
    const ownerId = data.currentAppInstallation.id;
    expect(ownerId).toBe(shopify.appInstallationGid(domain));
    expect(data.currentAppInstallation.accessScopes).toHaveLength(scopes.length);
    const field = { ownerId, namespace: 'kindred', key: 'storefront', type: 'json', value: '{"key":"k"}' };
    await query(set, { metafields: [field] });
    const text = `mutation ($m: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $m) {
      deletedMetafields { key } userErrors { message } } }`;
    const identifiers = ['storefront', 'absent'].map((key) => ({ ownerId, namespace: 'kindred', key }));
    const deleted = await query(text, { m: identifiers });
    expect(deleted.data).toMatchObject({
      metafieldsDelete: { deletedMetafields: [{ key: 'storefront' }, null] },
    });
  });

  it('creates a definition once', async () => {
    const text = `mutation ($d: MetafieldDefinitionInput!) { metafieldDefinitionCreate(definition: $d) {
      createdDefinition { namespace } userErrors { code } } }`;
    const d = {
      namespace: '$app:kindred',
      key: 'related',
      name: 'Related',
      ownerType: 'PRODUCT',
      type: related.type,
    };
    expect((await query(text, { d })).data).toMatchObject({ metafieldDefinitionCreate: { userErrors: [] } });
    expect((await query(text, { d })).data).toMatchObject({
      metafieldDefinitionCreate: { userErrors: [{ code: 'TAKEN' }] },
    });
  });
});

describe('web pixel', () => {
  const create = `mutation ($s: JSON!) { webPixelCreate(webPixel: { settings: $s }) {
    webPixel { id settings } userErrors { code message } } }`;
  const settings = JSON.stringify({ collectUrl: 'http://127.0.0.1/collect', key: '0123456789abcdef' });

  it('takes the settings that the toml declares, once', async () => {
    expect((await query(create, { s: settings })).data).toMatchObject({ webPixelCreate: { userErrors: [] } });
    expect(shopify.webPixelSettings(domain)).toEqual(JSON.parse(settings));
    expect((await query(create, { s: settings })).data).toMatchObject({
      webPixelCreate: { userErrors: [{ code: 'TAKEN' }] },
    });
    expect((await query('{ webPixel { settings } }')).data).toEqual({ webPixel: { settings } });
  });

  it('refuses other settings, and a missing pixel is an error', async () => {
    const { data } = await query(create, { s: JSON.stringify({ collectUrl: 'x', extra: 'y' }) });
    const message = expect.stringContaining('extra is not defined') as string;
    expect(data).toMatchObject({ webPixelCreate: { userErrors: [{ code: 'INVALID_SETTINGS', message }] } });
    const [error] = await errorsOf(query('{ webPixel { id } }'));
    expect(error?.message).toContain('No web pixel was found');
  });

  it('wants read_customer_events beside write_pixels', async () => {
    shopify.setGrantedScopes(domain, ['write_pixels']);
    const [error] = await errorsOf(query(create, { s: settings }));
    expect(error?.extensions?.code).toBe('ACCESS_DENIED');
  });
});

interface RunAnswer {
  bulkOperationRunQuery: UserErrors & { bulkOperation: { id: string; status: string } };
}

interface StatusAnswer {
  bulkOperation: { status: string; url: string; partialDataUrl: string };
}

describe('bulk operations', () => {
  const run = `mutation ($query: String!) { bulkOperationRunQuery(query: $query) {
    bulkOperation { id status } userErrors { code message } } }`;
  const products = '{ products { edges { node { id title variants { edges { node { id price } } } } } } }';
  const status = `query ($id: ID!) { bulkOperation(id: $id) {
    status errorCode objectCount rootObjectCount url partialDataUrl } }`;

  async function start(text: string): Promise<{ id: string; status: string }> {
    return (await query<RunAnswer>(run, { query: text })).data.bulkOperationRunQuery.bulkOperation;
  }

  async function finish(id: string) {
    for (;;) {
      const { bulkOperation } = (await query<StatusAnswer>(status, { id })).data;
      if (!['CREATED', 'RUNNING', 'CANCELING'].includes(bulkOperation.status)) return bulkOperation;
    }
  }

  it('writes nodes of nested connections as lines that name their parent', async () => {
    const started = await start(products);
    expect(started.status).toBe('CREATED');
    const operation = await finish(started.id);
    expect(operation).toMatchObject({ status: 'COMPLETED', objectCount: '9', rootObjectCount: '3' });
    const lines = (await (await fetch(operation.url)).text()).trim().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Record<string, string>);
    expect(objects).toHaveLength(9);
    expect(objects[0]).toEqual({ id: product1, title: 'Blue cup' });
    expect(objects.filter((one) => one['__parentId'] === product1)).toEqual([
      { id: 'gid://shopify/ProductVariant/11', price: '12.00', __parentId: product1 },
      { id: 'gid://shopify/ProductVariant/12', price: '12.00', __parentId: product1 },
    ]);
    expect((await fetch(operation.url.replace(/Signature=.*/, 'Signature=0'))).status).toBe(403);
  });

  it('tells the app by webhook when it is finished', async () => {
    const { id } = await start(products);
    await finish(id);
    await shopify.webhooks.settled();
    const webhook = received.find(({ headers }) => headers['x-shopify-topic'] === 'bulk_operations/finish');
    expect(JSON.parse(webhook?.body ?? '{}')).toMatchObject({
      admin_graphql_api_id: id,
      status: 'completed',
    });
  });

  it.each([
    ['{ shop { name } }', 'Bulk queries must contain at least one connection.'],
    [
      '{ products { edges { node { title variants { edges { node { id } } } } } } }',
      "without 'id': products",
    ],
    ['{ products { edges { node { nope } } } }', "Field 'nope' doesn't exist on type 'Product'"],
  ])('refuses %s', async (text, message) => {
    const { userErrors } = (await query<RunAnswer>(run, { query: text })).data.bulkOperationRunQuery;
    expect(userErrors[0]?.message).toContain(message);
  });

  it('runs five at a time, and cancels', async () => {
    shopify.bulk.hold();
    const started = [];
    for (let count = 0; count < 5; count += 1) started.push(await start(products));
    const { userErrors } = (await query<RunAnswer>(run, { query: products })).data.bulkOperationRunQuery;
    expect(userErrors[0]?.code).toBe('OPERATION_IN_PROGRESS');
    const id = started[0]?.id ?? '';
    await query('mutation ($id: ID!) { bulkOperationCancel(id: $id) { userErrors { message } } }', { id });
    shopify.bulk.release();
    expect((await finish(id)).status).toBe('CANCELED');
    expect((await finish(started[4]?.id ?? '')).status).toBe('COMPLETED');
  });

  it('leaves what it had when it fails', async () => {
    shopify.bulk.failNextAfterLines(2);
    const operation = await finish((await start(products)).id);
    expect(operation).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null });
    expect((await (await fetch(operation.partialDataUrl)).text()).trim().split('\n')).toHaveLength(2);
  });
});

async function validate({ headers, body }: Received) {
  const rawRequest = { method: 'POST', url: '/webhooks', headers } as never;
  return library.webhooks.validate({ rawBody: body, rawRequest, rawResponse: {} as never });
}

describe('webhooks', () => {
  it('signs both header families so that the library accepts them', async () => {
    await shopify.webhooks.send(domain, 'products/update', { id: 1 });
    await shopify.webhooks.send(domain, 'products/update', { id: 1 }, { family: 'events' });
    const [legacy, events] = received.slice(-2).map(validate);
    expect(await legacy).toMatchObject({
      valid: true,
      webhookType: 'webhooks',
      topic: 'PRODUCTS_UPDATE',
      domain,
    });
    expect(await events).toMatchObject({
      valid: true,
      webhookType: 'events',
      topic: 'PRODUCT',
      action: 'update',
    });
    const tampered = { ...(received.at(-1) as Received), body: '{"id":2}' };
    expect(await validate(tampered)).toMatchObject({ valid: false });
  });

  it('tries again with the same id until the app takes it', async () => {
    nextStatuses.push(500, 503);
    const delivery = await shopify.webhooks.send(domain, 'products/update', { id: 1 });
    expect(delivery).toMatchObject({ ok: true, statuses: [500, 503, 200] });
    expect(new Set(received.slice(-3).map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1);
  });

  it('sends late, twice and out of order on demand', async () => {
    received.length = 0;
    shopify.webhooks.hold();
    shopify.changes(domain).updateProduct('1', { title: 'Blue mug' });
    shopify.changes(domain).updateProduct('2', { title: 'Red dish' });
    await shopify.webhooks.settled();
    expect(received).toEqual([]);
    await shopify.webhooks.release({ reverse: true, twice: true });
    const titles = received.map(({ body }) => (JSON.parse(body) as { title: string }).title);
    expect(titles).toEqual(['Red dish', 'Red dish', 'Blue mug', 'Blue mug']);
  });

  it('takes stock and tells the app when an order is placed, without personal data', async () => {
    const shop = createTestShop();
    const customer = shop.customers.get('5') ?? null;
    const order = shopify.changes(domain).placeOrder([{ variantId: '21', quantity: 3 }], customer);
    await shopify.webhooks.settled();
    expect(order).toMatchObject({
      name: '#1003',
      customerId: '5',
      lines: [{ productId: '2', price: '12.00' }],
    });
    const sent = shopify.webhooks.deliveries.find(({ topic }) => topic === 'orders/create');
    expect(sent?.payload).toMatchObject({
      total_price: '36.00',
      email: null,
      customer: { id: 5, email: null },
    });
    const { data } = await query('{ product(id: "gid://shopify/Product/2") { totalInventory } }');
    expect(data).toEqual({ product: { totalInventory: 7 } });
  });

  it('sends nothing but redactions from a shop without the app', async () => {
    shopify.uninstall(domain);
    await shopify.webhooks.settled();
    const before = shopify.webhooks.deliveries.length;
    shopify.changes(domain).updateProduct('1', { title: 'Blue mug' });
    await shopify.webhooks.settled();
    expect(shopify.webhooks.deliveries).toHaveLength(before);
  });

  it('takes everything away on uninstall', async () => {
    const { accessToken } = await openSession();
    shopify.uninstall(domain);
    await shopify.webhooks.settled();
    expect(received.at(-1)?.headers['x-shopify-topic']).toBe('app/uninstalled');
    expect((await post('{ shop { name } }', accessToken)).status).toBe(401);
    expect(shopify.appInstallationGid(domain)).toBeNull();
  });
});

describe('app proxy and embedded page', () => {
  it('signs what shoppers ask for, and strips cookies both ways', async () => {
    const answer = await fetch(`${shopify.origin}/apps/kindred/manifest.json?a=1&a=2&shop=evil`, {
      headers: { cookie: 'secret=1' },
    });
    expect(await answer.text()).toBe('from the app');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('etag')).toBe('"1"');
    const { path, headers } = received.at(-1) as Received;
    const url = new URL(path, 'http://app');
    expect(url.pathname).toBe('/proxy/manifest.json');
    expect(headers.cookie).toBeUndefined();
    expect(url.searchParams.getAll('shop')).toEqual([domain]);
    expect(await library.utils.validateHmac(url.searchParams as never, { signator: 'appProxy' })).toBe(true);
  });

  it('opens the app with a session token and an hmac that the library accepts', async () => {
    const { path } = received[0] as Received;
    const parameters = Object.fromEntries(new URL(path, 'http://app').searchParams);
    expect(path).toMatch(/^\/app\?/);
    expect(await library.utils.validateHmac(parameters)).toBe(true);
    const claims = await library.session.decodeSessionToken(parameters['id_token'] ?? '');
    expect(claims.dest).toBe(`https://${domain}`);
    expect(library.utils.sanitizeHost(parameters['host'] ?? '')).not.toBeNull();
  });

  it('frames the app in the admin and serves App Bridge, but no Polaris, from the CDN', async () => {
    const page = await (await fetch(shopify.adminUrl(domain))).text();
    expect(page).toContain('<iframe title="kindred"');
    const byClientId = shopify.adminUrl(domain).replace(/kindred$/, clientId);
    expect((await fetch(byClientId)).status).toBe(200);
    expect((await fetch(`${shopify.cdnUrl}/shopifycloud/app-bridge.js`)).status).toBe(200);
    expect((await fetch(`${shopify.cdnUrl}/shopifycloud/polaris.js`)).status).toBe(404);
  });
});
