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

/**
 * graph: our interpreter in TypeScript; ort: onnxruntime-web in a worker; trail: no model, the device's own memory;
 * liquid: nothing was ranked, an experiment tried the shop's popular or Shopify's related products, alike for everyone.
 */
export const ENGINE_NAMES = ['graph', 'ort', 'trail', 'liquid'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export interface ItemTable {
  specVersion: 1;
  /** sha256 of the artifact this table belongs to. */
  artifactSha256: string;
  productIds: ProductId[];
  /**
   * How many of productIds the artifact has rows for; absent: all. What stands behind them came into the shop later:
   * the model knows nothing of it, only a pin shows it.
   */
  rows?: number;
  /** Indices into productIds, best first: what to show before anything is known. */
  popular: number[];
  /** Rows that are never shown, whatever the model says: sold out, unpublished, gone or taken out by the merchant. */
  hidden?: number[];
  /** Rows that stand first wherever they may, in this order: the merchant's choice, not the model's. */
  pinned?: number[];
  /** Rows that shoppers buy again and again. */
  repeatable?: number[];
  ranking?: ItemRanking;
}

/**
 * The merchant's ranking weights, as far as a device needs them. Stock and margins are the merchant's own: all that
 * leaves the server is their sum with novelty, in coarse steps.
 */
export interface ItemRanking {
  /** 0..1, see RankingWeights. */
  variety: number;
  /** [items] eighths of an octave, -127..127: 8 counts a product twice as much. Absent: none is preferred. */
  boosts?: number[];
  /** Per attribute [items] the number of the group a product belongs to; 0 is alone. Numbers without a meaning. */
  groups?: Partial<Record<GroupAttribute, number[]>>;
}

export const GROUP_ATTRIBUTES = ['type', 'vendor'] as const;
export type GroupAttribute = (typeof GROUP_ATTRIBUTES)[number];

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
  if (typeof table !== 'object' || !Array.isArray(table?.productIds)) return false;
  const { specVersion, artifactSha256, productIds, popular, ranking } = table;
  const { hidden = [], pinned = [], repeatable = [] } = table;
  const items = productIds.length;
  return (
    specVersion === 1 &&
    typeof artifactSha256 === 'string' &&
    productIds.every((id) => typeof id === 'string') &&
    [popular, hidden, pinned, repeatable].every((list) => areIntegers(list, 0, items - 1)) &&
    (ranking === undefined || isItemRanking(ranking, items))
  );
}

function isItemRanking(value: unknown, items: number): boolean {
  const ranking = value as ItemRanking | null;
  if (typeof ranking !== 'object' || ranking === null) return false;
  const { variety, boosts, groups = {} } = ranking;
  return (
    typeof variety === 'number' &&
    variety >= 0 &&
    variety <= 1 &&
    (boosts === undefined || (areIntegers(boosts, -127, 127) && boosts.length === items)) &&
    typeof groups === 'object' &&
    groups !== null &&
    Object.values(groups).every((each) => areIntegers(each, 0, items) && each.length === items)
  );
}

function areIntegers(value: unknown, least: number, most: number): value is number[] {
  return (
    Array.isArray(value) && value.every((each) => Number.isInteger(each) && each >= least && each <= most)
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
