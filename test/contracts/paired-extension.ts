import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto';
import {
  EXTENSION_API,
  type HandoffCode,
  PAIRING_API,
  type Tokens,
  type TokenRequest,
  type TypedCode,
} from '@kindred/shared/api/browser-extension';
import type { Harness } from './shopify-harness.ts';

/** A browser extension as the server knows it: a key, and requests with a proof of it. */
export interface TestExtension {
  jkt: string;
  verifier: string;
  challenge: string;
  /** Null before it is paired. */
  tokens: Tokens | null;
  /** With the access token and a proof; with a body it is a POST. `over` bends single parts, for attacks. */
  ask(path: string, body?: object, over?: Over): Promise<Response>;
  token(request: TokenRequest, over?: Over): Promise<Response>;
  proof(wanted: ProofParts): Promise<string>;
}

export interface ProofParts {
  method: string;
  path: string;
  accessToken?: string | null;
  /** Claims that take the place of the true ones. */
  claims?: object;
  header?: object;
}

export interface Over {
  /** Null: sends none. */
  proof?: string | null;
  accessToken?: string | null;
  origin?: string | null;
  headers?: Record<string, string>;
}

export const CHROME_ORIGIN = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;
export const FIREFOX_ORIGIN = 'moz-extension://6f1c2f53-5a4f-4a35-8a44-0d6a1f1f6d2b';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Talks to whatever server the harness runs at that moment; `appUrl` where the public address is another. */
export async function createTestExtension(
  harness: Pick<Harness, 'url' | 'now'> & { appUrl?: string },
): Promise<TestExtension> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x, y } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const verifier = randomBytes(32).toString('base64url');

  const extension: TestExtension = {
    jkt: sha256(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x, y })),
    verifier,
    challenge: sha256(verifier),
    tokens: null,
    async proof({ method, path, accessToken, claims, header }) {
      const url = new URL(path, harness.appUrl ?? harness.url);
      const head = base64url({ typ: 'dpop+jwt', alg: 'ES256', jwk, ...header });
      const payload = base64url({
        jti: randomUUID(),
        htm: method,
        htu: url.origin + url.pathname,
        iat: Math.floor(harness.now() / 1000),
        ...(accessToken && { ath: sha256(accessToken) }),
        ...claims,
      });
      const signed = Buffer.from(`${head}.${payload}`);
      const signature = await webcrypto.subtle.sign(algorithm, pair.privateKey, signed);
      return `${head}.${payload}.${Buffer.from(signature).toString('base64url')}`;
    },
    async ask(path, body, over = {}) {
      const method = body ? 'POST' : 'GET';
      const accessToken =
        over.accessToken === undefined ? (extension.tokens?.accessToken ?? null) : over.accessToken;
      const proof =
        over.proof === undefined ? await extension.proof({ method, path, accessToken }) : over.proof;
      const origin = over.origin === undefined ? CHROME_ORIGIN : over.origin;
      return fetch(harness.url + path, {
        method,
        ...(body && { body: JSON.stringify(body) }),
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(proof && { dpop: proof }),
          ...(accessToken && { authorization: `DPoP ${accessToken}` }),
          ...(origin && { origin }),
          ...over.headers,
        },
      });
    },
    token: (request, over = {}) =>
      extension.ask(EXTENSION_API.token, request, { accessToken: null, ...over }),
  };
  return extension;
}

/** The merchant's click in the admin of that shop. */
export async function handoffFor(
  harness: Harness,
  domain: string,
  { challenge, jkt }: Pick<TestExtension, 'challenge' | 'jkt'>,
  label = 'Chrome on Linux',
): Promise<HandoffCode> {
  const body = JSON.stringify({ challenge, jkt, label });
  const answer = await harness.api(domain, PAIRING_API.handoff, { method: 'POST', body });
  if (!answer.ok) throw new Error(`The handoff was answered with ${answer.status}.`);
  return (await answer.json()) as HandoffCode;
}

export async function typedCodeFor(harness: Harness, domain: string): Promise<TypedCode> {
  const answer = await harness.api(domain, PAIRING_API.typedCode, { method: 'POST', body: '{}' });
  if (!answer.ok) throw new Error(`The typed code was answered with ${answer.status}.`);
  return (await answer.json()) as TypedCode;
}

/** An extension that one click in the admin of that shop let in. */
export async function pairExtension(
  harness: Harness,
  domain: string,
  label?: string,
): Promise<TestExtension> {
  const extension = await createTestExtension(harness);
  const { code } = await handoffFor(harness, domain, extension, label);
  const answer = await extension.token({ grantType: 'handoff_code', code, verifier: extension.verifier });
  if (answer.status !== 200) throw new Error(`The code was answered with ${answer.status}.`);
  extension.tokens = (await answer.json()) as Tokens;
  return extension;
}
