import type { Sql } from '../ports.ts';
import type { Proof } from './proof.ts';

/** So many old ones go with each new one: the table stays as small as the last two minutes. */
const FORGOTTEN_AT_ONCE = 100;

/** False when this very proof was accepted before, by whichever server. */
export async function acceptProof(sql: Sql, proof: Proof, now: number): Promise<boolean> {
  await sql.query(
    `delete from dpop_proofs where proof_sha256 in (
       select proof_sha256 from dpop_proofs where expires_at < $1 order by expires_at
       limit ${FORGOTTEN_AT_ONCE} for update skip locked)`,
    [new Date(now)],
  );
  const accepted = await sql.query(
    'insert into dpop_proofs (proof_sha256, expires_at) values ($1, $2) on conflict do nothing returning 1',
    [proof.proofSha256, new Date(proof.expiresAt)],
  );
  return accepted.length > 0;
}
