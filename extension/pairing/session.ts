import { EXTENSION_API, type Tokens } from '@kindred/shared/api/browser-extension';
import { z } from 'zod/mini';
import { ExpectedFailure } from '../messages/protocol.ts';
import * as answers from '../server/answers.ts';
import type { Request, Server } from '../server/server.ts';
import type { Grant, Memory, ShortMemory } from './grants.ts';

/** A token that ends within this is as good as ended: the request takes its time. */
const SPARE_MILLISECONDS = 30_000;
/** Counted from here: this computer's clock may be wrong. Where the server thinks otherwise, it says so. */
const ACCESS_MILLISECONDS = 10 * 60_000;

export interface SessionPorts {
  server: Server;
  memory: Memory;
  short: ShortMemory;
  /** Epoch milliseconds. */
  now(): number;
  /** Runs one at a time under this name, whoever asks. */
  exclusively<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export type Asked<Answer> = Omit<Request<Answer>, 'key' | 'accessToken'>;

export interface Session {
  /** Asks for the grant's shop. Throws `signed_out` where the grant is over, which forgets it, and `server_away`. */
  ask<Answer>(grant: Grant, asked: Asked<Answer>): Promise<Answer>;
  keep(tokens: Tokens): Promise<void>;
  /** Writes down what is known of it. Throws `signed_out` where the grant is gone. */
  note(grant: Grant, known: Pick<Grant, 'shop' | 'shopReadAt'>): Promise<Grant>;
  forget(grant: Grant): Promise<void>;
}

const accessToken = z.object({ token: z.string(), expiresAt: z.number() });

/** Keeps grants alive: a short token for each request, a new one when it has ended, and an end that is said. */
export function createSession({ server, memory, short, now, exclusively }: SessionPorts): Session {
  async function readAccess({ grantId }: Grant): Promise<string | null> {
    const kept = accessToken.safeParse(await short.get(accessKey(grantId)));
    return kept.success && kept.data.expiresAt - SPARE_MILLISECONDS > now() ? kept.data.token : null;
  }

  const keep = ({ grantId, accessToken }: Tokens): Promise<void> =>
    short.set(accessKey(grantId), { token: accessToken, expiresAt: now() + ACCESS_MILLISECONDS });

  /** Whatever writes a grant waits for its refresh: a refresh token that came back would end the grant. */
  const alone = <T>({ grantId }: Grant, run: () => Promise<T>): Promise<T> =>
    exclusively(`kindred:refresh:${grantId}`, run);

  async function latestOf({ grantId }: Grant): Promise<Grant> {
    const latest = await memory.grants.get(grantId);
    if (latest === undefined) throw new ExpectedFailure('signed_out');
    return latest;
  }

  async function erase({ grantId }: Grant): Promise<void> {
    await memory.grants.delete(grantId);
    await short.delete(accessKey(grantId));
  }

  const note: Session['note'] = (grant, known) =>
    alone(grant, async () => {
      const noted = { ...(await latestOf(grant)), ...known };
      await memory.grants.put(noted);
      return noted;
    });

  const forget = (grant: Grant): Promise<void> => alone(grant, () => erase(grant));

  /** Two tabs may want it at the same time: the second finds what the first has brought. `refused`: a token that failed. */
  const access = (grant: Grant, refused: string | null): Promise<string> =>
    alone(grant, async () => {
      const kept = await readAccess(grant);
      return kept !== null && kept !== refused ? kept : refresh(await latestOf(grant));
    });

  async function refresh(grant: Grant): Promise<string> {
    const send = () =>
      server({
        method: 'POST',
        path: EXTENSION_API.token,
        body: { grantType: 'refresh_token', refreshToken: grant.refreshToken },
        key: grant.key,
        accessToken: null,
        answers: answers.tokens,
      });
    let said = await send();
    // Its answer may have been lost on the way: only soon the server takes the same token once more.
    if (!said.ok && said.error === 'away') said = await send();
    if (!said.ok) return fail(grant, said.error, erase);
    const { refreshToken, refreshExpiresAt } = said.answer;
    // Written before anything is done with it: the old one, sent again, would end the grant.
    await memory.grants.put({ ...grant, refreshToken, refreshExpiresAt });
    await keep(said.answer);
    return said.answer.accessToken;
  }

  async function fail(grant: Grant, error: string, forget: Session['forget']): Promise<never> {
    if (!ENDS.has(error)) throw new ExpectedFailure(error === 'away' ? 'server_away' : 'internal');
    await forget(grant);
    if (grant.shop !== null) {
      const { domain, name, origins } = grant.shop;
      await memory.ended.put({ domain, name, origins });
    }
    throw new ExpectedFailure('signed_out');
  }

  async function ask<Answer>(grant: Grant, asked: Asked<Answer>): Promise<Answer> {
    let token = (await readAccess(grant)) ?? (await access(grant, null));
    let said = await server({ ...asked, key: grant.key, accessToken: token });
    if (!said.ok && REFRESHES.has(said.error)) {
      token = await access(grant, token);
      said = await server({ ...asked, key: grant.key, accessToken: token });
    }
    if (said.ok) return said.answer;
    if (said.error === 'release_gone') throw new ExpectedFailure('release_gone');
    return fail(grant, said.error, forget);
  }

  return { ask, keep, note, forget };
}

const accessKey = (grantId: string): string => `access:${grantId}`;

/** The server's word for an access token that is over, while its grant may live. */
const REFRESHES = new Set(['expired', 'invalid_grant']);
/** ... and for a grant that is. That the server is away is none of these. */
const ENDS = new Set(['expired', 'invalid_grant', 'revoked', 'wrong_key', 'insufficient_scope']);
