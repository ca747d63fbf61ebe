import { type LoadedRelease, rankPlacement } from '@kindred/models/runtime';
import type { RankRequest } from './contract.ts';
import { type Attempt, failedBefore, noteFailure } from './failures.ts';
import { idle } from './idle.ts';
import type { Ranking } from './ranking.ts';
import { type FetchedManifest, fetchManifests, fetchRelease, keepRelease } from './release-files.ts';
import { isTooHeavy, startModel } from './start-model.ts';

/**
 * By the active release, or by the one that ran here last where the active one does not run or cannot be reached.
 * Null when nothing fit for this device is released.
 */
export async function rankByModel(request: RankRequest, signal: AbortSignal): Promise<Ranking | null> {
  let failure: unknown;
  for (const manifest of await fetchManifests(request, signal)) {
    if (isTooHeavy(manifest)) continue;
    if (failedBefore(manifest)) {
      failure ??= new Error('This release failed before');
      continue;
    }
    const attempt: Attempt = { phase: 'manifest', releaseId: manifest.releaseId };
    try {
      return await rankWith(manifest, request, signal, attempt);
    } catch (error) {
      // Withdrawn meanwhile: nothing more is tried, nothing counted.
      if (request.signal.aborted) throw error;
      noteFailure(error, attempt, request);
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return null;
}

async function rankWith(
  manifest: FetchedManifest,
  request: RankRequest,
  signal: AbortSignal,
  attempt: Attempt,
): Promise<Ranking> {
  const release = await fetchRelease(manifest, request, signal);
  await idle();
  // The signal says it, too, when consent went while this waited.
  signal.throwIfAborted();
  attempt.phase = 'load';
  const { engine, session } = await startModel(release, request.page);
  Object.assign(attempt, { phase: 'run', engine });
  try {
    const { itemTable } = release;
    const items = await rankPlacement(request, { session, itemTable, family: release.manifest.family });
    await keepRelease(manifest, request);
    return { items, engine, ...about(release) };
  } finally {
    // A worker with ONNX Runtime holds 70 MB and more: it ends with its answer.
    session.release();
  }
}

function about({ manifest: { releaseId, artifact, itemTable }, itemTable: table }: LoadedRelease) {
  const again = new Set(table.repeatable?.map((row) => table.productIds[row]));
  return {
    releaseId,
    artifactSha256: artifact.sha256,
    bytes: artifact.bytes + itemTable.bytes,
    isRepeatable: (productId: string) => again.has(productId),
  };
}
