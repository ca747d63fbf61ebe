import type { Checkpoints } from '@kindred/models/training';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { bytePartsOf } from '../storage/byte-parts.ts';

/** All checkpoints of a run together. */
const MAX_CHECKPOINT_BYTES = 64 * 1024 * 1024;

interface CheckpointKey {
  runId: string;
  name: string;
  /** sha256 of the data that it was reached on. */
  dataset: string;
}

/** Failures are logged and swallowed: a training that cannot be resumed is better than none. */
export function checkpointsOf(
  { database, logger }: Pick<Context, 'database' | 'logger'>,
  shopId: number,
  runId: string,
  dataset: string,
): Checkpoints {
  const warn = (error: unknown) => {
    logger.warn('checkpoint_failed', {
      shopId,
      message: error instanceof Error ? error.message : String(error),
    });
    return null;
  };
  return {
    load: (name) =>
      database.asShop(shopId, (sql) => loadCheckpoint(sql, { runId, name, dataset })).catch(warn),
    async save(name, bytes) {
      await database
        .asShop(shopId, (sql) => saveCheckpoint(sql, shopId, { runId, name, dataset }, bytes))
        .then((kept) => kept || logger.warn('checkpoint_not_kept', { shopId, bytes: bytes.length }))
        .catch(warn);
    },
  };
}

/** False: too large, or the run is over. Checkpoints of other data go: they would fit nothing any more. */
export async function saveCheckpoint(
  sql: Sql,
  shopId: number,
  { runId, name, dataset }: CheckpointKey,
  bytes: Uint8Array,
  maxBytes = MAX_CHECKPOINT_BYTES,
): Promise<boolean> {
  // Whoever ends the run waits for this transaction, or has come first: nothing is kept past its end.
  const open = await sql.query(
    `select 1 from training_runs where run_id = $1 and state = 'running' for share`,
    [runId],
  );
  if (open.length === 0) return false;
  const [others] = await sql.query<{ bytes: number }>(
    `select coalesce(sum(length(bytes)), 0)::int as bytes from training_checkpoints
     where run_id = $1 and name <> $2 and dataset = $3`,
    [runId, name, dataset],
  );
  if ((others?.bytes ?? 0) + bytes.length > maxBytes) return false;
  await sql.query('delete from training_checkpoints where run_id = $1 and (name = $2 or dataset <> $3)', [
    runId,
    name,
    dataset,
  ]);
  for (const [part, own] of bytePartsOf(bytes))
    await sql.query(
      `insert into training_checkpoints (shop_id, run_id, name, dataset, part, bytes) values ($1, $2, $3, $4, $5, $6)`,
      [shopId, runId, name, dataset, part, own],
    );
  return true;
}

/** Null: there is none, or it was reached on other data. */
export async function loadCheckpoint(
  sql: Sql,
  { runId, name, dataset }: CheckpointKey,
): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  for (;;) {
    const [row] = await sql.query<{ bytes: Buffer }>(
      `select bytes from training_checkpoints where run_id = $1 and name = $2 and dataset = $3 and part = $4`,
      [runId, name, dataset, parts.length],
    );
    if (row === undefined) return parts.length === 0 ? null : new Uint8Array(Buffer.concat(parts));
    parts.push(row.bytes);
  }
}

/** With the end of its run. */
export async function deleteCheckpoints(sql: Sql, runId: string): Promise<void> {
  await sql.query('delete from training_checkpoints where run_id = $1', [runId]);
}
