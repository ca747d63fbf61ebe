import { EXTENSION_API, TYPED_CODE_LENGTH, TYPED_CODE_LETTERS } from '@kindred/shared/api/browser-extension';
import type { TokenRequest, Tokens, Waiting } from '@kindred/shared/api/browser-extension';
import { z } from 'zod/mini';
import type { FailureCode, Messages } from '../messages/messages.ts';
import { ExpectedFailure } from '../messages/protocol.ts';
import * as answers from '../server/answers.ts';
import type { Grant, PendingPairing } from './grants.ts';
import { base64urlSha256, makeProofKey, type ProofKey, randomSecret, thumbprint } from './proof-key.ts';
import type { Session, SessionPorts } from './session.ts';

/** The merchant reads what is granted meanwhile. */
const HANDOFF_MILLISECONDS = 10 * 60_000;
/** How long the server waits for a "yes". Counted from here: this computer's clock may be wrong. */
const TYPED_MILLISECONDS = 5 * 60_000;

export interface PairingPorts extends Pick<SessionPorts, 'server' | 'memory' | 'now' | 'exclusively'> {
  session: Session;
  /** Reads the shop of a grant, and writes it down. */
  readShop(grant: Grant): Promise<Grant>;
  /** `Chrome (Linux)` */
  label: string;
}

export interface Pairing {
  begin(): Promise<Messages['pair.begin']['answers']>;
  finish(code: string): Promise<Messages['pair.finish']['answers']>;
  typed(code: string): Promise<Messages['pair.typed']['answers']>;
  /** Asks whether the merchant has confirmed the typed code; seconds until it is to be asked again, null when it is settled. */
  poll(): Promise<number | null>;
}

/** How a browser gets into a shop: handed over by the admin's page, or by a code that the merchant types. */
export function createPairing(ports: PairingPorts): Pairing {
  const { server, memory, now, exclusively, session, readShop, label } = ports;

  const redeem = <Answer>(key: ProofKey, body: TokenRequest, answer: z.ZodMiniType<Answer>) =>
    server({ method: 'POST', path: EXTENSION_API.token, body, key, accessToken: null, answers: answer });

  /** Written down before anything is done with it. */
  async function accept(key: ProofKey, tokens: Tokens): Promise<Grant> {
    const { grantId, refreshToken, refreshExpiresAt } = tokens;
    const grant = {
      grantId,
      key,
      refreshToken,
      refreshExpiresAt,
      pairedAt: now(),
      shop: null,
      shopReadAt: 0,
    };
    await memory.grants.put(grant);
    await session.keep(tokens);
    return grant;
  }

  async function settled(): Promise<null> {
    await memory.pending.delete('typed');
    return null;
  }

  async function settle(code: FailureCode): Promise<null> {
    await memory.pending.delete('typed');
    await memory.pending.put({ kind: 'failed', code });
    return null;
  }

  async function pollOnce(): Promise<number | null> {
    const pending = await memory.pending.get('typed');
    if (pending?.kind !== 'typed') return null;
    if ((await memory.grants.get(pending.grantId)) !== undefined) return settled();
    const said = await redeem(
      pending.key,
      { grantType: 'confirmed', grantId: pending.grantId },
      z.union([answers.tokens, answers.waiting]),
    );
    if (!said.ok && said.error === 'away')
      return pending.expiresAt > now() ? pending.pollAfterSeconds : settle('code_expired');
    if (!said.ok) return settle(codeOf(said.error));
    if (!('accessToken' in said.answer)) return said.answer.pollAfterSeconds;
    // Only then it waits no more: the background may end at any moment, and would ask once more; and whoever sees that
    // nothing is waited for looks for the shop.
    const grant = await accept(pending.key, said.answer);
    await readShop(grant).catch(() => undefined);
    return settled();
  }

  return {
    async begin() {
      const [key, verifier] = [await makeProofKey(), randomSecret(32)];
      await memory.pending.put({ kind: 'handoff', key, verifier, expiresAt: now() + HANDOFF_MILLISECONDS });
      return { challenge: await base64urlSha256(verifier), jkt: await thumbprint(key), label };
    },

    async finish(code) {
      const pending = await memory.pending.get('handoff');
      await memory.pending.delete('handoff');
      if (pending?.kind !== 'handoff' || pending.expiresAt <= now())
        throw new ExpectedFailure('code_expired');
      const { key, verifier } = pending;
      const said = await redeem(key, { grantType: 'handoff_code', code, verifier }, answers.tokens);
      if (!said.ok) throw new ExpectedFailure(codeOf(said.error));
      const { shop } = await readShop(await accept(key, said.answer));
      if (shop === null) throw new ExpectedFailure('server_away');
      return { domain: shop.domain, name: shop.name };
    },

    async typed(typed) {
      const code = readTypedCode(typed);
      if (code === null) throw new ExpectedFailure('wrong_code');
      const key = await makeProofKey();
      const said = await redeem<Waiting>(key, { grantType: 'typed_code', code, label }, answers.waiting);
      if (!said.ok) throw new ExpectedFailure(codeOf(said.error));
      await memory.pending.delete('failed');
      const expiresAt = now() + TYPED_MILLISECONDS;
      await memory.pending.put({ kind: 'typed', key, ...said.answer, expiresAt } satisfies PendingPairing);
      return { waiting: true };
    },

    poll: () => exclusively('kindred:confirmed', pollOnce),
  };
}

/** As people type: in small letters, with spaces and dashes. Null for what can be no code. */
export function readTypedCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');
  const letters = [...code];
  return letters.length === TYPED_CODE_LENGTH && letters.every((each) => TYPED_CODE_LETTERS.includes(each))
    ? code
    : null;
}

function codeOf(error: string): FailureCode {
  if (error === 'away') return 'server_away';
  if (error === 'expired') return 'code_expired';
  if (error === 'too_many_tries') return 'too_many_tries';
  return error === 'invalid_grant' || error === 'revoked' || error === 'wrong_key'
    ? 'wrong_code'
    : 'internal';
}
