import type { BlobStore, Database, Logger, Queue } from '../ports.ts';
import { createBlobStore, createObjectBlobStore } from './blob-store.ts';
import { connectionFromUrl } from './connection.ts';
import { openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { createS3ObjectStore, type S3Options } from './object-store.ts';
import { openQueue } from './queue.ts';

export interface StorageOptions {
  /** Another PostgreSQL; without it the private one in `dataDir` is started. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Where the bytes of models lie; without it, in the database. */
  s3?: S3Options | undefined;
  logger: Logger;
}

export interface Storage {
  database: Database;
  blobs: BlobStore;
  queue: Queue;
  /** In order: jobs finish, sessions close, PostgreSQL stops. */
  close(): Promise<void>;
}

export async function openStorage({ databaseUrl, dataDir, s3, logger }: StorageOptions): Promise<Storage> {
  const embedded = databaseUrl ? null : await startEmbeddedPostgres({ dataDir, logger });
  try {
    const owner = embedded?.connection ?? connectionFromUrl(databaseUrl ?? '');
    const database = await openDatabase({ owner, logger });
    const queue = await openQueue({ owner, logger });
    return {
      database,
      blobs: s3 ? createObjectBlobStore(database, createS3ObjectStore(s3)) : createBlobStore(database),
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
