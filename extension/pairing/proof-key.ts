/** The key that a grant is bound to. Its private half cannot leave this browser: no script can read it, ours neither. */
export interface ProofKey {
  privateKey: CryptoKey;
  /** Public: the coordinates of a point on P-256, base64url. */
  x: string;
  y: string;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function makeProofKey(): Promise<ProofKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return { privateKey, x, y };
}

/** RFC 7638: members in the order of their names. */
export const thumbprint = ({ x, y }: ProofKey): Promise<string> =>
  base64urlSha256(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));

/** What the proof is made for. */
export interface ProvenRequest {
  method: string;
  /** Without query and fragment, as RFC 9449 has it. */
  url: string;
  /** Null at the token endpoint. */
  accessToken: string | null;
  /** Epoch milliseconds, by the server's clock. */
  now: number;
}

/** A DPoP proof (RFC 9449), good for one request. */
export async function makeProof(
  key: ProofKey,
  { method, url, accessToken, now }: ProvenRequest,
): Promise<string> {
  const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y };
  const payload = {
    jti: randomSecret(16),
    htm: method,
    htu: url,
    iat: Math.floor(now / 1000),
    ...(accessToken !== null && { ath: await base64urlSha256(accessToken) }),
  };
  const text = [{ typ: 'dpop+jwt', alg: 'ES256', jwk }, payload]
    .map((part) => base64url(utf8(JSON.stringify(part))))
    .join('.');
  const signature = await crypto.subtle.sign(ES256, key.privateKey, utf8(text));
  return `${text}.${base64url(new Uint8Array(signature))}`;
}

export const randomSecret = (bytes: number): string =>
  base64url(crypto.getRandomValues(new Uint8Array(bytes)));

export const base64urlSha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function base64url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
