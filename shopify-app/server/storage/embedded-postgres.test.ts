import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { quiet, temporaryFolder } from '../../../test/contracts/database-servers.ts';
import { openSession } from './connection.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { explainFileError, isProcessAlive, lockFolder } from './folder-lock.ts';
import { mayEnter } from './postgres-binaries.ts';

// One folder for all, since making a cluster is what takes time; some tests make their own.
let folder: ReturnType<typeof temporaryFolder>;
const started: EmbeddedPostgres[] = [];

beforeAll(() => {
  folder = temporaryFolder();
});

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});

afterAll(() => folder.remove());

async function start(dataDir = folder.path): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, logger: quiet });
  started.push(postgres);
  return postgres;
}

async function query(postgres: EmbeddedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const session = await openSession(postgres.connection);
  try {
    return (await session.query(text)).rows as Record<string, unknown>[];
  } finally {
    await session.end();
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen within 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('starts durable, without TCP, keeps its data over a stop, and leaves no process', async () => {
  const first = await start();
  await query(first, 'create table public.kept as select 42 as answer');
  const [settings] = await query(
    first,
    `select current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('listen_addresses') l`,
  );
  expect(settings).toEqual({ f: 'on', s: 'on', l: '' });
  const { pid } = first;
  await first.stop();
  expect(isProcessAlive(pid)).toBe(false);
  expect(await query(await start(), 'select answer from public.kept')).toEqual([{ answer: 42 }]);
});

test('a second server on the folder is told which process holds it', async () => {
  await start();
  await expect(start()).rejects.toThrow(
    `${folder.path} is in use by another Kindred server (process ${process.pid})`,
  );
});

test('a folder whose server was killed is taken over, and its PostgreSQL is ended first', async () => {
  const script = join(folder.path, 'server.mjs');
  const module = new URL('./embedded-postgres.ts', import.meta.url).href;
  writeFileSync(
    script,
    `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
     const logger = { info() {}, warn() {}, error() {} };
     const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder.path)}, logger });
     console.log(postgres.pid);`,
  );
  const server = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const orphan = Number(
    await new Promise<string>((resolve) => server.stdout.once('data', (data) => resolve(String(data)))),
  );
  server.kill('SIGKILL');
  await new Promise((resolve) => server.once('exit', resolve));
  expect(isProcessAlive(orphan)).toBe(true);
  const next = await start();
  expect(isProcessAlive(orphan)).toBe(false);
  expect(await query(next, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.each(['SIGTERM', 'SIGINT', 'exit'])(
  'PostgreSQL goes with a server that leaves by %s without stopping it',
  async (how) => {
    const script = join(folder.path, 'server.mjs');
    const module = new URL('./embedded-postgres.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
     const logger = { info() {}, warn() {}, error() {} };
     const postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(folder.path)}, logger });
     console.log(postgres.pid);
     process.stdin.once('data', () => process.exit(3));`,
    );
    const server = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const pid = Number(
      await new Promise<string>((resolve) => server.stdout.once('data', (data) => resolve(String(data)))),
    );
    const left = new Promise<unknown[]>((resolve) => server.once('exit', (...ending) => resolve(ending)));
    if (how === 'exit') server.stdin.write('go\n');
    else server.kill(how as NodeJS.Signals);
    expect(await left).toEqual(how === 'exit' ? [3, null] : [null, how]);
    await until(() => !isProcessAlive(pid));
  },
);

test('starts PostgreSQL again when it was killed, with what was committed', async () => {
  const postgres = await start();
  await query(postgres, 'create table public.seven as select 7 as seven');
  const before = postgres.pid;
  process.kill(before, 'SIGKILL');
  await until(
    async () =>
      postgres.pid !== before &&
      (await query(postgres, 'select 1').then(
        () => true,
        () => false,
      )),
  );
  expect(await query(postgres, 'select seven from public.seven')).toEqual([{ seven: 7 }]);
});

test('an interrupted first start leaves nothing half made', async () => {
  const home = join(folder.path, 'interrupted', 'postgres');
  mkdirSync(join(home, 'cluster.draft'), { recursive: true });
  writeFileSync(join(home, 'cluster.draft', 'PG_VERSION'), '18\n');
  expect(await query(await start(join(folder.path, 'interrupted')), 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(home, 'cluster.draft'))).toBe(false);
});

test('a data folder with a long path still has a socket short enough', async () => {
  const deep = join(folder.path, 'a-rather-long-folder-name'.repeat(4), 'data');
  const postgres = await start(deep);
  expect(postgres.connection.host.length).toBeLessThan(90);
  expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
  const socketFolder = postgres.connection.host;
  await postgres.stop();
  expect(existsSync(socketFolder)).toBe(false);
});

test('a cluster of another PostgreSQL is refused with the way out', async () => {
  const postgres = await start();
  await postgres.stop();
  const versionFile = join(folder.path, 'postgres', 'cluster', 'PG_VERSION');
  writeFileSync(versionFile, '15\n');
  await expect(start()).rejects.toThrow(/made by PostgreSQL 15, this server brings 18/);
  writeFileSync(versionFile, '18\n');
});

test('a path that cannot be a folder, a full disk and a read-only folder get one sentence', async () => {
  const file = join(folder.path, 'file');
  writeFileSync(file, '');
  await expect(start(join(file, 'data'))).rejects.toThrow(
    /cannot be made, because part of that path is a file/,
  );
  for (const [code, words] of Object.entries({
    ENOSPC: /disk.*is full/,
    EROFS: /read-only/,
    EACCES: /may not be written/,
  })) {
    expect(explainFileError({ code }, '/data').message).toMatch(words);
  }
});

test('a disk that is really full or read-only is said in one sentence', async (context) => {
  const mounted = join(folder.path, 'small');
  mkdirSync(mounted);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0755', 'tmpfs', mounted], { stdio: 'ignore' });
  } catch {
    return context.skip('mounting a small disk needs root');
  }
  try {
    await expect(start(mounted)).rejects.toThrow(/The disk that holds the data folder .* is full/);
    execFileSync('mount', ['-o', 'remount,ro', mounted]);
    await expect(start(mounted)).rejects.toThrow(/is on a read-only file system/);
  } finally {
    execFileSync('umount', [mounted]);
  }
});

test('the lock of a process that is gone is taken over, also when its pid was given to another', async () => {
  writeFileSync(join(folder.path, 'server.lock'), JSON.stringify({ pid: process.ppid, startTime: '1' }));
  const lock = await lockFolder(folder.path);
  expect(JSON.parse(readFileSync(join(folder.path, 'server.lock'), 'utf8'))).toMatchObject({
    pid: process.pid,
  });
  lock.release();
  expect(existsSync(join(folder.path, 'server.lock'))).toBe(false);
});

test('knows which folders nobody may enter', () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  const closed = join(folder.path, 'closed', 'inside');
  mkdirSync(closed, { recursive: true, mode: 0o700 });
  expect(mayEnter(folder.path, nobody)).toBe(true);
  expect(mayEnter(closed, nobody)).toBe(false);
});
