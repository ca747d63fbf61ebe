import type { Sql } from '../ports.ts';

/** What is handed over once, for tokens or for a place among those that wait. */
export interface Code {
  shopId: number;
  /** Its hash, as `secrets.ts` makes it for its kind. */
  sha256: string;
  kind: 'handoff' | 'typed';
  /** Of a handed one: whom it is for. Of a typed one null, until a key has used it. */
  challenge: string | null;
  jkt: string | null;
  label: string | null;
  staffId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  grantId: string | null;
}

export type NewCode = Omit<Code, 'usedAt' | 'grantId'>;

/** Takes those along that have expired. */
export async function insertCode(sql: Sql, code: NewCode, now: Date): Promise<void> {
  await forgetCodes(sql, code.shopId, now);
  await sql.query(
    `insert into browser_codes (shop_id, sha256, kind, challenge, jkt, label, staff_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [code.shopId, code.sha256, code.kind, code.challenge, code.jkt, code.label, code.staffId, code.expiresAt],
  );
}

/** As the system: whose it is, is what one wants to know. */
export async function findCode(sql: Sql, kind: Code['kind'], sha256: string): Promise<Code | null> {
  const [code] = await sql.query<Code>(
    `select shop_id as "shopId", sha256, kind, challenge, jkt, label, staff_id as "staffId",
       expires_at as "expiresAt", used_at as "usedAt", grant_id as "grantId"
     from browser_codes where sha256 = $1 and kind = $2`,
    [sha256, kind],
  );
  return code ?? null;
}

/** False when somebody else was first. */
export async function useCode(
  sql: Sql,
  { shopId, sha256 }: Code,
  by: { jkt: string; grantId: string },
  now: Date,
): Promise<boolean> {
  const used = await sql.query(
    `update browser_codes set used_at = $3, grant_id = $4, jkt = coalesce(jkt, $5)
     where shop_id = $1 and sha256 = $2 and used_at is null returning 1`,
    [shopId, sha256, now, by.grantId, by.jkt],
  );
  return used.length > 0;
}

/** Those that have expired by then; without it, all. */
export async function forgetCodes(sql: Sql, shopId: number, by: Date | null = null): Promise<void> {
  await sql.query(
    'delete from browser_codes where shop_id = $1 and ($2::timestamptz is null or expires_at < $2)',
    [shopId, by],
  );
}
