import { createHash } from 'node:crypto';
import { artifactPath, itemTablePath } from '@kindred/shared/api/storefront';
import type { ItemTable, ReleaseManifest } from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';
import type { Candidate } from './candidate.ts';

/** The item table as it is stored and served; its hash is of these bytes. */
export function itemTableBytes(itemTable: ItemTable): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(itemTable));
}

/** `createdAt` in epoch milliseconds. */
export function manifestOf(
  candidate: Candidate,
  { releaseId, createdAt }: { releaseId: string; createdAt: number },
): ReleaseManifest {
  if (candidate.report.verdict !== 'released')
    throw new Error(
      `A candidate that the gate refused cannot be released: ${candidate.report.reasons.map(inEnglish).join(' ')}`,
    );
  const table = itemTableBytes(candidate.itemTable);
  const tableSha256 = createHash('sha256').update(table).digest('hex');
  const { artifact, artifactSha256, family, featureSchemaVersion, minimumEngine, operators, opset } =
    candidate;
  return {
    specVersion: 1,
    releaseId,
    createdAt,
    family,
    featureSchemaVersion,
    artifact: { path: artifactPath(artifactSha256), sha256: artifactSha256, bytes: artifact.length },
    itemTable: { path: itemTablePath(tableSha256), sha256: tableSha256, bytes: table.length },
    engine: { minimum: minimumEngine, operators, opset },
  };
}
