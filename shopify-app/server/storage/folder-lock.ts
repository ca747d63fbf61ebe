import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One server a data folder: the second is told which process holds it. */
export interface FolderLock {
  release(): void;
}

export class FolderInUse extends Error {
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by another Kindred server (process ${pid}). Stop it first, or choose another folder.`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}

interface Holder {
  pid: number;
  /** Start of the process, as the kernel counts it: a recycled pid is not the holder. */
  startTime: string | null;
}

/** A file rather than flock(2), which Node does not offer; a holder that died leaves a lock that is taken over. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'server.lock');
  const mine: Holder = { pid: process.pid, startTime: processStartTime(process.pid) };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explainFileError(error, folder);
    await takeOver(path, folder, mine);
  }
  return { release: () => rmSync(path, { force: true }) };
}

async function takeOver(path: string, folder: string, mine: Holder): Promise<void> {
  const holder = readHolder(path);
  if (holder && isRunning(holder)) throw new FolderInUse(folder, holder.pid);
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(mine));
    renameSync(draft, path);
  } catch (error) {
    throw explainFileError(error, folder);
  }
  // Two servers may find the same dead holder at once: the last rename stands, the other one sees it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const winner = readHolder(path);
  if (winner?.pid !== mine.pid) throw new FolderInUse(folder, winner?.pid ?? 0);
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isRunning(holder: Holder): boolean {
  if (!isProcessAlive(holder.pid)) return false;
  const startTime = processStartTime(holder.pid);
  return startTime === null || holder.startTime === null || startTime === holder.startTime;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Clock ticks since boot (field 22 of proc_pid_stat(5)); null where there is no /proc. */
function processStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** One sentence that says what to do, for the failures that an operator can mend. */
export function explainFileError(error: unknown, folder: string): Error {
  const code = codeOf(error);
  const sentence = {
    EROFS: `The data folder ${folder} is on a read-only file system. Choose a folder that can be written.`,
    EACCES: `The data folder ${folder} may not be written by this account. Change its owner, or choose another folder.`,
    EPERM: `The data folder ${folder} may not be written by this account. Change its owner, or choose another folder.`,
    ENOSPC: `The disk that holds the data folder ${folder} is full. Free some space and start again.`,
    ENOTDIR: `The data folder ${folder} cannot be made, because part of that path is a file.`,
  }[code ?? ''];
  return sentence ? new Error(sentence, { cause: error }) : (error as Error);
}

export function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}
