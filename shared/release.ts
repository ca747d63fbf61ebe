import type { ProductId } from './catalog.ts';

/** A model artifact that was measured, let through by the gate and may be run on devices. Immutable. */
export interface ReleaseManifest {
  specVersion: 1;
  releaseId: string;
  /** Epoch milliseconds. */
  createdAt: number;
  family: ModelFamily;
  /** Version of `models/features`: a device with another version must not run the artifact. */
  featureSchemaVersion: number;
  artifact: ContentRef;
  /** Row i of the model is product `productIds[i]` of this table; tied to the artifact by hash. */
  itemTable: ContentRef;
  engine: {
    /** The cheapest engine that can run every operator in the artifact. */
    minimum: 'graph' | 'ort';
    operators: string[];
    opset: number;
  };
}

export interface ContentRef {
  /** Relative to the manifest's own address; contains the hash, so it never changes its meaning. */
  path: string;
  /** Lower-case hex. */
  sha256: string;
  bytes: number;
}

/** See models/training/families. `blend` is a weighted sum of the others in one graph. */
export const MODEL_FAMILIES = ['sparse-linear', 'pooled-embedding', 'sequence', 'blend'] as const;
export type ModelFamily = (typeof MODEL_FAMILIES)[number];

/** graph: our interpreter in TypeScript; ort: onnxruntime-web in a worker; liquid: the page's own related products. */
export const ENGINE_NAMES = ['graph', 'ort', 'liquid'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export interface ItemTable {
  specVersion: 1;
  /** sha256 of the artifact this table belongs to. */
  artifactSha256: string;
  productIds: ProductId[];
  /** Indices into productIds, best first: what to show before anything is known. */
  popular: number[];
}

/** Shape checks for the two documents a device fetches. No zod there: see DESIGN 3. */
export function isReleaseManifest(value: unknown): value is ReleaseManifest {
  const manifest = value as ReleaseManifest | null;
  return (
    typeof manifest === 'object' &&
    manifest?.specVersion === 1 &&
    typeof manifest.releaseId === 'string' &&
    typeof manifest.featureSchemaVersion === 'number' &&
    isContentRef(manifest.artifact) &&
    isContentRef(manifest.itemTable) &&
    (manifest.engine?.minimum === 'graph' || manifest.engine?.minimum === 'ort')
  );
}

export function isItemTable(value: unknown): value is ItemTable {
  const table = value as ItemTable | null;
  return (
    typeof table === 'object' &&
    table?.specVersion === 1 &&
    typeof table.artifactSha256 === 'string' &&
    Array.isArray(table.productIds) &&
    Array.isArray(table.popular) &&
    table.productIds.every((id) => typeof id === 'string') &&
    table.popular.every((index) => Number.isInteger(index) && index >= 0 && index < table.productIds.length)
  );
}

function isContentRef(value: unknown): value is ContentRef {
  const ref = value as ContentRef | null;
  return (
    typeof ref === 'object' &&
    ref !== null &&
    typeof ref.path === 'string' &&
    /^[0-9a-f]{64}$/.test(ref.sha256) &&
    Number.isInteger(ref.bytes) &&
    ref.bytes > 0
  );
}
