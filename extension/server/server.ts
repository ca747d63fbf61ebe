import { z } from 'zod/mini';
import { makeProof, type ProofKey } from '../pairing/proof-key.ts';
import { refusal } from './answers.ts';

export interface ServerPorts {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Epoch milliseconds. */
  now(): number;
}

export interface Request<Answer> {
  method: 'GET' | 'POST';
  /** Of EXTENSION_API. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** JSON. */
  body?: object;
  key: ProofKey;
  /** Null at the token endpoint only. */
  accessToken: string | null;
  answers: z.ZodMiniType<Answer>;
}

/** `error`: the server's word for it, or `away` where it cannot be reached, fails, or answers what makes no sense. */
export type Answered<Answer> = { ok: true; status: number; answer: Answer } | { ok: false; error: string };

export type Server = <Answer>(request: Request<Answer>) => Promise<Answered<Answer>>;

const TIMEOUT_MILLISECONDS = 15_000;
/** Below this it is the way that takes its time, not a clock that is wrong. */
const TRUSTED_CLOCK_MILLISECONDS = 20_000;

/** The only place that sends anything: to one origin, without cookies, with a proof of the key for each request. */
export function createServer(origin: string, { fetch, now }: ServerPorts): Server {
  let serverIsAheadBy = 0;

  async function send<Answer>({ method, path, query, body, key, accessToken, answers }: Request<Answer>) {
    const url = origin + path;
    const proof = await makeProof(key, { method, url, accessToken, now: now() + serverIsAheadBy });
    const headers: Record<string, string> = { dpop: proof };
    if (accessToken !== null) headers['authorization'] = `DPoP ${accessToken}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(query === undefined ? url : `${url}?${new URLSearchParams(query)}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    return readAnswer(response, answers);
  }

  /** True where another try may do: this computer's clock is wrong by more than a proof may be. */
  function learnClock(date: number | null): boolean {
    const ahead = date === null ? 0 : date - now();
    if (Math.abs(ahead - serverIsAheadBy) < TRUSTED_CLOCK_MILLISECONDS) return false;
    serverIsAheadBy = ahead;
    return true;
  }

  return async (request) => {
    try {
      const first = await send(request);
      if (first.ok) return first;
      const again = first.error === 'replayed' || (first.error === 'invalid_proof' && learnClock(first.date));
      return again ? await send(request) : first;
    } catch {
      return { ok: false, error: 'away' };
    }
  };
}

async function readAnswer<Answer>(
  response: Response,
  answers: z.ZodMiniType<Answer>,
): Promise<{ ok: true; status: number; answer: Answer } | { ok: false; error: string; date: number | null }> {
  const date = Date.parse(response.headers.get('date') ?? '');
  const failed = (error: string) => ({ ok: false as const, error, date: Number.isNaN(date) ? null : date });
  if (response.status >= 500) return failed('away');
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const parsed = answers.safeParse(body);
    return parsed.success ? { ok: true, status: response.status, answer: parsed.data } : failed('away');
  }
  const refused = refusal.safeParse(body);
  return failed(refused.success ? refused.data.error : 'away');
}
