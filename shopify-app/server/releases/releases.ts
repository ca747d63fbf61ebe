import { type ActiveRelease, type Candidate, itemTableBytes, manifestOf } from '@kindred/models/release';
import type { ItemTable } from '@kindred/shared/release';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { BlobStore } from '../ports.ts';
import { lockTrainingConsent, trainingConsentOf } from '../training/consent-store.ts';
import { activeManifest, insertRelease, pointTo, removeReleases } from './release-store.ts';

/** The newest so many stay for rolling back; older ones give their bytes back. */
export const RELEASES_KEPT = 10;

/**
 * Keeps what the gate said; what it let through becomes a release, with its bytes, and is activated.
 * A merchant may have withdrawn while the model was made: then nothing is kept.
 */
export async function releaseCandidate(
  context: Context,
  shopId: number,
  candidate: Candidate,
): Promise<'released' | 'refused_by_gate' | 'consent_withdrawn'> {
  const { database, blobs, random, clock } = context;
  const released = candidate.report.verdict === 'released';
  const releaseId = random.uuid();
  const createdAt = new Date(clock.now());
  const manifest = released ? await storeBytes(context, shopId, candidate, releaseId, createdAt) : null;
  const kept = await database.asShop(shopId, async (sql) => {
    await lockTrainingConsent(sql, shopId);
    if (!(await trainingConsentOf(sql, shopId)).granted) return false;
    await insertRelease(sql, shopId, {
      releaseId,
      createdAt,
      family: candidate.family,
      artifactSha256: candidate.artifactSha256,
      artifactBytes: candidate.artifact.length,
      items: candidate.itemTable.productIds.length,
      report: candidate.report,
      manifest,
      related: released ? candidate.related : [],
    });
    return true;
  });
  if (!kept) {
    if (manifest) await deleteBlobs(blobs, shopId, [manifest.artifact.sha256, manifest.itemTable.sha256]);
    return 'consent_withdrawn';
  }
  if (released) await activateRelease(context, shopId, releaseId);
  return released ? 'released' : 'refused_by_gate';
}

async function storeBytes(
  { blobs }: Context,
  shopId: number,
  candidate: Candidate,
  releaseId: string,
  createdAt: Date,
) {
  const manifest = manifestOf(candidate, { releaseId, createdAt: createdAt.getTime() });
  await blobs.put(shopId, manifest.artifact.sha256, candidate.artifact);
  await blobs.put(shopId, manifest.itemTable.sha256, itemTableBytes(candidate.itemTable));
  return manifest;
}

/** Shoppers get this release from their next page on; Liquid follows by a job. */
export async function activateRelease(
  { database, queue }: Context,
  shopId: number,
  releaseId: string,
): Promise<boolean> {
  const moved = await database.asShop(shopId, (sql) => pointTo(sql, shopId, releaseId));
  if (moved) await queue.send(QUEUES.related, { shopId }, { singletonKey: String(shopId) });
  return moved;
}

/** The bytes that shoppers run now: what a candidate has to beat. */
export async function activeBytes(
  { database, blobs }: Context,
  shopId: number,
): Promise<ActiveRelease | undefined> {
  const manifest = await database.asShop(shopId, (sql) => activeManifest(sql, shopId));
  if (!manifest) return undefined;
  const artifact = await blobs.get(manifest.artifact.sha256);
  const table = await blobs.get(manifest.itemTable.sha256);
  if (!artifact || !table) return undefined;
  const itemTable = JSON.parse(Buffer.from(table).toString('utf8')) as ItemTable;
  return { artifact, itemTable, createdAt: manifest.createdAt };
}

/** Deletes all releases but the newest `keep`, with the bytes that nothing names any more. */
export async function pruneReleases(
  { database, blobs, bodies }: Context,
  shopId: number,
  keep: number,
): Promise<string[]> {
  const unneeded = await database.asShop(shopId, (sql) => removeReleases(sql, shopId, keep));
  await deleteBlobs(blobs, shopId, unneeded);
  for (const sha256 of unneeded) bodies.forget(sha256);
  return unneeded;
}

async function deleteBlobs(blobs: BlobStore, shopId: number, hashes: string[]): Promise<void> {
  for (const sha256 of hashes) await blobs.delete(shopId, sha256);
}
