import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { EmulatedApp } from './app.ts';
import type { Clock } from './store.ts';

/** Shopify's session tokens live for a minute. */
const lifetimeSeconds = 60;

export interface SessionTokenClaims {
  iss: string;
  dest: string;
  aud: string;
  /** Staff member. */
  sub: string;
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

/** The `id_token` that the admin gives to the framed app: HS256 with the app's secret. */
export function mintSessionToken(app: EmulatedApp, clock: Clock, domain: string, staffId: string): string {
  const now = Math.floor(clock.now() / 1000);
  const claims: SessionTokenClaims = {
    iss: `https://${domain}/admin`,
    dest: `https://${domain}`,
    aud: app.clientId,
    sub: staffId,
    exp: now + lifetimeSeconds,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  };
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${body}.${sign(app.clientSecret, body).toString('base64url')}`;
}

/** The claims, or `null` for a token that is not ours, not for this shop, or past its minute. */
export function verifySessionToken(
  app: EmulatedApp,
  clock: Clock,
  domain: string,
  token: string,
): SessionTokenClaims | null {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(app.clientSecret, `${header}.${payload}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const claims = parse(payload);
  if (!claims || parse(header)?.['alg'] !== 'HS256') return null;
  const now = clock.now() / 1000;
  const fits = claims['aud'] === app.clientId && claims['dest'] === `https://${domain}`;
  const inTime = Number(claims['exp']) >= now && Number(claims['nbf']) <= now + 1;
  return fits && inTime ? (claims as unknown as SessionTokenClaims) : null;
}

function parse(part: string): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}
