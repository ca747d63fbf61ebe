import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { Logger } from '../ports.ts';
import type { Connection } from './connection.ts';
import { codeOf, explainFileError, lockFolder } from './folder-lock.ts';
import {
  type Account,
  clusterHome,
  findBinaries,
  postgresAccount,
  type PostgresBinaries,
  removeFolder,
} from './postgres-binaries.ts';
import { endOrphan, type Postmaster, spawnPostmaster } from './postmaster.ts';

/**
 * A private PostgreSQL of this server: its own cluster in the data folder, reached by a unix socket
 * that only this account may enter. (Windows has no such sockets in Node: loopback with a password.)
 * When PostgreSQL dies under a living server it is started again and recovers from its log.
 */
export interface EmbeddedPostgres {
  /** As the owner; `openDatabase` derives the app's own role from it. */
  readonly connection: Connection;
  /** Pid of the current postmaster; another one after a crash. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  logger: Logger;
  /** 'tcp' listens on 127.0.0.1 with a password; the default everywhere but on Windows is the socket. */
  transport?: 'socket' | 'tcp';
}

const OWNER = 'kindred_owner';
const DATABASE = 'kindred';
const MAJOR_VERSION = '18';
/** sockaddr_un holds 108 bytes (104 on macOS), with the name `.s.PGSQL.5432`. */
const MAX_SOCKET_FOLDER_LENGTH = 80;
/** Crash recovery replays at most max_wal_size; far below this on any disk. */
const START_TIMEOUT_MILLISECONDS = 120_000;

/** For a machine of 2 cores and 1 GB beside a Node process. What is acknowledged is on disk: never turn these off. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: 50,
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '10min',
  io_method: 'sync',
  jit: 'off',
  // Errors without their DETAIL, statement or parameters: those hold what shoppers did.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  log_statement: 'none',
  log_checkpoints: 'off',
};

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const lock = await lockFolder(options.dataDir);
  try {
    const cluster = await prepareCluster(options);
    const supervisor = await supervise(cluster, options.logger);
    return {
      connection: { ...cluster.connection, database: DATABASE },
      get pid() {
        return supervisor.pid();
      },
      async stop() {
        await supervisor.stop();
        if (cluster.temporarySocketFolder) removeFolder(cluster.temporarySocketFolder);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw explainFileError(error, options.dataDir);
  }
}

interface Cluster {
  folder: string;
  dataDir: string;
  account: Account | null;
  binaries: PostgresBinaries;
  settings: Record<string, string | number>;
  connection: Connection;
  temporarySocketFolder: string | null;
}

async function prepareCluster({ dataDir, logger, transport }: EmbeddedOptions): Promise<Cluster> {
  const account = postgresAccount();
  const home = realpathSync(clusterHome(realpathSync(dataDir), account));
  const binaries = findBinaries(home, account);
  const folder = join(home, 'cluster');
  if (!existsSync(folder)) await initialise(folder, binaries, account, logger);
  refuseOtherVersion(folder);
  const password = readFileSync(join(home, 'owner-password'), 'utf8').trim();
  const overTcp = (transport ?? (process.platform === 'win32' ? 'tcp' : 'socket')) === 'tcp';
  const socketFolder = overTcp ? null : makeSocketFolder(home, account);
  const port = overTcp ? await freePort() : 5432;
  const host = socketFolder ?? '127.0.0.1';
  return {
    folder,
    dataDir,
    account,
    binaries,
    settings: { ...SETTINGS, port, ...listening(socketFolder) },
    connection: { host, port, user: OWNER, password, database: 'postgres' },
    temporarySocketFolder: socketFolder?.startsWith(home) ? null : socketFolder,
  };
}

function listening(socketFolder: string | null): Record<string, string> {
  if (!socketFolder) return { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  return { listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700' };
}

/** In a draft folder, renamed when complete: an interrupted first start leaves nothing half made. */
async function initialise(
  folder: string,
  binaries: PostgresBinaries,
  account: Account | null,
  logger: Logger,
) {
  logger.info('postgres.initialising', { folder });
  const draft = `${folder}.draft`;
  const passwordFile = join(folder, '..', 'owner-password');
  removeFolder(draft);
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const local = ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${passwordFile}`];
  const text = ['--encoding=UTF8', '--locale=C', `--username=${OWNER}`, '--no-instructions'];
  try {
    const environment = { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' };
    await promisify(execFile)(binaries.initdb, ['-D', draft, ...local, ...text], {
      ...account,
      env: environment,
    });
  } catch (error) {
    removeFolder(draft);
    throw explainPostgres((error as { stderr?: string }).stderr ?? String(error), folder);
  }
  renameSync(draft, folder);
}

function refuseOtherVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${version}, this server brings ${MAJOR_VERSION}. Upgrade it with pg_upgrade, or choose another data folder.`,
  );
}

