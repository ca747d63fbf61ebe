import {
  type ContentRef,
  isItemTable,
  isReleaseManifest,
  type ItemTable,
  type ReleaseManifest,
} from '@kindred/shared/release';
import { FEATURE_SCHEMA_VERSION } from '../features/model-input.ts';

export interface LoaderPorts {
  /** Gets a `ContentRef.path` already; resolve it against the manifest's address. */
  fetchBytes(path: string): Promise<Uint8Array>;
  /** `crypto.subtle`, which pages have in secure contexts only. */
  subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
}

export interface LoadedRelease {
  manifest: ReleaseManifest;
  itemTable: ItemTable;
  artifact: Uint8Array;
}

export type ReleaseProblem =
  /** No release manifest. */
  | 'manifest-shape'
  /** Made for features that mean something else on this device. */
  | 'feature-schema'
  /** Not the bytes that were released. */
  | 'artifact-hash'
  | 'table-hash'
  /** No item table. */
  | 'table-shape'
  | 'table-of-another-artifact';

/** Why a release must not be run; the page keeps what it shows. The problem is all that it says: words take bytes. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
  readonly problem: ReleaseProblem;
  constructor(problem: ReleaseProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Nothing is trusted for coming from the right address: each document must have the hash that names it. */
export async function loadRelease(manifest: unknown, ports: LoaderPorts): Promise<LoadedRelease> {
  if (!isReleaseManifest(manifest)) throw new ReleaseError('manifest-shape');
  if (manifest.featureSchemaVersion !== FEATURE_SCHEMA_VERSION) throw new ReleaseError('feature-schema');
  const [artifact, tableBytes] = await Promise.all([
    fetchVerified(manifest.artifact, 'artifact-hash', ports),
    fetchVerified(manifest.itemTable, 'table-hash', ports),
  ]);
  return { manifest, itemTable: readItemTable(tableBytes, manifest), artifact };
}

async function fetchVerified(
  ref: ContentRef,
  problem: ReleaseProblem,
  ports: LoaderPorts,
): Promise<Uint8Array> {
  const bytes = await ports.fetchBytes(ref.path);
  const matches = bytes.length === ref.bytes && (await sha256Hex(bytes, ports)) === ref.sha256;
  if (!matches) throw new ReleaseError(problem);
  return bytes;
}

function readItemTable(bytes: Uint8Array, manifest: ReleaseManifest): ItemTable {
  const table = parseJson(bytes);
  if (!isItemTable(table)) throw new ReleaseError('table-shape');
  if (table.artifactSha256 !== manifest.artifact.sha256) throw new ReleaseError('table-of-another-artifact');
  return table;
}

/** Null is no item table either. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new utf8.TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** In every browser and in Node, though not in the language's own library. */
const utf8 = globalThis as unknown as { TextDecoder: new () => { decode(bytes: Uint8Array): string } };

export async function sha256Hex(bytes: Uint8Array, { subtle }: Pick<LoaderPorts, 'subtle'>): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
