import { createHash, webcrypto } from 'node:crypto';
import { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';

/**
 * Proof of possession for one request (DPoP, RFC 9449): a JWT that the extension signs with a key that cannot leave
 * its browser. ES256 only.
 */

/** Clocks differ, and a request takes its time. */
const PROOF_SECONDS = 60;
const MAX_PROOF_CHARS = 4_000;

const coordinate = z.string().regex(/^[\w-]{43}$/);
const headerSchema = z.object({
  typ: z.literal('dpop+jwt'),
  alg: z.literal('ES256'),
  // Strict: a private `d` in here would be a key that did leave its browser.
  jwk: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
    ext: z.boolean().optional(),
    key_ops: z.array(z.string()).max(5).optional(),
  }),
  // None of its extensions are understood here, and none may be ignored (RFC 7515, 4.1.11).
  crit: z.never().optional(),
});
const payloadSchema = z.object({
  jti: z.string().min(16).max(100),
  htm: z.string(),
  htu: z.string().max(2_000),
  iat: z.number().int(),
  ath: z.string().optional(),
});

/** What the proof has to be for. */
export interface ProvenRequest {
  method: string;
  /** Without query: the public origin of this server and the path. */
  url: string;
  /** Null where none is sent: at the token endpoint. */
  accessToken: string | null;
  /** Epoch milliseconds. */
  now: number;
}

export interface Proof {
  ok: true;
  /** RFC 7638 thumbprint of the key that signed. */
  jkt: string;
  /** Names this proof among all; hexadecimal. */
  proofSha256: string;
  /** Epoch milliseconds, after which the proof is too old by itself. */
  expiresAt: number;
}

export async function readProof(jwt: string | undefined, request: ProvenRequest): Promise<Proof | Refusal> {
  if (!jwt) return invalid('Send a proof of your key in the header DPoP.');
  const [header, payload, signature] =
    jwt.length <= MAX_PROOF_CHARS && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(jwt) ? jwt.split('.') : [];
  if (!header || !payload || !signature) return invalid('The proof is not a JWT.');
  const head = headerSchema.safeParse(jsonIn(header));
  if (!head.success) return invalid('The proof wants typ "dpop+jwt", alg "ES256" and a public P-256 key.');
  const body = payloadSchema.safeParse(jsonIn(payload));
  if (!body.success) return invalid('The proof wants jti, htm, htu and iat.');
  const { x, y } = head.data.jwk;
  if (!(await isSigned({ x, y }, `${header}.${payload}`, signature)))
    return invalid('The signature of the proof is wrong.');

  const { htm, htu, iat, ath, jti } = body.data;
  if (htm !== request.method || !isSameAddress(htu, request.url))
    return invalid('The proof is for another request.');
  if (Math.abs(request.now / 1000 - iat) > PROOF_SECONDS)
    return invalid(`The proof is too old or from the future: iat may differ by ${PROOF_SECONDS} seconds.`);
  if (request.accessToken !== null && ath !== base64urlSha256(request.accessToken))
    return invalid('The proof is for another access token.');
  const jkt = thumbprintOf({ x, y });
  return {
    ok: true,
    jkt,
    proofSha256: createHash('sha256').update(`${jkt}.${jti}`).digest('hex'),
    expiresAt: (iat + 2 * PROOF_SECONDS) * 1000,
  };
}

export const base64urlSha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** RFC 7638: members in the order of their names. */
export function thumbprintOf({ x, y }: { x: string; y: string }): string {
  return base64urlSha256(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));
}

const invalid = (message: string): Refusal => refusal('invalid_proof', message);

function jsonIn(base64url: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

async function isSigned(key: { x: string; y: string }, text: string, signature: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  try {
    // Refuses what is not a point of the curve.
    const publicKey = await webcrypto.subtle.importKey(
      'jwk',
      { kty: 'EC', crv: 'P-256', ...key },
      algorithm,
      false,
      ['verify'],
    );
    return await webcrypto.subtle.verify(
      algorithm,
      publicKey,
      Buffer.from(signature, 'base64url'),
      Buffer.from(text),
    );
  } catch {
    return false;
  }
}

/** Query and fragment do not count (RFC 9449, 4.3). */
function isSameAddress(given: string, wanted: string): boolean {
  if (!URL.canParse(given)) return false;
  const url = new URL(given);
  return url.origin + url.pathname === wanted;
}
