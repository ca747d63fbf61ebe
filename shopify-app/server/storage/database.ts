import type pg from 'pg';
import type { Database, Logger, Sql } from '../ports.ts';
import { appConnection, type Connection, openPool, openSession } from './connection.ts';
import { codeOf } from './folder-lock.ts';
import { migrate, type Migration } from './migrate.ts';

export interface DatabaseOptions {
  owner: Connection;
  logger: Logger;
  /** Sessions of the app's pool. */
  sessions?: number;
  migrations?: Migration[];
}

/** How long work waits for PostgreSQL to come back (a restart, a failover) before it fails. */
const PATIENCE_MILLISECONDS = 8_000;

/**
 * Migrates as the owner, then works as a role that owns nothing. The shop of a transaction is a
 * setting of that transaction, and each shop table's policy compares with it: a forgotten `where`
 * shows no other shop's rows, and work without a shop shows none.
 */
export async function openDatabase({
  owner,
  logger,
  sessions = 10,
  migrations,
}: DatabaseOptions): Promise<Database> {
  const app = appConnection(owner);
  const applied = await migrate(owner, app, migrations);
  if (applied.length > 0) logger.info('database.migrated', { applied });
  await refuseBypass(app);
  const pool = openPool(app, sessions, logger);
  return {
    asShop: async (shopId, work) =>
      await transact(pool, `set local app.shop_id = '${checkedId(shopId)}'`, work),
    asSystem: async (work) => await transact(pool, `set local app.scope = 'system'`, work),
    async once<Row>(text: string, values?: unknown[]) {
      const session = await connectPatiently(pool);
      let isBroken = true;
      try {
        const { rows } = await session.query({ name: text, text, values: values ?? [] });
        isBroken = false;
        return rows as Row[];
      } catch (error) {
        isBroken = isUnavailable(error);
        throw error;
      } finally {
        session.release(isBroken);
      }
    },
    close: async () => await pool.end(),
  };
}

function checkedId(shopId: number): number {
  if (!Number.isSafeInteger(shopId) || shopId <= 0) throw new Error(`Not a shop id: ${shopId}`);
  return shopId;
}

async function transact<T>(pool: pg.Pool, setting: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const session = await connectPatiently(pool);
  let isBroken = true;
  try {
    await session.query(`begin; ${setting}`);
    const result = await work({
      query: async <Row>(text: string, values?: unknown[]) =>
        (await session.query(text, values)).rows as Row[],
    });
    const { command } = await session.query('commit');
    isBroken = false;
    // PostgreSQL answers COMMIT with ROLLBACK when a statement failed and the failure was swallowed.
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back: one of its statements failed.');
    return result;
  } catch (error) {
    if (isBroken) isBroken = !(await rolledBack(session));
    throw error;
  } finally {
    session.release(isBroken);
  }
}

async function rolledBack(session: pg.PoolClient): Promise<boolean> {
  return await session.query('rollback').then(
    () => true,
    () => false,
  );
}

async function connectPatiently(pool: pg.Pool): Promise<pg.PoolClient> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await pool.connect();
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '53300',
]);

/** The database is away, as against a statement that is wrong: the same work may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return UNAVAILABLE.has(code);
  return /Connection terminated|not queryable|timeout exceeded/i.test((error as Error | null)?.message ?? '');
}

/** Superusers, owners and BYPASSRLS roles see every shop: with such a login nothing is started. */
async function refuseBypass(app: Connection): Promise<void> {
  const session = await openSession(app);
  try {
    const { rows } = await session.query<{ bypasses: boolean }>(
      `select role.rolsuper or role.rolbypassrls or exists (
         select from pg_class table_ join pg_namespace schema_ on schema_.oid = table_.relnamespace
         where schema_.nspname = 'kindred' and pg_has_role(current_user, table_.relowner, 'member')
       ) as bypasses from pg_roles role where role.rolname = current_user`,
    );
    if (rows[0]?.bypasses === false) return;
    throw new Error(
      `The role ${app.user} could see past row-level security. Take SUPERUSER, BYPASSRLS and the ownership of tables from it.`,
    );
  } finally {
    await session.end();
  }
}
