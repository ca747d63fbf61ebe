import { createHash } from 'node:crypto';
import type { BlobStore, Database } from '../ports.ts';

/** Blobs in the database: they are backed up, erased and moved together with the rows that name them. */
export function createBlobStore(database: Database): BlobStore {
  return {
    async put(shopId, sha256, bytes) {
      const actual = createHash('sha256').update(bytes).digest('hex');
      if (actual !== sha256) throw new Error(`These bytes hash to ${actual}, not to ${sha256}.`);
      await database.asShop(shopId, (sql) =>
        sql.query('insert into blobs (shop_id, sha256, bytes) values ($1, $2, $3) on conflict do nothing', [
          shopId,
          sha256,
          Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        ]),
      );
    },
    async get(sha256) {
      const rows = await database.asSystem((sql) =>
        sql.query<{ bytes: Buffer }>('select bytes from blobs where sha256 = $1 limit 1', [sha256]),
      );
      return rows[0] ? new Uint8Array(rows[0].bytes) : null;
    },
    async delete(shopId, sha256) {
      await database.asShop(shopId, (sql) => sql.query('delete from blobs where sha256 = $1', [sha256]));
    },
  };
}
