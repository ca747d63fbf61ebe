import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { APP_ROLE, type Connection, openSession } from './connection.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Any number of processes may start at once; one migrates, the others wait. */
const LOCK = 7_205_311_942;

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

export function readMigrations(folder: URL = FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = names.map((name) => FILE_NAME.exec(name)?.[1]);
  const misnamed = names.find((_, index) => !numbers[index] || numbers[index] === numbers[index - 1]);
  if (misnamed)
    throw new Error(`Migration ${misnamed} needs a name like 0007-what-it-does.sql and a number of its own.`);
  return names.map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Brings the schema up to date as the owner: each file once, in order, in a transaction of its own. */
export async function migrate(
  owner: Connection,
  app: Connection,
  migrations = readMigrations(),
): Promise<string[]> {
  const session = await openSession(owner);
  try {
    await session.query('select pg_advisory_lock($1)', [LOCK]);
    await provideAppRole(session, app.password);
    await session.query('create schema if not exists kindred');
    await session.query(`grant usage on schema kindred to ${APP_ROLE}`);
    await session.query(
      `create table if not exists migrations
         (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    );
    return await applyMissing(session, migrations);
  } finally {
    await session.end();
  }
}

async function applyMissing(session: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await session.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations',
  );
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, sha256 } of migrations) {
    if (applied.has(name) && applied.get(name) !== sha256) {
      throw new Error(
        `Migration ${name} was changed after it ran in this database. Restore the file and write a new migration.`,
      );
    }
  }
  const unknown = rows.find((row) => !migrations.some(({ name }) => name === row.name));
  if (unknown)
    throw new Error(
      `This database is newer than this server: it has ${unknown.name}. Start the newer server.`,
    );
  for (const migration of missing) await apply(session, migration);
  return missing.map(({ name }) => name);
}

async function apply(session: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await session.query('begin');
  try {
    await session.query(sql);
    await session.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await session.query('commit');
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Roles belong to the whole PostgreSQL server, so another database of ours may have made it already. */
async function provideAppRole(session: pg.Client, password: string): Promise<void> {
  const { rowCount } = await session.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  try {
    await session.query(`${verb} role ${APP_ROLE} login password ${session.escapeLiteral(password)}`);
  } catch (error) {
    const isRace = /already exists|concurrently updated/.test((error as Error).message);
    if (isRace) return await provideAppRole(session, password);
    throw new Error(
      `The user of DATABASE_URL may not ${verb} the role ${APP_ROLE}, which the app works as. Give it that right: alter role … createrole.`,
      { cause: error },
    );
  }
}
