import { type LoadedRelease, loadRelease, ReleaseError } from '@kindred/models/runtime';
import type { StorefrontConfig } from '@kindred/shared/api/storefront';
import { ARTIFACT_CACHE, forgetArtifacts } from '../storage/device-store.ts';

/** Not looked at yet: `loadRelease` decides whether it is a manifest. */
export interface FetchedManifest {
  url: string;
  content: unknown;
}

/** The app learns neither who asks nor from which page, whatever policy the shop set. */
const QUIETLY = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;

/** Null while nothing is released. */
export async function fetchManifest(
  { appUrl, manifestPath }: StorefrontConfig,
  signal: AbortSignal,
): Promise<FetchedManifest | null> {
  const url = new URL(manifestPath, appUrl).href;
  const response = await fetch(url, { signal, ...QUIETLY });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The manifest answered ${response.status}`);
  return { url, content: (await response.json()) as unknown };
}

/** Addresses hold hashes: what was fetched once is never asked for again, and only the active release is kept. */
export async function fetchRelease(manifest: FetchedManifest, signal: AbortSignal): Promise<LoadedRelease> {
  const urls: string[] = [];
  const fetchBytes = (path: string): Promise<Uint8Array> => {
    const url = new URL(path, manifest.url).href;
    urls.push(url);
    return fetchKept(url, signal);
  };
  try {
    const release = await loadRelease(manifest.content, { fetchBytes, subtle });
    // To open the cache after consent went would make it anew.
    if (!signal.aborted) await forgetAllBut(urls);
    return release;
  } catch (error) {
    // Broken bytes must not be kept; a lost connection says nothing against what is.
    if (error instanceof ReleaseError) await forgetArtifacts();
    throw error;
  }
}

/** The DOM's types ask whether a buffer is shared; ours never is. */
const subtle = {
  digest: (algorithm: 'SHA-256', data: Uint8Array) =>
    crypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>),
};

async function fetchKept(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const cache = await openCache();
  const kept = await cache?.match(url);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const response = await fetch(url, { signal, ...QUIETLY });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const copy = response.clone();
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A full disk costs the next page a request, no more.
  await cache?.put(url, copy).catch(() => undefined);
  // Consent may have gone while it was written: nothing may stay behind it.
  if (signal.aborted) await forgetArtifacts();
  return bytes;
}

async function forgetAllBut(urls: readonly string[]): Promise<void> {
  const cache = await openCache();
  for (const { url } of (await cache?.keys()) ?? []) if (!urls.includes(url)) await cache?.delete(url);
}

/** Undefined where the browser lets nobody store: then its HTTP cache has to do. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(ARTIFACT_CACHE);
  } catch {
    return undefined;
  }
}
