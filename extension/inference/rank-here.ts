import type { EngineSession } from '@kindred/models/runtime';
import browser from 'webextension-polyfill';
import type { Failure, RankAnswer } from '../messages/messages.ts';
import { createInference, ReleaseGoneError, type RankOrder } from './inference.ts';

/** Of the extension, not of a shop: addresses hold hashes, so what was fetched once is never asked for again. */
const ARTIFACT_CACHE = 'kindred:artifacts';
const MOST_ARTIFACTS = 6;
const TIMEOUT_MILLISECONDS = 20_000;
/** Packed with the extension, never fetched from anywhere else. */
const WASM_PATH = 'ort/ort-wasm-simd-threaded.wasm';

let wasm: Promise<Uint8Array> | undefined;

const rank = createInference({
  fetchArtifact,
  loadOrt,
  now: () => performance.now(),
  subtle: {
    digest: (algorithm, data) => crypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>),
  },
});

/** In the document that it is called in: one that lives long, as what it loaded is kept there. */
export async function rankHere(order: RankOrder): Promise<RankAnswer | Failure> {
  try {
    return await rank(order);
  } catch (error) {
    if (error instanceof ReleaseGoneError) return { code: 'release_gone' };
    return { code: error instanceof ServerAwayError ? 'server_away' : 'model_failed' };
  }
}

class ServerAwayError extends Error {}

async function fetchArtifact(url: string): Promise<Uint8Array> {
  const cache = await caches.open(ARTIFACT_CACHE).catch(() => undefined);
  const kept = await cache?.match(url);
  if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
  const response = await fetch(url, {
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  }).catch(() => {
    throw new ServerAwayError();
  });
  if (response.status === 404 || response.status === 410) throw new ReleaseGoneError();
  if (!response.ok) throw new ServerAwayError();
  // A full disk costs the next start a request, no more.
  await cache?.put(url, response.clone()).catch(() => undefined);
  const addresses = (await cache?.keys()) ?? [];
  for (const old of addresses.slice(0, -MOST_ARTIFACTS)) await cache?.delete(old);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadOrt(artifact: Uint8Array): Promise<EngineSession> {
  const { createOrtEngine } = await import('@kindred/models/runtime/ort-engine');
  wasm ??= fetch(browser.runtime.getURL(WASM_PATH))
    .then((response) => response.arrayBuffer())
    .then((bytes) => new Uint8Array(bytes));
  return createOrtEngine({ wasmBinary: await wasm }).load(artifact);
}
