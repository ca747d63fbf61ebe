import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Connection } from '../../shopify-app/server/storage/connection.ts';
import {
  type EmulatedShopify,
  readAppToml,
  readFlowTrigger,
  readPixelSettings,
  startEmulatedShopify,
} from '../shopify/index.ts';
import type { ShopState } from '../shopify/state.ts';
import { API_KEY, API_SECRET } from './shopify-harness.ts';

export interface ServerProcess {
  url: string;
  pid: number;
  /** The most memory that the process held at any time so far. */
  peakRssBytes(): number;
  /** Of the process alone, without those that it started. */
  cpuSeconds(): number;
  /** SIGKILL: nothing is finished, nothing is given back. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  shopifyOrigin: string;
  database: Connection;
  /** 0 (default) takes a free one; a server that is started again wants its own back. */
  port?: number;
  environment?: Record<string, string>;
}

/** The very program of `npm start` in a process of its own, before an emulated Shopify in another one. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = fork(new URL('../../shopify-app/server/main.ts', import.meta.url), [], {
    execArgv: ['--import', new URL('./server.preload.ts', import.meta.url).href],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: environmentFor(options),
  });
  let used = { peakRssKilobytes: 0, cpuMicroseconds: 0 };
  child.on('message', (said: typeof used) => (used = said));
  const port = await listening(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    peakRssBytes: () => used.peakRssKilobytes * 1024,
    cpuSeconds: () => used.cpuMicroseconds / 1e6,
    kill: () => ended(child, 'SIGKILL'),
    stop: () => ended(child, 'SIGTERM'),
  };
}

const read = (path: string) => readFileSync(new URL(`../../shopify-app/${path}`, import.meta.url), 'utf8');

/** What the server process is put before; on Shopify's smallest plan, whose rate limit is the tightest. */
export function startShopifyFor(...shops: ShopState[]): Promise<EmulatedShopify> {
  const toml = readAppToml(read('shopify.app.toml'));
  const pixelSettings = readPixelSettings(read('extensions/collector-pixel/shopify.extension.toml'));
  const flowTriggers = readFlowTrigger(read('extensions/campaign-underperforms/shopify.extension.toml'));
  const app = { ...toml, clientId: API_KEY, clientSecret: API_SECRET, pixelSettings, flowTriggers };
  return startEmulatedShopify({ shops, app, plan: 'standard' });
}

function environmentFor({ shopifyOrigin, database, port = 0, environment }: ServerProcessOptions) {
  const { user, password, host, port: databasePort, database: name } = database;
  return {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    EMULATED_SHOPIFY: shopifyOrigin,
    SHOPIFY_API_KEY: API_KEY,
    SHOPIFY_API_SECRET: API_SECRET,
    SHOPIFY_ADMIN_ORIGIN: shopifyOrigin,
    APP_URL: 'http://127.0.0.1:1',
    ENCRYPTION_KEY: '07'.repeat(32),
    DATABASE_URL: `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${databasePort}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    ...environment,
  };
}

/** Says its port; afterwards what it logs is read and dropped, or the pipe would fill. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it listened.`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { event, port } = JSON.parse(line) as { event: string; port?: number };
      if (event === 'listening' && port !== undefined) resolve(port);
    });
  });
}

function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
