import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../../../shopify-app/server/ports.ts';
import { codeOf, lockFolder, type FolderLock } from '../../../shopify-app/server/storage/folder-lock.ts';
import {
  clusterHome,
  postgresAccount,
  removeFolder,
} from '../../../shopify-app/server/storage/postgres-binaries.ts';
import { endOrphan } from '../../../shopify-app/server/storage/postmaster.ts';
import { appDirOf, remember, type DemoMemory } from './memory.ts';

/** The demo's folder for this process alone, made if need be. */
export async function holdFolder(dataDir: string): Promise<FolderLock> {
  try {
    return await lockFolder(dataDir);
  } catch (error) {
    // What making folders on a read-only file system gives in Node.
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new Error(`The data folder ${dataDir} cannot be made: its place may be read-only.`, {
      cause: error,
    });
  }
}

/**
 * Leaves a mark before the first thing is made, and takes away what an interrupted first start made: half a
 * shop in the database, of which the emulated Shopify knows nothing.
 */
export async function beginAfresh(dataDir: string, memory: DemoMemory, log: Logger): Promise<void> {
  remember(dataDir, memory);
  const appDir = appDirOf(dataDir);
  if (!existsSync(appDir)) return;
  const home = clusterHome(realpathSync(appDir), postgresAccount());
  await endOrphan(join(realpathSync(home), 'cluster'), log);
  removeFolder(home);
  removeFolder(appDir);
}
