import type { HandoffCode, HandoffRequest, TypedCode } from '@kindred/shared/api/browser-extension';
import type { Context } from '../context.ts';
import { insertCode, type NewCode } from './code-store.ts';
import { hashOf, keyedHashOf, newSecret, newTypedCode } from './secrets.ts';

const HANDOFF_SECONDS = 60;
export const TYPED_SECONDS = 300;

type CodeContext = Pick<Context, 'database' | 'random' | 'clock' | 'config'>;

/** Works for that extension only: for its key, and with the verifier that only it knows. */
export async function offerHandoff(
  context: CodeContext,
  shopId: number,
  staffId: string | null,
  request: HandoffRequest,
): Promise<HandoffCode> {
  const code = newSecret(context.random);
  return await offer(context, code, HANDOFF_SECONDS, {
    ...request,
    shopId,
    staffId,
    kind: 'handoff',
    sha256: hashOf(code),
  });
}

/** For whoever types it in: that one then waits for a word from the admin. */
export async function offerTypedCode(
  context: CodeContext,
  shopId: number,
  staffId: string | null,
): Promise<TypedCode> {
  const code = newTypedCode(context.random);
  const sha256 = typedHashOf(context, code);
  const forNobody = { challenge: null, jkt: null, label: null };
  return await offer(context, code, TYPED_SECONDS, { ...forNobody, shopId, staffId, kind: 'typed', sha256 });
}

export const typedHashOf = ({ config }: Pick<Context, 'config'>, code: string): string =>
  keyedHashOf(config.encryptionKey, 'typed code', code);

async function offer(
  { database, clock }: CodeContext,
  code: string,
  seconds: number,
  row: Omit<NewCode, 'expiresAt'>,
): Promise<{ code: string; expiresAt: number }> {
  const now = clock.now();
  const expiresAt = now + seconds * 1000;
  await database.asShop(row.shopId, (sql) =>
    insertCode(sql, { ...row, expiresAt: new Date(expiresAt) }, new Date(now)),
  );
  return { code, expiresAt };
}
