import type { Random, Sql } from '../ports.ts';

/** What can happen to a grant. The ends among them are kept as `ended`, too. */
export const AUDITED = [
  'paired',
  /** A typed code's browser was waved through. */
  'confirmed',
  'refused',
  'revoked',
  'signed_out',
  /** A refresh token came a second time. */
  'reuse_detected',
  'expired',
  /** Or installed anew: either way whoever was paired before is no more. */
  'uninstalled',
] as const;
export type Audited = (typeof AUDITED)[number];
export type GrantEnd = Exclude<Audited, 'paired' | 'confirmed'>;

export interface AuditEntry {
  shopId: number;
  grantId: string;
  label: string;
  what: Audited;
  /** Shopify's id of the staff member; null where the extension, Shopify or the clock did it. */
  staffId: string | null;
}

/** Appends; nothing is ever changed, and the nightly job deletes what is a year old. */
export async function audit(sql: Sql, random: Random, entry: AuditEntry, now: number): Promise<void> {
  await sql.query(
    `insert into browser_audit (shop_id, entry_id, at, grant_id, what, label, staff_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [entry.shopId, random.uuid(), new Date(now), entry.grantId, entry.what, entry.label, entry.staffId],
  );
}
