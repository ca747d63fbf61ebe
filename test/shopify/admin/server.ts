import { randomUUID, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import { forwardToApp, isProxyPath } from './app-proxy.ts';
import type { BulkRunner } from './bulk-runner.ts';
import type { AdminContext } from './context.ts';
import { embeddedPage } from './embedded-page.ts';
import { runGraphql, servedVersion, type GraphqlRequest } from './graphql.ts';
import { shopName } from './nodes/shop.ts';
import { answerTokenRequest, findAccessToken } from './oauth.ts';
import { pickerProducts, type PickerRequest } from './resource-picker.ts';
import { mintSessionToken } from './session-token.ts';
import { assertOptional, grantScopes, revokeScopes, scopesDetail } from './scopes.ts';
import type { AccessToken, Store } from './store.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** Names the shop in a request that was rerouted to loopback; a browser's request goes to the first shop. */
export const shopHeader = 'x-emulated-shop';

/** The one member of staff of every emulated shop. */
export const staffId = '1';

/** The shape of servers here: Hono's, the storefront's, the CDN's. */
export interface RequestHandler {
  fetch(request: Request): Response | Promise<Response>;
}

export interface AdminServerOptions {
  stores: ReadonlyMap<string, Store>;
  webhooks: WebhookSender;
  bulk: BulkRunner;
  addresses(): { origin: string; cdnUrl: string };
  /** What `shopify.app.extensions()` answers. */
  extensions(domain: string): readonly object[];
  /** Everything that is not the admin's. */
  storefront(store: Store): RequestHandler | null;
}

export function createAdminServer(options: AdminServerOptions): Hono {
  const server = new Hono();
  const storeOf = (c: Context): Store | undefined => {
    const domain = c.req.header(shopHeader);
    return domain === undefined ? [...options.stores.values()][0] : options.stores.get(domain);
  };
  server.post('/admin/api/:version/graphql.json', (c) => graphql(c, storeOf(c), options));
  server.post('/admin/oauth/access_token', (c) => accessToken(c, storeOf(c)));
  server.get('/bulk-results/:file', (c) => bulkResult(c, options.stores));
  adminPages(server, options);
  // Browsers ask every origin for one; pages here name their own where they have it.
  server.get('/favicon.ico', (c) => c.body(null, 204));
  server.all('*', (c) => {
    const store = storeOf(c);
    if (!store) return c.json({ errors: 'Not Found' }, 404);
    const storefront = options.storefront(store);
    if (storefront) return storefront.fetch(c.req.raw);
    return isProxyPath(store.app, c.req.path) ? forwardToApp(store, c.req.raw, null) : c.notFound();
  });
  return server;
}

async function graphql(c: Context, store: Store | undefined, options: AdminServerOptions): Promise<Response> {
  const version = servedVersion(c.req.param('version') ?? '');
  if (!store || version === null) return c.json({ errors: 'Not Found' }, 404);
  const token = findAccessToken(store, c.req.header('x-shopify-access-token'));
  if (!token)
    return c.json(
      { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      401,
    );
  const request = await readGraphqlRequest(c);
  if (!request) return c.json({ errors: { query: 'Required parameter missing or invalid' } }, 400);
  c.header('X-Request-Id', randomUUID());
  c.header('X-Shopify-API-Version', version);
  return c.json(runGraphql(request, version, adminContext(store, token, options)));
}

async function readGraphqlRequest(c: Context): Promise<GraphqlRequest | null> {
  const text = await c.req.text();
  if (c.req.header('content-type')?.startsWith('application/graphql'))
    return { query: text, variables: {}, operationName: null };
  try {
    const { query, variables, operationName } = JSON.parse(text) as Partial<GraphqlRequest>;
    return typeof query === 'string'
      ? { query, variables: variables ?? {}, operationName: operationName ?? null }
      : null;
  } catch {
    return null;
  }
}

function adminContext(store: Store, token: AccessToken, options: AdminServerOptions): AdminContext {
  const { origin, cdnUrl } = options.addresses();
  // A browser names no shop in its requests, and is served the first one.
  const [first] = options.stores.values();
  const context: AdminContext = {
    store,
    token,
    bulk: false,
    origin,
    cdnUrl,
    storefrontUrl: store === first ? origin : null,
    emit: (topic, payload) => options.webhooks.emit(store, topic, payload),
    runBulk(id) {
      const operation = store.bulkOperations.get(id);
      if (operation) options.bulk.start(operation, context);
    },
  };
  return context;
}

/** Takes JSON and form bodies, as Shopify does. */
async function accessToken(c: Context, store: Store | undefined): Promise<Response> {
  if (!store) return c.json({ errors: 'Not Found' }, 404);
  const isJson = c.req.header('content-type')?.includes('json') ?? false;
  const body = await (isJson ? c.req.json<unknown>() : c.req.parseBody()).catch(() => null);
  if (typeof body !== 'object' || body === null)
    return c.json({ error: 'invalid_request', error_description: 'The body cannot be read.' }, 400);
  const answer = answerTokenRequest(store, body as Record<string, unknown>);
  return c.json(answer.body, answer.status);
}

function bulkResult(c: Context, stores: ReadonlyMap<string, Store>): Response {
  const id = /^bulk-(\d+)\.jsonl$/.exec(c.req.param('file') ?? '')?.[1] ?? '';
  const operations = [...stores.values()].flatMap((store) => store.bulkOperations.get(id) ?? []);
  const given = Buffer.from(c.req.query('Signature') ?? '');
  const operation = operations.find(({ signature }) => {
    const right = Buffer.from(signature);
    return right.length === given.length && timingSafeEqual(right, given);
  });
  if (!operation?.result) return c.text('AccessDenied', 403);
  return c.body(operation.result, 200, { 'content-type': 'application/jsonl' });
}

/** By the name under /store. */
const pageScripts = {
  'admin-frame.js': readFileSync(new URL('browser/admin-frame.js', import.meta.url), 'utf8'),
  'scopes.js': readFileSync(new URL('browser/scopes.js', import.meta.url), 'utf8'),
  'save-bar.js': readFileSync(new URL('browser/save-bar.js', import.meta.url), 'utf8'),
  'resource-picker.js': readFileSync(new URL('browser/resource-picker.js', import.meta.url), 'utf8'),
};

/** admin.shopify.com/store/<name>: the page that frames the app, and what its script asks for. */
function adminPages(server: Hono, { stores, extensions, webhooks }: AdminServerOptions): void {
  const named = (name: string | undefined): Store | undefined =>
    [...stores.values()].find(({ shop }) => shopName(shop.domain) === name);
  for (const [name, script] of Object.entries(pageScripts))
    server.get(`/store/${name}`, (c) => c.body(script, 200, { 'content-type': 'text/javascript' }));
  server.post('/store/:name/session-token', (c) => {
    const store = named(c.req.param('name'));
    if (!store?.grantedScopes) return c.json({ errors: 'Not Found' }, 404);
    return c.json({ token: mintSessionToken(store.app, store.clock, store.shop.domain, staffId) });
  });
  server.post('/store/:name/app-extensions', (c) => {
    const store = named(c.req.param('name'));
    return store
      ? c.json({ extensions: extensions(store.shop.domain) })
      : c.json({ errors: 'Not Found' }, 404);
  });
  server.post('/store/:name/resource-picker', async (c) => {
    const store = named(c.req.param('name'));
    if (!store) return c.json({ errors: 'Not Found' }, 404);
    return c.json(pickerProducts(store, await c.req.json<PickerRequest>()));
  });
  server.post('/store/:name/scopes', async (c) => {
    const store = named(c.req.param('name'));
    if (!store?.grantedScopes) return c.json({ errors: 'Not Found' }, 404);
    const { action, scopes = [] } = await c.req.json<{ action: string; scopes?: string[] }>();
    const emit = (topic: string, payload: object) => webhooks.emit(store, topic, payload);
    if (action === 'ask') assertOptional(store, scopes);
    if (action === 'grant') grantScopes(store, scopes, emit);
    if (action === 'revoke') revokeScopes(store, scopes, emit);
    return c.json(scopesDetail(store));
  });
  server.get('/store/:name/apps/:handle/*', (c) => {
    const store = named(c.req.param('name'));
    // The admin knows an app by its handle and by its client id.
    const names = [store?.app.handle, store?.app.clientId];
    if (!store?.grantedScopes || !names.includes(c.req.param('handle')))
      return c.text('There is no such app in this store.', 404);
    const path = new URL(c.req.url).pathname.split('/').slice(5).join('/');
    // The real admin takes the language from the staff member's account.
    return c.html(embeddedPage(store, staffId, path === '' ? '' : `/${path}`, c.req.query()));
  });
}
