import {
  type ActiveRelease,
  type Candidate,
  itemTableBytes,
  manifestOf,
  modelCard,
} from '@kindred/models/release';
import type { Activation, TrainingConsent } from '@kindred/shared/api/admin';
import type { ModelCard } from '@kindred/shared/model-card';
import type { ItemTable, ReleaseManifest } from '@kindred/shared/release';
import type { Filled } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { lockTrainingConsent, trainingConsentOf } from '../training/consent-store.ts';
import { settleRemovals } from '../training/removals.ts';
import { keepLearned } from './learned-store.ts';
import { releaseAnswers } from './release-answers.ts';
import {
  activeManifest,
  forgetReleases,
  insertRelease,
  pointTo,
  removeReleases,
  unneededOf,
} from './release-store.ts';

/** The newest so many stay for rolling back; older ones give their bytes back. */
export const RELEASES_KEPT = 10;

/** What keeping a candidate is tied to. */
export interface KeepOptions {
  /** Ends the run in the same transaction; false when somebody else has ended it: then nothing is kept. */
  endRun: (sql: Sql) => Promise<boolean>;
  /** The newest erasure that the candidate was trained without; null: no release has to forget anything. */
  forgetsUntil: Date | null;
  /** See StoredRelease. */
  fullyTrainedAt?: Date | null;
}

/**
 * Keeps what the gate said; what it let through becomes a release, with its bytes, and is activated, all together
 * with the end of its run. A merchant may have withdrawn or stopped it while the model was made: then nothing is kept.
 */
export async function keepCandidate(
  context: Context,
  shopId: number,
  candidate: Candidate,
  { endRun, forgetsUntil, fullyTrainedAt = null }: KeepOptions,
): Promise<'kept' | 'consent_withdrawn' | 'run_over'> {
  const { database, random, clock, logger } = context;
  const released = candidate.report.verdict === 'released';
  const releaseId = random.uuid();
  const createdAt = new Date(clock.now());
  const manifest = released ? await storeBytes(context, shopId, candidate, releaseId, createdAt) : null;
  let unneeded: string[] = [];
  const outcome = await database.asShop(shopId, async (sql) => {
    await lockTrainingConsent(sql, shopId);
    const consent = await trainingConsentOf(sql, shopId);
    if (!consent.granted) return 'consent_withdrawn' as const;
    if (!(await endRun(sql))) return 'run_over' as const;
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
      modelCard: manifest && cardOf(candidate, manifest, consent),
      fullyTrainedAt,
    });
    if (released) await pointTo(sql, shopId, releaseId);
    const { learned } = candidate;
    if (released && learned && !(await keepLearned(sql, shopId, releaseId, learned)))
      logger.warn('learned_not_kept', { shopId, bytes: learned.length });
    if (forgetsUntil !== null) {
      unneeded = await forgetReleases(sql, shopId, releaseId);
      await settleRemovals(sql, shopId, forgetsUntil);
    }
    return 'kept' as const;
  });
  await deleteBytes(context, shopId, unneeded);
  if (outcome !== 'kept' && manifest)
    await deleteUnneeded(context, shopId, [manifest.artifact.sha256, manifest.itemTable.sha256]);
  if (outcome === 'kept' && (released || forgetsUntil !== null)) await followPointer(context, shopId);
  return outcome;
}

/** Liquid follows; and what the merchant excluded since the release's item table was made goes from that, too. */
async function followPointer({ queue }: Pick<Context, 'queue'>, shopId: number): Promise<void> {
  for (const name of [QUEUES.itemTable, QUEUES.related])
    await queue.send(name, { shopId }, { singletonKey: String(shopId) });
}

/** Null for a candidate that was made without the numbers that a card wants. */
function cardOf(
  { report, card }: Candidate,
  manifest: ReleaseManifest,
  { changedAt, textVersion }: TrainingConsent,
): ModelCard | null {
  if (card === undefined) return null;
  return modelCard({ ...card, manifest, report, consent: { grantedAt: changedAt ?? 0, textVersion } });
}

/** No training came in time: every model that may remember what was erased goes now. */
export async function forgetAllReleases(context: Context, shopId: number): Promise<void> {
  const forgotten = await context.database.asShop(shopId, async (sql) => {
    const hashes = await forgetReleases(sql, shopId, null);
    await settleRemovals(sql, shopId, null);
    return hashes;
  });
  await deleteBytes(context, shopId, forgotten);
  await context.queue.send(QUEUES.related, { shopId }, { singletonKey: String(shopId) });
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

/**
 * Shoppers get this release from their next page on; the rest follows by jobs. Where visitors' answers say that it does
 * worse, only if the merchant has confirmed it.
 */
export async function activateRelease(
  context: Context,
  shopId: number,
  releaseId: string,
  { isConfirmed = false }: Activation = {},
): Promise<'activated' | 'not_available' | { doubt: Filled }> {
  const outcome = await context.database.asShop(shopId, async (sql) => {
    const answers = isConfirmed ? [] : (await releaseAnswers(sql, shopId))(releaseId);
    const worse = answers.find(({ kind }) => kind === 'worse');
    if (worse) return { doubt: worse.words };
    return (await pointTo(sql, shopId, releaseId)) ? 'activated' : 'not_available';
  });
  if (outcome === 'activated') await followPointer(context, shopId);
  return outcome;
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
  const stored = JSON.parse(Buffer.from(table).toString('utf8')) as ItemTable;
  // What was pinned later is no part of what was learned.
  const itemTable = { ...stored, productIds: stored.productIds.slice(0, stored.rows) };
  return { artifact, itemTable, createdAt: manifest.createdAt };
}

/** Deletes all releases but the newest `keep`, with the bytes that nothing names any more. */
export async function pruneReleases(
  { database, blobs, bodies }: Context,
  shopId: number,
  keep: number,
): Promise<string[]> {
  const unneeded = await database.asShop(shopId, (sql) => removeReleases(sql, shopId, keep));
  await deleteBytes({ blobs, bodies }, shopId, unneeded);
  return unneeded;
}

/** Of these blobs those that no release names. */
export async function deleteUnneeded(
  context: Pick<Context, 'database' | 'blobs' | 'bodies'>,
  shopId: number,
  hashes: string[],
): Promise<void> {
  const unneeded = await context.database.asShop(shopId, (sql) => unneededOf(sql, shopId, hashes));
  await deleteBytes(context, shopId, unneeded);
}

async function deleteBytes(
  { blobs, bodies }: Pick<Context, 'blobs' | 'bodies'>,
  shopId: number,
  hashes: string[],
): Promise<void> {
  for (const sha256 of hashes) {
    await blobs.delete(shopId, sha256);
    bodies.forget(sha256);
  }
}
