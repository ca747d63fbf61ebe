import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { type App, createApp } from './app.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { createLogger } from './logger.ts';
import { createRandom } from './random.ts';
import { openStorage, type Storage } from './storage/storage.ts';

/** `npm start`: environment -> ports -> server. */
async function main(): Promise<void> {
  const logger = createLogger((line) => process.stdout.write(`${line}\n`));
  const config = readConfig(process.env);
  const databaseUrl = config.database.kind === 'url' ? config.database.url : undefined;
  const storage = await openStorage({ databaseUrl, dataDir: config.dataDir, s3: config.s3, logger });
  try {
    const clock = { now: () => Date.now() };
    const { database, blobs, queue } = storage;
    const app = await createApp(
      { clock, random: createRandom(clock), database, blobs, queue, logger },
      config.app,
    );
    const server = await listen(app, config);
    await app.jobs.start();
    const { address: host, port } = server.address() as AddressInfo;
    logger.info('listening', { address: config.app.appUrl, host, port });
    stopOnSignal(server, app, storage);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function listen(app: App, { host, port }: ServerConfig): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
    server.once('error', reject);
  });
}

/** Stops taking requests, answers those that are under way, gives unfinished jobs back, then closes. */
function stopOnSignal(server: ServerType, app: App, storage: Storage): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    app.jobs.stop();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    if ('closeAllConnections' in server) server.closeAllConnections();
    await app.close();
    await storage.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        process.stderr.write(`${sentenceOf(error)}\n`);
        process.exit(1);
      });
    });
  }
}

/** One sentence that says what to do, for what operators meet; a stack trace helps nobody there. */
function sentenceOf(error: unknown): string {
  const { code, port, path, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Set PORT to a free one.`;
  if (code === 'EADDRNOTAVAIL')
    return 'HOST is not an address of this machine. Set it to one, or leave it out.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') {
    return `The PostgreSQL of DATABASE_URL cannot be reached: ${message}.`;
  }
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} needs more rights. Set PORT to one above 1023.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `${path ?? 'The data folder'} cannot be written. Point DATA_DIR to a folder that this account owns.`;
  }
  if (code === 'ENOSPC')
    return 'The disk is full. Free some space and start again; nothing acknowledged is lost.';
  return message ?? String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`Kindred did not start. ${sentenceOf(error)}\n`);
  process.exit(1);
});
