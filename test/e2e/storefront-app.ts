import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FEATURE_SCHEMA_VERSION } from '@kindred/models/features';
import { exportHead, sparseLinearHead, type SparseLinearModel } from '@kindred/models/training';
import { COLLECT_PATH, type CollectRequest } from '@kindred/shared/api/collect';
import {
  artifactPath,
  itemTablePath,
  manifestPath,
  ORT_PATH,
  segmentsPath,
} from '@kindred/shared/api/storefront';
import type { ItemTable, ModelFamily, ReleaseManifest } from '@kindred/shared/release';

/** An app that only serves one release and takes events, with the headers that the real one sends. */
const root = resolve(import.meta.dirname, '../..');
export const KEY = 'storefront-test-key';
/** Best sellers of every release here. */
export const POPULAR_ROWS = [0, 1, 2];
const MADE_AT = Date.UTC(2026, 10, 22, 12);

export interface ReleaseOptions {
  minimumEngine?: ReleaseManifest['engine']['minimum'];
  /** One byte of the artifact differs from what was released. */
  tampered?: boolean;
  /** What the item table says beside ids and popularity. */
  itemTable?: Pick<ItemTable, 'hidden' | 'pinned' | 'repeatable' | 'ranking'>;
  /** Instead of the small model of sixteen products that is easy to predict. */
  artifact?: { bytes: Uint8Array; family: ModelFamily; items: number };
}

export interface Release {
  manifest: ReleaseManifest;
  files: Map<string, Uint8Array>;
}

export function releaseOf(
  productIds: string[],
  { minimumEngine = 'graph', tampered = false, itemTable, artifact }: ReleaseOptions,
  { releaseId, step } = { releaseId: 'release-1', step: 1 },
): Release {
  const bytes = artifact?.bytes ?? predictableArtifact(productIds.length, step);
  const artifactSha256 = sha256(bytes);
  const table = new TextEncoder().encode(
    JSON.stringify({
      specVersion: 1,
      artifactSha256,
      productIds,
      popular: POPULAR_ROWS,
      ...itemTable,
    } satisfies ItemTable),
  );
  const served = Uint8Array.from(bytes);
  if (tampered) served[served.length - 9] = (served[served.length - 9] ?? 0) ^ 1;
  return {
    manifest: {
      specVersion: 1,
      releaseId,
      createdAt: MADE_AT,
      family: artifact?.family ?? 'sparse-linear',
      featureSchemaVersion: FEATURE_SCHEMA_VERSION,
      artifact: { path: artifactPath(artifactSha256), sha256: artifactSha256, bytes: bytes.length },
      itemTable: { path: itemTablePath(sha256(table)), sha256: sha256(table), bytes: table.length },
      engine: { minimum: minimumEngine, operators: [], opset: 21 },
    },
    files: new Map([
      [artifactPath(artifactSha256), served],
      [itemTablePath(sha256(table)), table],
    ]),
  };
}

/** After product i come i + step and the five after it, the nearest first. */
function predictableArtifact(items: number, step: number): Uint8Array {
  const neighbours = 6;
  const entries = Int32Array.from({ length: items * neighbours }, (_, entry) => entry);
  const model: SparseLinearModel = {
    items,
    neighbours,
    inputDecay: 1.5,
    indices: entries.map((entry) => (Math.floor(entry / neighbours) + step + (entry % neighbours)) % items),
    values: Float32Array.from(entries, (entry) => 1 / (1 + (entry % neighbours))),
  };
  const metadata = { catalogueHash: '0'.repeat(64), featureSchemaVersion: FEATURE_SCHEMA_VERSION };
  return exportHead(sparseLinearHead(model), { k: 50, metadata }).bytes;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const CORS = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };
const IMMUTABLE = { ...CORS, 'cache-control': 'public, max-age=31536000, immutable' };

export function appAnswer(pathname: string, body: string, { manifest, files }: Release): Response {
  if (pathname === manifestPath(KEY)) return Response.json(manifest, { headers: CORS });
  if (pathname === segmentsPath(KEY)) return Response.json(null, { headers: CORS });
  if (pathname === COLLECT_PATH) {
    const accepted = (JSON.parse(body) as CollectRequest).events.length;
    return Response.json({ accepted, duplicates: 0, refused: [] }, { headers: CORS });
  }
  if (pathname.startsWith(ORT_PATH)) return engineFile(pathname.slice(ORT_PATH.length));
  const bytes = files.get(pathname);
  return bytes === undefined
    ? new Response('Not found', { status: 404, headers: CORS })
    : answerOf(bytes, pathname.endsWith('.json') ? 'application/json' : 'application/octet-stream');
}

/** onnxruntime-web's own, compressed beforehand as the server keeps them. */
function engineFile(name: string): Response {
  if (!/^[\w-]+\.(wasm|mjs)$/.test(name)) return new Response('Not found', { status: 404, headers: CORS });
  const bytes = readFileSync(join(root, `dist${ORT_PATH}`, `${name}.br`));
  const type = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
  return answerOf(bytes, type, { 'content-encoding': 'br' });
}

const answerOf = (bytes: Uint8Array, type: string, more: Record<string, string> = {}): Response =>
  new Response(Uint8Array.from(bytes), { headers: { ...IMMUTABLE, 'content-type': type, ...more } });
