import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../ports.ts';
import { isProcessAlive } from './folder-lock.ts';
import type { Account } from './postgres-binaries.ts';

/** Long enough for a checkpoint on a slow disk, before a fast stop becomes an immediate one. */
const FAST_STOP_MILLISECONDS = 20_000;
/** Lines of PostgreSQL's own log kept to explain why it did not start. */
const KEPT_LINES = 20;
/** Said to our own first tries to connect, and to sessions that a stop overtakes while they are closing. */
const EXPECTED =
  /the database system is (starting up|not yet accepting connections|shutting down)$|terminating connection due to administrator command$/;

export interface Postmaster {
  pid: number;
  /** Resolves with PostgreSQL's last words when its process ends. */
  ended: Promise<string>;
  isRunning(): boolean;
  /** Fast shutdown: sessions end, everything committed is checkpointed. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  postgres: string;
  cluster: string;
  settings: Record<string, string | number>;
  account: Account | null;
  logger: Logger;
}

export function spawnPostmaster(options: PostmasterOptions): Postmaster {
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(options.postgres, ['-D', options.cluster, ...settings], {
    ...options.account,
    // A process group of its own: Ctrl-C in the terminal reaches the server first, which ends PostgreSQL last.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' },
  });
  const ended = lastWords(child, options.logger);
  const release = endWithThisProcess(child);
  void ended.then(release);
  const isRunning = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return {
    pid: child.pid ?? 0,
    ended,
    isRunning,
    async stop() {
      if (!isRunning()) return;
      child.kill('SIGINT');
      const impatient = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MILLISECONDS);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function lastWords(child: ChildProcess, logger: Logger): Promise<string> {
  const lines: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n').filter((text) => text.trim())) {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      if (/\b(WARNING|ERROR|FATAL|PANIC):/.test(line) && !EXPECTED.test(line))
        logger.warn('postgres.log', { line });
    }
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => setImmediate(() => resolve(lines.join('\n'))));
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** PostgreSQL does not outlive its server, also when the server leaves without calling `stop()`. */
function endWithThisProcess(child: ChildProcess): () => void {
  const endIt = () => void child.kill('SIGINT');
  // Who handles the signal also calls stop(), after draining; where nobody does, the default is kept.
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    endIt();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    process.off('exit', endIt);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', endIt);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}

/** A server that was killed leaves its PostgreSQL running: that one is ended before a new one starts. */
export async function endOrphan(cluster: string, logger: Logger): Promise<void> {
  const pid = recordedPid(cluster);
  if (pid === null || !isProcessAlive(pid) || !isPostmasterOf(pid, cluster)) return;
  logger.warn('postgres.orphan_ended', { pid });
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    if (await isGoneWithin(pid, FAST_STOP_MILLISECONDS)) return;
  }
  throw new Error(
    `The PostgreSQL process ${pid} of an earlier server does not end. End it by hand and start again.`,
  );
}

function recordedPid(cluster: string): number | null {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/** A postmaster's working directory is its cluster; a recycled pid's is not. Without /proc the file is believed. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return process.platform !== 'linux';
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (!isProcessAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
