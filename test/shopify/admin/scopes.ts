import type { Store } from './store.ts';

type Emit = (topic: string, payload: object) => void;

/** What `shopify.scopes` answers: what the merchant granted, and what the toml declares. */
export interface ScopesDetail {
  granted: string[];
  required: readonly string[];
  optional: readonly string[];
}

export function scopesDetail({ grantedScopes, app }: Store): ScopesDetail {
  return { granted: [...(grantedScopes ?? [])], required: app.scopes, optional: app.optionalScopes };
}

/** Issued tokens change with it. */
export function setGrantedScopes(store: Store, scopes: readonly string[], emit: Emit): void {
  const previous = [...(store.grantedScopes ?? [])];
  store.grantedScopes = new Set(scopes);
  for (const [token, held] of store.accessTokens)
    store.accessTokens.set(token, { ...held, scopes: store.grantedScopes });
  emit('app/scopes_update', { id: Number(store.shopId), previous, current: [...scopes] });
}

/** A merchant may only be asked for, and an app may only give back, what the toml declares as optional. */
export function assertOptional({ app }: Store, scopes: readonly string[]): void {
  const others = scopes.filter((scope) => !app.optionalScopes.includes(scope));
  if (others.length > 0) throw new Error(`Not declared as optional scopes: ${others.join(', ')}`);
}

export function grantScopes(store: Store, scopes: readonly string[], emit: Emit): void {
  assertOptional(store, scopes);
  setGrantedScopes(store, [...new Set([...(store.grantedScopes ?? []), ...scopes])], emit);
}

export function revokeScopes(store: Store, scopes: readonly string[], emit: Emit): void {
  assertOptional(store, scopes);
  setGrantedScopes(
    store,
    [...(store.grantedScopes ?? [])].filter((scope) => !scopes.includes(scope)),
    emit,
  );
}
