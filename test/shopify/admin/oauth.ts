import { timingSafeEqual } from 'node:crypto';
import { randomToken, type AccessToken, type Store } from './store.ts';
import { verifySessionToken } from './session-token.ts';

const accessTokenSeconds = 3600;
const refreshTokenSeconds = 90 * 86_400;
const retrySeconds = 30 * 86_400;
/** An online token lives as long as the staff member's admin session, at most a day. */
const onlineTokenSeconds = 86_399;

const tokenExchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const idTokenType = 'urn:ietf:params:oauth:token-type:id_token';
const requestedTypes: Readonly<Record<string, AccessToken['mode']>> = {
  'urn:shopify:params:oauth:token-type:online-access-token': 'online',
  'urn:shopify:params:oauth:token-type:offline-access-token': 'offline',
};

export interface TokenAnswer {
  status: 200 | 400 | 401;
  body: Record<string, unknown>;
}

function refuse(error: string, description: string, status: 400 | 401 = 400): TokenAnswer {
  return { status, body: { error, error_description: description } };
}

/** POST /admin/oauth/access_token: token exchange and refresh, the two grants of a managed-install app. */
export function answerTokenRequest(store: Store, params: Readonly<Record<string, unknown>>): TokenAnswer {
  const { app } = store;
  if (params['client_id'] !== app.clientId)
    return refuse('application_cannot_be_found', 'The application with this client id cannot be found.');
  if (!sameText(String(params['client_secret'] ?? ''), app.clientSecret))
    return refuse('invalid_client', 'The client secret is invalid.', 401);
  if (params['grant_type'] === tokenExchangeGrant) return exchange(store, params);
  if (params['grant_type'] === 'refresh_token') return refresh(store, params);
  return refuse('unsupported_grant_type', 'Only token exchange and refresh_token are emulated.');
}

function sameText(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function exchange(store: Store, params: Readonly<Record<string, unknown>>): TokenAnswer {
  const mode = requestedTypes[String(params['requested_token_type'])];
  if (!mode) return refuse('invalid_request', 'The requested_token_type is not supported.');
  if (params['subject_token_type'] !== idTokenType)
    return refuse('invalid_request', 'The subject_token_type is not supported.');
  if (!store.grantedScopes) return refuse('app_not_installed', 'The app is not installed on this shop.');
  const token = String(params['subject_token'] ?? '');
  const claims = verifySessionToken(store.app, store.clock, store.shop.domain, token);
  if (!claims) return refuse('invalid_subject_token', 'The id token is invalid or has expired.');
  if (mode === 'online') return online(store, claims.sub);
  return String(params['expiring']) === '1' ? expiringOffline(store) : lastingOffline(store);
}

function issue(store: Store, mode: AccessToken['mode'], seconds: number | null): string {
  const token = randomToken(mode === 'online' ? 'shpua' : 'shpat');
  const expiresAt = seconds === null ? null : store.clock.now() + seconds * 1000;
  store.accessTokens.set(token, { mode, scopes: new Set(store.grantedScopes), expiresAt });
  return token;
}

function scopeText(store: Store): string {
  return [...(store.grantedScopes ?? [])].join(',');
}

function online(store: Store, staffId: string): TokenAnswer {
  const id = Number(staffId);
  return {
    status: 200,
    body: {
      access_token: issue(store, 'online', onlineTokenSeconds),
      scope: scopeText(store),
      expires_in: onlineTokenSeconds,
      associated_user_scope: scopeText(store),
      associated_user: {
        id,
        first_name: 'Demo',
        last_name: 'Merchant',
        email: 'merchant@example.com',
        account_owner: true,
        locale: store.shop.locale,
        collaborator: false,
        email_verified: true,
      },
    },
  };
}

function lastingOffline(store: Store): TokenAnswer {
  return { status: 200, body: { access_token: issue(store, 'offline', null), scope: scopeText(store) } };
}

function expiringOffline(store: Store, predecessor: string | null = null): TokenAnswer {
  const accessToken = issue(store, 'offline', accessTokenSeconds);
  const refreshToken = randomToken('shprt');
  const expiresAt = store.clock.now() + refreshTokenSeconds * 1000;
  store.refreshTokens.set(refreshToken, { expiresAt, accessToken, predecessor, replacement: null });
  return {
    status: 200,
    body: {
      access_token: accessToken,
      scope: scopeText(store),
      expires_in: accessTokenSeconds,
      refresh_token: refreshToken,
      refresh_token_expires_in: refreshTokenSeconds,
    },
  };
}

/**
 * A refresh token rotates: each use brings a new pair. Since 2026-08-28 the used one may be tried again (for an
 * answer that got lost) until its replacement is used, for 30 days at most; the pair of the earlier try is void then.
 */
function refresh(store: Store, params: Readonly<Record<string, unknown>>): TokenAnswer {
  const given = String(params['refresh_token'] ?? '');
  const known = store.refreshTokens.get(given);
  const now = store.clock.now();
  const retriedTooLate = known?.replacement && now > known.replacement.firstUsedAt + retrySeconds * 1000;
  if (!known || known.expiresAt <= now || retriedTooLate)
    return refuse('invalid_grant', 'The refresh token is invalid, expired or was already used.');
  retire(store, known.predecessor);
  retire(store, known.replacement?.token ?? null);
  store.accessTokens.delete(known.accessToken);
  const answer = expiringOffline(store, given);
  const firstUsedAt = known.replacement?.firstUsedAt ?? now;
  known.replacement = { token: String(answer.body['refresh_token']), firstUsedAt };
  return answer;
}

function retire(store: Store, refreshToken: string | null): void {
  if (refreshToken === null) return;
  store.accessTokens.delete(store.refreshTokens.get(refreshToken)?.accessToken ?? '');
  store.refreshTokens.delete(refreshToken);
}

/** The token behind `X-Shopify-Access-Token`, unless it is unknown or past its time. */
export function findAccessToken(store: Store, given: string | undefined): AccessToken | null {
  const token = store.accessTokens.get(given ?? '');
  if (!token) return null;
  return token.expiresAt === null || token.expiresAt > store.clock.now() ? token : null;
}
