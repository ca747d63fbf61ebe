import { createHmac } from 'node:crypto';
import { Client, type ClientConfig, Pool, types as defaultTypes } from 'pg';
import type { Logger } from '../ports.ts';

/** How to reach one database as one role. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl?: ClientConfig['ssl'];
}

/** The role that the app works as: it owns no table, so row-level security holds for it. */
export const APP_ROLE = 'kindred_app';

export function connectionFromUrl(databaseUrl: string): Connection {
  const { host, port, user, password, database, ssl } = new Client({ connectionString: databaseUrl });
  if (!database || !user)
    throw new Error(
      'DATABASE_URL must name a user and a database: postgres://user:password@host:5432/database',
    );
  return { host, port, user, password: typeof password === 'string' ? password : '', database, ssl };
}

/**
 * The app's own login. Its password follows from the owner's, so that several processes agree on it
 * without storing it, and it changes when the owner's does.
 */
export function appConnection(owner: Connection): Connection {
  const password = createHmac('sha256', owner.password)
    .update(`${APP_ROLE} of ${owner.user}`)
    .digest('base64url');
  return { ...owner, user: APP_ROLE, password };
}

/** Everything lives in one schema, and every clock in the database shows UTC. */
const SESSION_OPTIONS = '-c search_path=kindred -c timezone=UTC';
const INT8_OID = 20;

/** bigint columns are ids and counts below 2^53, so they are read as numbers. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID ? Number : defaultTypes.getTypeParser(oid, format),
};

export function openPool(connection: Connection, sessions: number, logger: Logger): Pool {
  const pool = new Pool({
    ...connection,
    max: sessions,
    options: SESSION_OPTIONS,
    types: types,
    application_name: 'kindred',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', (error) => {
    // pg's `end()` resolves before its sockets are closed, so a stop may still reach them.
    if (!pool.ending) logger.warn('database.session_lost', { message: error.message });
  });
  // A session that is lost between two statements of a transaction also says so as an event; the next statement fails.
  pool.on('connect', (session) => session.on('error', () => {}));
  return pool;
}

export async function openSession(connection: Connection): Promise<Client> {
  const client = new Client({
    ...connection,
    options: SESSION_OPTIONS,
    types: types,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}
