import { createHash } from 'node:crypto';
import type { BlobStore, Database } from '../ports.ts';
import type { ObjectStore } from './object-store.ts';

/** Blobs in the database: they are backed up, erased and moved together with the rows that name them. */
export function createBlobStore(database: Database): BlobStore {
  return {
    async put(shopId, sha256, bytes) {
      refuseOther(sha256, bytes);
      await insert(database, shopId, sha256, bytes);
    },
    get: async (sha256) => (await find(database, sha256))?.bytes ?? null,
    has: (sha256) => isThere(database, sha256),
    delete: (shopId, sha256) => remove(database, shopId, sha256),
  };
}

/**
 * Blobs in object storage, with a row each in the database that says whose they are. The row comes first and goes last,
 * so a server that is killed in between leaves no object that no row knows. Rows that hold their bytes, from before
 * object storage was chosen, are served as ever.
 */
export function createObjectBlobStore(database: Database, objects: ObjectStore): BlobStore {
  return {
    async put(shopId, sha256, bytes) {
      refuseOther(sha256, bytes);
      await insert(database, shopId, sha256, null);
      await objects.put(keyOf(shopId, sha256), sha256, bytes);
    },
    async get(sha256) {
      const row = await find(database, sha256);
      if (!row) return null;
      const bytes = row.bytes ?? (await objects.get(keyOf(row.shopId, sha256)));
      if (bytes) refuseOther(sha256, bytes);
      return bytes;
    },
    has: (sha256) => isThere(database, sha256),
    async delete(shopId, sha256) {
      await objects.delete(keyOf(shopId, sha256));
      await remove(database, shopId, sha256);
    },
  };
}

/** By shop, so that an operator can see and delete what a shop left. */
const keyOf = (shopId: number, sha256: string): string => `shops/${shopId}/${sha256}`;

function refuseOther(sha256: string, bytes: Uint8Array): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) throw new Error(`These bytes hash to ${actual}, not to ${sha256}.`);
}

async function insert(
  database: Database,
  shopId: number,
  sha256: string,
  bytes: Uint8Array | null,
): Promise<void> {
  await database.asShop(shopId, (sql) =>
    sql.query('insert into blobs (shop_id, sha256, bytes) values ($1, $2, $3) on conflict do nothing', [
      shopId,
      sha256,
      bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]),
  );
}

async function isThere(database: Database, sha256: string): Promise<boolean> {
  const rows = await database.asSystem((sql) =>
    sql.query('select from blobs where sha256 = $1 limit 1', [sha256]),
  );
  return rows.length > 0;
}

/** Of two shops with the same bytes, one whose bytes are at hand. */
async function find(
  database: Database,
  sha256: string,
): Promise<{ shopId: number; bytes: Uint8Array | null } | null> {
  const [row] = await database.asSystem((sql) =>
    sql.query<{ shopId: number; bytes: Buffer | null }>(
      `select shop_id as "shopId", bytes from blobs where sha256 = $1 order by bytes is null limit 1`,
      [sha256],
    ),
  );
  return row ? { shopId: row.shopId, bytes: row.bytes && new Uint8Array(row.bytes) } : null;
}

async function remove(database: Database, shopId: number, sha256: string): Promise<void> {
  await database.asShop(shopId, (sql) => sql.query('delete from blobs where sha256 = $1', [sha256]));
}
