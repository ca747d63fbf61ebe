import type { BlobStore, Database, Logger, Queue } from '../ports.ts';
import { createBlobStore } from './blob-store.ts';
import { connectionFromUrl } from './connection.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { openQueue } from './queue.ts';

export interface StorageOptions {
  /** Another PostgreSQL; without it the private one in `dataDir` is started. */
  databaseUrl?: string | undefined;
  dataDir: string;
  logger: Logger;
}

export interface Storage {
  database: Database;
  blobs: BlobStore;
  queue: Queue;
  /** In order: jobs finish, sessions close, PostgreSQL stops. */
  close(): Promise<void>;
}

export async function openStorage({ databaseUrl, dataDir, logger }: StorageOptions): Promise<Storage> {
  const embedded = databaseUrl ? null : await startEmbeddedPostgres({ dataDir, logger });
  try {
    const owner = embedded?.connection ?? connectionFromUrl(databaseUrl ?? '');
    const database = await openDatabase({ owner, logger });
    const queue = await openQueue({ owner, logger });
    return {
      database,
      blobs: createBlobStore(database),
      queue,
      async close() {
        await queue.stop();
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
