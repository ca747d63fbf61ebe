import type { ModelFamily } from '@kindred/shared/release';
import type { Database, Sql } from '../ports.ts';
import { bytePartsOf } from '../storage/byte-parts.ts';
import type { LearnedPart } from '../training/trainer-messages.ts';

const MAX_LEARNED_BYTES = 64 * 1024 * 1024;
/** Nightly the rest goes: a copy of visits is not to outlive the visits by more than this. */
const LEARNED_DAYS = 2;

/** False: too large, the next training is a full one. */
export async function keepLearned(
  sql: Sql,
  shopId: number,
  releaseId: string,
  bytes: Uint8Array,
  maxBytes = MAX_LEARNED_BYTES,
): Promise<boolean> {
  if (bytes.length > maxBytes) return false;
  for (const [part, own] of bytePartsOf(bytes))
    await sql.query('insert into learned_parts (shop_id, release_id, part, bytes) values ($1, $2, $3, $4)', [
      shopId,
      releaseId,
      part,
      own,
    ]);
  return true;
}

/** Of all releases but `except`. */
export async function deleteLearned(sql: Sql, shopId: number, except: string | null): Promise<void> {
  await sql.query('delete from learned_parts where shop_id = $1 and release_id is distinct from $2', [
    shopId,
    except,
  ]);
}

export async function deleteOldLearned(sql: Sql, shopId: number): Promise<void> {
  await sql.query(
    `delete from learned_parts where shop_id = $1 and release_id in (
       select release_id from releases where shop_id = $1 and created_at < now() - make_interval(days => $2))`,
    [shopId, LEARNED_DAYS],
  );
}

/** The active release, if what it learned is kept. */
export interface LearnedRelease {
  releaseId: string;
  family: ModelFamily;
  /** Null: its settings were never searched among all families. */
  fullyTrainedAt: Date | null;
}

export async function learnedRelease(sql: Sql, shopId: number): Promise<LearnedRelease | null> {
  const [row] = await sql.query<LearnedRelease>(
    `select release_id as "releaseId", family, fully_trained_at as "fullyTrainedAt"
     from active_releases join releases using (release_id)
     where active_releases.shop_id = $1 and exists (
       select from learned_parts where learned_parts.release_id = releases.release_id)`,
    [shopId],
  );
  return row ?? null;
}

/** A part a transaction; should the release go in between, the trainer finds what it has got damaged. */
export async function* learnedParts(
  database: Database,
  shopId: number,
  releaseId: string,
): AsyncGenerator<LearnedPart> {
  for (let part = 0; ; part++) {
    const [row] = await database.asShop(shopId, (sql) =>
      sql.query<{ bytes: Buffer }>('select bytes from learned_parts where release_id = $1 and part = $2', [
        releaseId,
        part,
      ]),
    );
    if (row === undefined) return;
    yield { kind: 'learned', bytes: row.bytes };
  }
}
