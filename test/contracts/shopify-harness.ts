import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { type App, createApp } from '../../shopify-app/server/app.ts';
import type { AppConfig } from '../../shopify-app/server/config.ts';
import { QUEUES } from '../../shopify-app/server/jobs/queues.ts';
import type { Clock, Logger, Queue } from '../../shopify-app/server/ports.ts';
import { createRandom } from '../../shopify-app/server/random.ts';
import { openStorage, type Storage } from '../../shopify-app/server/storage/storage.ts';
import {
  type EmulatedShopify,
  type EmulatedShopifyOptions,
  readAppToml,
  readFlowTrigger,
  readPixelSettings,
  startEmulatedShopify,
} from '../shopify/index.ts';
import type { ShopState } from '../shopify/state.ts';
import { layDatabase } from './database-servers.ts';

export const API_KEY = 'kindred-demo-key';
export const API_SECRET = 'a secret of 32 characters, or so';

/** The real server on a real database, installed into an emulated Shopify. */
export interface Harness {
  app: App;
  storage: Storage;
  shopify: EmulatedShopify;
  url: string;
  logged: { level: string; event: string; fields: Record<string, unknown> }[];
  /** Grants that the app asked Shopify for, in order: token exchange or refresh. */
  grants: string[];
  /** Moves the app's clock (not Shopify's) ahead. */
  advance(milliseconds: number): void;
  /** The app's clock, epoch milliseconds. */
  now(): number;
  /** Stops the server, its jobs and its database, and starts all of it again on the same folder. */
  restart(): Promise<void>;
  api(domain: string, path: string, init?: { method: string; body: string }): Promise<Response>;
  close(): Promise<void>;
}

const read = (path: string) => readFileSync(new URL(`../../shopify-app/${path}`, import.meta.url), 'utf8');

/** For tests in which a browser takes part. */
export interface HarnessSurroundings {
  /** Name of this machine in the app's address; `127.0.0.1` without it. */
  host?: string;
  shopify?: Pick<EmulatedShopifyOptions, 'storefront' | 'cdnAssets' | 'extensions'>;
  /** Hears of every request to the app, and answers instead of it where it does not give null. */
  hear?: (request: Request, env: object) => Response | null;
}

export async function startHarness(
  shops: ShopState[],
  over: Partial<AppConfig> = {},
  { host = '127.0.0.1', hear = () => null, ...surroundings }: HarnessSurroundings = {},
): Promise<Harness> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kindred-contract-'));
  await layDatabase(dataDir);
  const logged: Harness['logged'] = [];
  const at =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}) => {
      logged.push({ level, event, fields });
    };
  const logger: Logger = { info: at('info'), warn: at('warn'), error: at('error') };
  const grants: string[] = [];
  let ahead = 0;
  const clock: Clock = { now: () => Date.now() + ahead };
  const toml = readAppToml(read('shopify.app.toml'));
  const pixelSettings = readPixelSettings(read('extensions/collector-pixel/shopify.extension.toml'));
  const flowTriggers = readFlowTrigger(read('extensions/campaign-underperforms/shopify.extension.toml'));
  const shopify = await startEmulatedShopify({
    ...surroundings.shopify,
    shops,
    app: { ...toml, clientId: API_KEY, clientSecret: API_SECRET, pixelSettings, flowTriggers },
  });
  const start = async () => {
    const storage = await openStorage({ dataDir, logger });
    let app: App | null = null;
    const server = await listen(
      (request, env) => hear(request, env) ?? app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    );
    const url = `http://${host}:${(server.address() as AddressInfo).port}`;
    const { database, blobs } = storage;
    const queue = trainingWhenAsked(storage.queue);
    app = await createApp(
      { clock, random: createRandom(clock), database, blobs, queue, logger },
      {
        apiKey: API_KEY,
        apiSecret: API_SECRET,
        appUrl: url,
        distDir: join(dataDir, 'dist'),
        encryptionKey: new Uint8Array(32).fill(7),
        shopifyCdnUrl: surroundings.shopify === undefined ? 'https://cdn.shopify.com' : shopify.cdnUrl,
        adminOrigin: shopify.origin,
        metricsToken: null,
        retrainAfterSessions: 100,
        appPricing: false,
        ...over,
      },
    );
    setAbstractFetchFunc(noting(shopify.fetch, grants));
    shopify.setAppUrl(url);
    await app.jobs.start();
    return { app, server, url, storage };
  };
  let running = await start();

  const stop = async () => {
    await running.app.close();
    await closed(running.server);
    await running.storage.close();
  };
  return {
    get app() {
      return running.app;
    },
    get url() {
      return running.url;
    },
    get storage() {
      return running.storage;
    },
    shopify,
    logged,
    grants,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    now: () => clock.now(),
    async restart() {
      await stop();
      running = await start();
    },
    api: (domain, path, init) =>
      fetch(running.url + path, {
        ...init,
        headers: { authorization: `Bearer ${shopify.mintSessionToken(domain)}` },
      }),
    async close() {
      await stop();
      await shopify.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Models that tests put in come of no training: the hour's look would train others in the midst of them. */
const trainingWhenAsked = (queue: Queue): Queue => ({
  ...queue,
  schedule: async (name, ...when) => {
    if (name !== QUEUES.retrain) await queue.schedule(name, ...when);
  },
});

function noting(send: typeof fetch, grants: string[]): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('/admin/oauth/access_token')) {
      const { grant_type: grant } = (await request.clone().json()) as { grant_type: string };
      grants.push(grant);
    }
    return send(request);
  };
}

function listen(fetch: (request: Request, env: object) => Promise<Response> | Response): Promise<ServerType> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(server));
  });
}

const closed = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

/** Sends events as a device does: a busy server turns requests away with 503 now and then, and those are sent again. */
export function collect(url: string, request: object): Promise<Response> {
  const body = JSON.stringify(request);
  const headers = { 'content-type': 'text/plain' };
  return eventually(async () => {
    const answer = await fetch(`${url}/collect`, { method: 'POST', body, headers });
    return answer.status !== 503 && answer;
  });
}

/** Asks again until `check` gives something, for what jobs do in their own time. */
export async function eventually<T>(
  check: () => Promise<T | null | undefined | false>,
  seconds = 90,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const { found, cause } = await tried(check);
    if (found) return found;
    if (Date.now() > deadline) throw new Error('It did not come about in time.', { cause });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * A server that is busy or on its way up answers with something else than the check reads, or not at all: that is no
 * answer yet. What a check throws by itself ends it.
 */
async function tried<T>(check: () => Promise<T>): Promise<{ found?: T; cause?: unknown }> {
  try {
    return { found: await check() };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof SyntaxError) return { cause };
    throw cause;
  }
}
