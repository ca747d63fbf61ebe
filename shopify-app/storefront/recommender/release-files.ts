import { type LoadedRelease, loadRelease, ReleaseError } from '@kindred/models/runtime';
import { ARTIFACT_CACHE, forgetArtifacts } from '../storage/device-store.ts';
import type { RankRequest } from './contract.ts';
import { noteFailure } from './failures.ts';

/** Not looked at yet: `loadRelease` decides whether it is a manifest. */
export interface FetchedManifest {
  url: string;
  text: string;
  content: unknown;
  releaseId: string;
  /** It has run here before, and its files are at hand. */
  kept: boolean;
}

/** The app learns neither who asks nor from which page, whatever policy the shop set. */
const QUIETLY = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
/** Who has a release that ran here waits no longer for news of another. */
const NEWS_TIMEOUT_MILLISECONDS = 3_000;

/**
 * The active release's, then that of the release which ran here last, should the first one fail. None while nothing is
 * released; only the last one where the app cannot be reached.
 */
export async function fetchManifests(request: RankRequest, signal: AbortSignal): Promise<FetchedManifest[]> {
  const { storefront, manifestPath = storefront.manifestPath } = request.page;
  const url = new URL(manifestPath, storefront.appUrl).href;
  const news = fetch(url, { signal, ...QUIETLY });
  // Looked at below, where it may have failed long since.
  news.catch(() => undefined);
  const kept = await (await openCache())?.match(url);
  const last = kept === undefined ? [] : [readManifest(url, await kept.text(), true)];
  try {
    const response = await (last.length > 0 ? inTime(news) : news);
    if (response.status === 404) {
      // The merchant took it back: what is no longer released must not run, however well it did.
      await forget([url]);
      await forgetUnnamed(request);
      return [];
    }
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const text = await response.text();
    return last[0]?.text === text ? last : [readManifest(url, text, false), ...last];
  } catch (error) {
    if (request.signal.aborted) throw error;
    noteFailure(error, { phase: 'manifest' }, request);
    if (last.length === 0) throw error;
    return last;
  }
}

const inTime = (news: Promise<Response>): Promise<Response> =>
  Promise.race([
    news,
    new Promise<never>((_, reject) => setTimeout(reject, NEWS_TIMEOUT_MILLISECONDS, new Error('No news'))),
  ]);

function readManifest(url: string, text: string, kept: boolean): FetchedManifest {
  const content = JSON.parse(text) as { releaseId?: unknown } | null;
  return { url, text, content, releaseId: String(content?.releaseId), kept };
}

/** Addresses hold hashes: what was fetched once is never asked for again. */
export async function fetchRelease(
  manifest: FetchedManifest,
  request: RankRequest,
  signal: AbortSignal,
): Promise<LoadedRelease> {
  const urls: string[] = [];
  const fetchBytes = (path: string): Promise<Uint8Array> => {
    urls.push(new URL(path, manifest.url).href);
    return fetchKept(urls.at(-1)!, request, signal);
  };
  try {
    return await loadRelease(manifest.content, { fetchBytes, subtle });
  } catch (error) {
    // Broken bytes must not be kept; a lost connection says nothing against what is.
    if (error instanceof ReleaseError) await forget(urls);
    throw error;
  }
}

/** A release that has run here is kept, manifest and all, and the one before it goes. */
export async function keepRelease({ url, text, kept }: FetchedManifest, request: RankRequest): Promise<void> {
  // To open the cache after consent went would make it anew.
  if (kept || request.signal.aborted) return;
  await keep(url, new Response(text), request.signal);
  await forgetUnnamed(request);
}

/** Manifests stay that the page names, its own and those of what is tried, and files that one of these names. */
async function forgetUnnamed({ page: { storefront } }: RankRequest): Promise<void> {
  const cache = await openCache();
  const kept = (await cache?.keys()) ?? [];
  const { origin } = new URL(storefront.appUrl);
  let named = JSON.stringify(storefront);
  const isNamed = ({ url }: Request): boolean => named.includes(url.replace(origin, ''));
  for (const manifest of kept.filter(isNamed)) named += await (await cache!.match(manifest))?.text();
  await forget(kept.filter((each) => !isNamed(each)));
}

/** The DOM's types ask whether a buffer is shared; ours never is. */
const subtle = {
  digest: (algorithm: 'SHA-256', data: Uint8Array) =>
    crypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>),
};

async function fetchKept(url: string, request: RankRequest, signal: AbortSignal): Promise<Uint8Array> {
  const kept = await (await openCache())?.match(url);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const response = await fetch(url, { signal, ...QUIETLY });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const copy = response.clone();
  const bytes = new Uint8Array(await response.arrayBuffer());
  await keep(url, copy, request.signal);
  return bytes;
}

/** A full disk costs the next page a request, no more. */
async function keep(url: string, response: Response, signal: AbortSignal): Promise<void> {
  await (await openCache())?.put(url, response).catch(() => undefined);
  // Consent may have gone while it was written: nothing may stay behind it.
  if (signal.aborted) await forgetArtifacts();
}

async function forget(files: readonly RequestInfo[]): Promise<void> {
  const cache = await openCache();
  for (const file of files) await cache?.delete(file);
}

let opened: Promise<Cache | undefined> | undefined;

/**
 * Undefined where the browser lets nobody store: then its HTTP cache has to do. Once a page: after a withdrawal it is a
 * cache that nobody finds any more.
 */
const openCache = (): Promise<Cache | undefined> =>
  (opened ??= (async () => caches.open(ARTIFACT_CACHE))().catch(() => undefined));
