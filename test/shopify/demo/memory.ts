import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What a demo folder keeps between two starts, beside the app's own database. */
export interface DemoMemory {
  /** Says what shop this is, so that another one is not mixed in. */
  source: string;
  clientSecret: string;
  /** Hex, 32 bytes. */
  encryptionKey: string;
  /** The emulated Shopify as it was; null until the first start came to its end. */
  shopify: unknown;
}

const FILE = 'emulated-shopify.bin';

/** Of an earlier start, or new. What a first start left that was interrupted is new as well: nothing can go on from it. */
export function recall(dataDir: string, source: string): DemoMemory {
  const memory = read(dataDir);
  if (memory !== null && memory.shopify !== null) {
    if (memory.source === source) return memory;
    throw new Error(
      `The folder ${dataDir} holds a demo with another shop or other ports: delete it, or name another folder with --data.`,
    );
  }
  if (memory === null && existsSync(appDirOf(dataDir)))
    throw new Error(
      `The folder ${dataDir} holds an "app" that is not a demo's: name another folder with --data.`,
    );
  const secret = (): string => randomBytes(32).toString('hex');
  return { source, clientSecret: secret(), encryptionKey: secret(), shopify: null };
}

/** The app's own data folder. */
export const appDirOf = (dataDir: string): string => join(dataDir, 'app');

function read(dataDir: string): DemoMemory | null {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return null;
  try {
    return deserialize(readFileSync(file)) as DemoMemory;
  } catch (error) {
    throw new Error(
      `The demo in ${dataDir} cannot be read again (${FILE} is damaged): delete the folder, or name another with --data.`,
      { cause: error },
    );
  }
}

/** Whole or not at all: a demo that is killed while it writes starts from what it knew before. */
export function remember(dataDir: string, memory: DemoMemory): void {
  const file = join(dataDir, FILE);
  writeFileSync(`${file}.half`, serialize(memory), { mode: 0o600 });
  renameSync(`${file}.half`, file);
}

/** Changes with every byte of the files, and with the settings that shape the shop. */
export function fingerprint(files: readonly (Uint8Array | null)[], settings: object): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of files) hash.update(file ?? '-');
  return hash.digest('hex').slice(0, 16);
}
