import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Set by test/run.ts: a folder that stands as long as one run of `npm test`. */
export const RUN_FOLDER = 'KINDRED_TEST_RUN';
const LOOK_AGAIN_MILLISECONDS = 50;

/**
 * What several files need and none changes: made by the first that asks for it, while the others wait. Gives the folder
 * that `make` filled; null outside a run of `npm test`, where nothing would tell that it has become stale.
 */
export async function oncePerRun(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string | null> {
  const run = process.env[RUN_FOLDER];
  if (run === undefined) return null;
  const folder = join(run, name);
  const lock = `${folder}.lock`;
  while (!existsSync(folder) && !taken(lock))
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLISECONDS));
  if (existsSync(folder)) return folder;
  try {
    const draft = `${folder}.draft`;
    mkdirSync(draft);
    await make(draft);
    renameSync(draft, folder);
    return folder;
  } finally {
    rmdirSync(lock);
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