function makeSocketFolder(home: string, account: Account | null): string {
  const inside = join(home, 'socket');
  const folder =
    inside.length <= MAX_SOCKET_FOLDER_LENGTH
      ? inside
      : mkdtempSync(join(shortTemporaryFolder(), 'kindred-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function shortTemporaryFolder(): string {
  return tmpdir().length <= MAX_SOCKET_FOLDER_LENGTH - 'kindred-XXXXXX/'.length ? tmpdir() : '/tmp';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function supervise(cluster: Cluster, logger: Logger) {
  let stopping = false;
  let postmaster = await start(cluster, logger);
  let restarting: Promise<void> | undefined;
  const watch = () => {
    const current = postmaster;
    restarting = (async () => {
      await current.ended;
      if (!stopping) await restart();
    })();
  };
  const restart = async () => {
    logger.error('postgres.died', { pid: postmaster.pid });
    // oxlint-disable-next-line no-unmodified-loop-condition -- stop() sets it while this waits.
    for (let attempt = 0; !stopping; attempt++) {
      try {
        postmaster = await start(cluster, logger);
        logger.info('postgres.restarted', { pid: postmaster.pid });
        return watch();
      } catch (error) {
        logger.error('postgres.restart_failed', { message: (error as Error).message });
        await pause(Math.min(200 * 2 ** attempt, 10_000));
      }
    }
  };
  watch();
  return {
    pid: () => postmaster.pid,
    async stop() {
      stopping = true;
      await postmaster.stop();
      await restarting;
      // A restart that was under way when the stop came.
      await postmaster.stop();
    },
  };
}

async function start(cluster: Cluster, logger: Logger): Promise<Postmaster> {
  await endOrphan(cluster.folder, logger);
  const { binaries, folder, settings, account } = cluster;
  const deadline = Date.now() + START_TIMEOUT_MILLISECONDS;
  for (;;) {
    const postmaster = spawnPostmaster({
      postgres: binaries.postgres,
      cluster: folder,
      settings,
      account,
      logger,
    });
    const failure = await Promise.race([ready(cluster, deadline), postmaster.ended]);
    if (failure === null) return postmaster;
    await postmaster.stop();
    // After a kill, sessions of the old postmaster hold its shared memory until they notice: a moment.
    const isTransient = /shared memory block|postmaster\.pid|lock file/.test(failure);
    if (!isTransient || Date.now() > deadline) throw explainPostgres(failure, cluster.dataDir);
    await pause(50);
  }
}

/** null once a session can be opened (and the database exists), else what stands against it. */
async function ready(cluster: Cluster, deadline: number): Promise<string | null> {
  while (Date.now() < deadline) {
    const client = new Client(cluster.connection);
    client.on('error', () => {});
    try {
      await client.connect();
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`create database ${DATABASE}`);
      return null;
    } catch (error) {
      // 57P03: starting up or recovering. No code of PostgreSQL's own: it does not listen yet.
      if (!['57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET'].includes(codeOf(error) ?? 'ECONNRESET')) {
        return (error as Error).message;
      }
      await pause(20);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return 'PostgreSQL did not accept connections in time.';
}

function explainPostgres(words: string, folder: string): Error {
  if (/No space left on device/.test(words)) return explainFileError({ code: 'ENOSPC' }, folder);
  if (/Read-only file system/.test(words)) return explainFileError({ code: 'EROFS' }, folder);
  if (/Permission denied/.test(words)) return explainFileError({ code: 'EACCES' }, folder);
  return new Error(`PostgreSQL did not start: ${words.trim().split('\n').slice(-3).join(' ')}`);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
