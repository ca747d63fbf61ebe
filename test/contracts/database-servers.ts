import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Logger, Random } from '../../shopify-app/server/ports.ts';
import {
  type Connection,
  connectionFromUrl,
  openSession,
} from '../../shopify-app/server/storage/connection.ts';
import { openDatabase } from '../../shopify-app/server/storage/database.ts';
import { startEmbeddedPostgres } from '../../shopify-app/server/storage/embedded-postgres.ts';
import { oncePerRun } from '../once-per-run.ts';

export const quiet: Logger = { info() {}, warn() {}, error() {} };

export const random: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => uuidAt(Date.now()),
};

/** UUIDv7: 48 bits of time, then chance. */
export function uuidAt(time: number): string {
  const tail = randomUUID().slice(15);
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(5)}`;
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'kindred-test-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface DatabaseServer {
  owner: Connection;
  stop(): Promise<void>;
}

/**
 * Puts a database that is made and migrated, and empty, into a new data folder of the server's. What a server does with
 * an empty folder takes seconds of a processor, so that a run of all tests makes one and copies it.
 */
export async function layDatabase(dataDir: string): Promise<void> {
  const made = await oncePerRun('database', async (folder) => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, logger: quiet });
    const database = await openDatabase({ owner: postgres.connection, logger: quiet });
    await database.close();
    await postgres.stop();
  });
  const cluster = made && join(made, 'postgres');
  // Only `cp` keeps whose files they are, and Windows has none.
  if (cluster && existsSync(cluster) && process.platform !== 'win32')
    await promisify(execFile)('cp', ['-a', cluster, dataDir]);
}

/** What the product starts by itself; migrated already, or `bare`. */
export async function embeddedServer({ bare = false } = {}): Promise<DatabaseServer> {
  const folder = temporaryFolder();
  if (!bare) await layDatabase(folder.path);
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, logger: quiet });
  return {
    owner: postgres.connection,
    async stop() {
      await postgres.stop();
      folder.remove();
    },
  };
}

/**
 * What DATABASE_URL means: KINDRED_TEST_DATABASE_URL, else a PostgreSQL on a loopback port with a
 * password, whose owner is no superuser, as managed PostgreSQL gives it.
 */
export async function databaseUrlServer(): Promise<DatabaseServer> {
  const given = process.env.KINDRED_TEST_DATABASE_URL;
  if (given) return { owner: connectionFromUrl(given), stop: async () => {} };
  const folder = temporaryFolder();
  const postgres = await startEmbeddedPostgres({ dataDir: folder.path, logger: quiet, transport: 'tcp' });
  const superuser = await openSession(postgres.connection);
  await superuser.query(`create role merchant_host login createrole password 'not-secret'`);
  await superuser.query('create database hosted owner merchant_host');
  await superuser.end();
  return {
    owner: connectionFromUrl(
      `postgres://merchant_host:not-secret@127.0.0.1:${postgres.connection.port}/hosted`,
    ),
    async stop() {
      await postgres.stop();
      folder.remove();
    },
  };
}
