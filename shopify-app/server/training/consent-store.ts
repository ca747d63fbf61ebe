import { TRAINING_CONSENT_TEXT_VERSION, type TrainingConsent } from '@kindred/shared/api/admin';
import {
  BEFORE_SEGMENTS,
  TRAINING_CONSENT_TEXTS,
  type TrainingConsentEntry,
} from '@kindred/shared/api/privacy';
import type { Sql } from '../ports.ts';

/** Shopify's partner terms: nothing is fitted on a merchant's data without a recorded consent. */
export async function trainingConsentOf(sql: Sql, shopId: number): Promise<TrainingConsent> {
  const [row] = await sql.query<{ granted: boolean; changed_at: Date; text_version: string }>(
    `select granted, changed_at, text_version from training_consents
     where shop_id = $1 order by changed_at desc limit 1`,
    [shopId],
  );
  if (!row) return { granted: false, changedAt: null, textVersion: TRAINING_CONSENT_TEXT_VERSION };
  return { granted: row.granted, changedAt: row.changed_at.getTime(), textVersion: row.text_version };
}

/** Whether the merchant agreed to words that speak of segments. */
export async function segmentsAllowed(sql: Sql, shopId: number): Promise<boolean> {
  const { granted, textVersion } = await trainingConsentOf(sql, shopId);
  return granted && textVersion !== BEFORE_SEGMENTS;
}

/** How often the merchant ever agreed to words that speak of segments. */
export async function timesSegmentsAllowed(sql: Sql, shopId: number): Promise<number> {
  const [row] = await sql.query<{ times: number }>(
    `select count(*) as times from training_consents where shop_id = $1 and granted and text_version <> $2`,
    [shopId, BEFORE_SEGMENTS],
  );
  return row?.times ?? 0;
}

/** Appends; what was agreed to before stays on record. */
export async function recordTrainingConsent(
  sql: Sql,
  shopId: number,
  decision: { granted: boolean; textVersion: string; decidedBy: string | null },
): Promise<void> {
  await sql.query(
    `insert into training_consents (shop_id, changed_at, granted, text_version, decided_by)
     values ($1, clock_timestamp(), $2, $3, $4)`,
    [shopId, decision.granted, decision.textVersion, decision.decidedBy],
  );
}

/** True when the consent was withdrawn and models are left: a server ended before it had deleted them. */
export async function isWithdrawalUnfinished(sql: Sql, shopId: number): Promise<boolean> {
  if ((await trainingConsentOf(sql, shopId)).granted) return false;
  return (await sql.query('select 1 from releases where shop_id = $1 limit 1', [shopId])).length > 0;
}

/** Held to the end of the transaction: a release is kept before a withdrawal or not at all. */
export async function lockTrainingConsent(sql: Sql, shopId: number): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('training-consent:' || $1::text, 0))`, [
    shopId,
  ]);
}

/** All that was ever decided, newest first. */
export async function trainingConsentHistory(sql: Sql, shopId: number): Promise<TrainingConsentEntry[]> {
  const rows = await sql.query<Omit<TrainingConsentEntry, 'text'>>(
    `select granted, (extract(epoch from changed_at) * 1000)::bigint as "changedAt", text_version as "textVersion",
       decided_by as "decidedBy"
     from training_consents where shop_id = $1 order by changed_at desc`,
    [shopId],
  );
  return rows.map((row) => ({ ...row, text: TRAINING_CONSENT_TEXTS[row.textVersion] ?? null }));
}
