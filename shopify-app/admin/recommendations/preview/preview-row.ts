/**
 * The row that a shopper would get, made here by what runs on their device: the released artifact's very bytes, the
 * item table that the settings would make, and the placement's one rule. Loaded only when a preview is shown.
 */
import type { PreviewedRelease } from '@kindred/shared/api/recommendations';
import type { ProductId } from '@kindred/shared/catalog';
import type { PlacementType, Reason } from '@kindred/shared/placement';
import {
  createGraphEngine,
  type EngineSession,
  type Interaction,
  limitsOf,
  type LoadedRelease,
  loadRelease,
  type Place,
  rankPlacement,
  ReleaseError,
  rememberedItems,
  UnsupportedModelError,
} from '@kindred/models/runtime';
import { t } from '../../languages/language.ts';
import type { Journey } from './journeys.ts';

/** What the theme's block is set to unless its merchant sets it otherwise. */
const BLOCK = { count: 4, seen: 'hide-unless-repeat' } as const;
/** As many as Liquid looks at. */
const EVERYONES = 16;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface PreviewModel extends Pick<LoadedRelease, 'manifest' | 'itemTable'> {
  /** Null: only ONNX Runtime can run it. */
  session: EngineSession | null;
}

export interface PreviewRow {
  /** Everyone gets the same, from the theme, where nothing is known of a shopper or the model has nothing to say. */
  for: 'shopper' | 'everyone';
  /** More than are shown: some may not be for sale. */
  items: { productId: ProductId; reason: Reason | null }[];
  place: Place;
}

/** Checked as on a device: both files must have the hashes that name them. */
export async function loadModel({ manifest, itemTable }: PreviewedRelease): Promise<PreviewModel> {
  const release = await loadRelease(manifest, {
    fetchBytes: async (path) =>
      path === manifest.itemTable.path ? new TextEncoder().encode(itemTable) : fetchArtifact(path),
    subtle: {
      digest: (algorithm, data) => crypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>),
    },
  }).catch(inWords);
  return { manifest, itemTable: release.itemTable, session: await startSession(release) };
}

function inWords(error: unknown): never {
  if (!(error instanceof ReleaseError)) throw error;
  throw new Error(
    t('A device would refuse what the server answered: {problem}.', { problem: error.problem }),
    { cause: error },
  );
}

async function fetchArtifact(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(
      t('The model could not be fetched: the server answered {status}.', { status: String(response.status) }),
    );
  return new Uint8Array(await response.arrayBuffer());
}

async function startSession({ manifest, artifact }: LoadedRelease): Promise<EngineSession | null> {
  if (manifest.engine.minimum === 'ort') return null;
  try {
    return await createGraphEngine().load(artifact);
  } catch (error) {
    if (error instanceof UnsupportedModelError) return null;
    throw error;
  }
}

/** `relatedTo` answers what the release calls related to a product. */
export async function previewRow(
  { session, itemTable, manifest }: PreviewModel,
  type: PlacementType,
  journey: Journey,
  now: number,
  relatedTo: (productId: ProductId) => Promise<ProductId[]>,
): Promise<PreviewRow> {
  const place = placeOf(journey);
  const trail = trailOf(journey, now);
  const limits = limitsOf({ type, seen: BLOCK.seen }, place, trail, [], now);
  const request = { type, count: BLOCK.count, trail, ...limits };
  const items =
    rememberedItems(request) ??
    (session === null ? [] : await rankPlacement(request, { session, itemTable, family: manifest.family }));
  if (items.length > 0) return { for: 'shopper', items, place };
  return { for: 'everyone', items: await everyones({ itemTable }, place, relatedTo), place };
}

/** On the page of the product looked at last, else in the cart, else on the home page. */
function placeOf({ viewed, inCart }: Journey): Place {
  return { productId: viewed.at(-1) ?? null, cartProductIds: inCart };
}

function trailOf({ viewed, inCart, bought }: Journey, now: number): Interaction[] {
  return [
    ...bought.map((productId): Interaction => ({ productId, kind: 'bought', at: now - 2 * DAY })),
    ...viewed.map((productId, i): Interaction => ({
      productId,
      kind: 'viewed',
      at: now - (viewed.length - i) * MINUTE,
    })),
    ...inCart.map((productId): Interaction => ({ productId, kind: 'added', at: now })),
  ];
}

/** As the block's Liquid does it: what is pinned, then what is related to the product, else what is popular. */
async function everyones(
  { itemTable }: Pick<PreviewModel, 'itemTable'>,
  { productId, cartProductIds }: Place,
  relatedTo: (productId: ProductId) => Promise<ProductId[]>,
): Promise<PreviewRow['items']> {
  const { productIds, popular, pinned = [], hidden = [] } = itemTable;
  const named = (rows: readonly number[]) => rows.flatMap((row) => productIds[row] ?? []);
  const taken = new Set([productId, ...cartProductIds, ...named(hidden)]);
  const free = (ids: readonly ProductId[]) => ids.slice(0, EVERYONES).filter((id) => !taken.has(id));
  const first = free(named(pinned));
  for (const id of first) taken.add(id);
  const start = productId ?? cartProductIds[0];
  const related = start === undefined ? [] : free(await relatedTo(start));
  const rest = related.length > 0 ? related : free(named(popular));
  return [
    ...first.map((id) => ({ productId: id, reason: { kind: 'pinned' } as const })),
    ...rest.map((id) => ({ productId: id, reason: null })),
  ];
}
